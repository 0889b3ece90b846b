import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Card } from '../src/cards/card.ts';
import { checkCard, reloadCard, statusCard } from '../src/cards/corpus-card.ts';
import { UserError } from '../src/errors.ts';
import { localised } from '../src/locales/localised.ts';
import type { Call, Command, Reply } from './command.ts';
import { SERVERS_ONLY } from './contexts.ts';
import { requireHolder, requireModerator } from './guard.ts';

/** `/corpus reload · status · check`: for moderators. */
export const corpus: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('commands.corpus'),
    ...SERVERS_ONLY,
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...localised('commands.corpus.reload'),
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...localised('commands.corpus.status'),
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...localised('commands.corpus.check'),
      },
    ],
  },

  slow: ({ subcommand }) => subcommand === 'reload' || subcommand === 'check',

  async run(call) {
    requireModerator(call);
    if (call.subcommand === 'reload') requireHolder(call);
    switch (call.subcommand) {
      case 'reload':
        return await reload(call);
      case 'check':
        return await check(call);
      case 'status':
        return status(call);
      default:
        throw new UserError('Say which: /corpus reload, /corpus status or /corpus check.');
    }
  },
};

async function reload({ newsroom, asker, words }: Call): Promise<Reply> {
  const report = await newsroom.reload(asker.name);
  return reply(reloadCard(report, words), report.loaded, report);
}

async function check({ newsroom, words }: Call): Promise<Reply> {
  const report = await newsroom.check();
  return reply(checkCard(report, words), report.loaded, report);
}

function status({ newsroom, words }: Call): Reply {
  const { summary } = newsroom.current();
  const now = newsroom.status();
  return reply(statusCard(summary, now, words), true, { ...now, summary });
}

function reply(card: Card, good: boolean, data: unknown): Reply {
  return { card, visibility: 'private', mode: 'new', outcome: good ? 'answered' : 'refused', data };
}
