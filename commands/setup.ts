import {
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Card } from '../src/cards/message/card.ts';
import { LOCALE_NAMES } from '../src/cards/moderators/locale-names.ts';
import { createdCard, firstPostCard, setupCard } from '../src/cards/moderators/setup-card.ts';
import { DEFAULT_COLLECTION } from '../src/corpus/collection.ts';
import { UserError } from '../src/errors.ts';
import { localised, localisedName } from '../src/locales/localised.ts';
import type { Servers } from '../src/servers/servers.ts';
import type { Call, Command, OptionValues, Reply } from './command.ts';
import { SERVERS_ONLY } from './contexts.ts';
import { requireModerator } from './guard.ts';

const COLLECTION_OPTIONS = ['collection', 'second', 'third'] as const;
const COLLECTION_NAME_MOST = 40;
const OWN_LANGUAGE = 'own';
const COOLDOWN_SECONDS_MOST = 3_600;
const COMMANDS_A_MINUTE_MOST = 10_000;

const { Subcommand, String: Text, Integer } = ApplicationCommandOptionType;

function channelOption(prefix: Parameters<typeof localised>[0]): APIApplicationCommandChannelOption {
  return {
    type: ApplicationCommandOptionType.Channel,
    ...localised(prefix),
    channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
  };
}

function collectionOption(name: (typeof COLLECTION_OPTIONS)[number]): APIApplicationCommandStringOption {
  return {
    type: Text,
    ...localised(`setup.command.collection.${name}`),
    required: name === 'collection',
    max_length: COLLECTION_NAME_MOST,
    autocomplete: true,
  };
}

/** What a subcommand needs: a server, what it has set, and a member who may change it. */
interface Desk {
  readonly call: Call;
  readonly server: string;
  readonly servers: Servers;
}

/** `/setup show · collection · create · moderators · limits · language`: how a server uses the bot. */
export const setup: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('setup.command'),
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    ...SERVERS_ONLY,
    options: [
      { type: Subcommand, ...localised('setup.command.show') },
      {
        type: Subcommand,
        ...localised('setup.command.collection'),
        options: [
          ...COLLECTION_OPTIONS.map(collectionOption),
          channelOption('setup.command.collection.channel'),
        ],
      },
      {
        type: Subcommand,
        ...localised('setup.command.create'),
        options: [
          {
            type: Text,
            ...localised('setup.command.create.collection'),
            required: true,
            max_length: COLLECTION_NAME_MOST,
          },
        ],
      },
      {
        type: Subcommand,
        ...localised('setup.command.moderators'),
        options: [channelOption('setup.command.moderators.channel')],
      },
      {
        type: Subcommand,
        ...localised('setup.command.limits'),
        options: [
          {
            type: Integer,
            ...localised('setup.command.limits.cooldown'),
            min_value: 0,
            max_value: COOLDOWN_SECONDS_MOST,
          },
          {
            type: Integer,
            ...localised('setup.command.limits.per-minute'),
            min_value: 1,
            max_value: COMMANDS_A_MINUTE_MOST,
          },
        ],
      },
      {
        type: Subcommand,
        ...localised('setup.command.language'),
        options: [
          {
            type: Text,
            ...localised('setup.command.language.language'),
            required: true,
            choices: [
              { ...localisedName('setup.each-own'), value: OWN_LANGUAGE },
              ...Array.from(LOCALE_NAMES, ([value, name]) => ({ name, value })),
            ],
          },
        ],
      },
    ],
  },

  async complete({ asker, servers, option, typed }) {
    if (asker.server === undefined || servers === undefined || !asker.mayManage) return [];
    if (!COLLECTION_OPTIONS.some((name) => name === option)) return [];
    const names = [DEFAULT_COLLECTION, ...servers.heldBy(asker.server)];
    const wanted = typed.trim().toLowerCase();
    return [...new Set(names)].filter((name) => name.includes(wanted)).map((name) => ({ name, value: name }));
  },

  async run(call) {
    const { asker, servers, words } = call;
    requireModerator(call);
    if (asker.server === undefined || servers === undefined)
      throw new UserError(words('setup.only-in-server'));
    return await answer({ call, server: asker.server, servers });
  },
};

async function answer(desk: Desk): Promise<Reply> {
  switch (desk.call.subcommand) {
    case 'show':
      return shown(desk, false);
    case 'collection':
      return bind(desk);
    case 'create':
      return create(desk);
    case 'moderators':
      return await chooseChannel(desk);
    case 'limits':
      return limit(desk);
    case 'language':
      return chooseLanguage(desk);
    default:
      throw new UserError(
        desk.call.words('setup.say-which', {
          commands: '/setup show · collection · create · moderators · limits · language',
        }),
      );
  }
}

function bind(desk: Desk): Reply {
  const { options } = desk.call;
  const named = COLLECTION_OPTIONS.flatMap((option) => textOf(options, option) ?? []);
  const channel = textOf(options, 'channel');
  const onlyDefault = named.every((name) => name === DEFAULT_COLLECTION);
  // A server reads the default anyway; in a channel it may differ from what the server reads.
  desk.servers.bind(desk.server, channel, onlyDefault && channel === undefined ? [] : named);
  return shown(desk, true);
}

function create({ call, server, servers }: Desk): Reply {
  const collection = textOf(call.options, 'collection') ?? '';
  servers.create(collection, server);
  return reply(createdCard(collection, call.words), { collection });
}

/** A test post comes first: a channel in which the bot may not write is not set. */
async function chooseChannel(desk: Desk): Promise<Reply> {
  const channel = textOf(desk.call.options, 'channel');
  if (channel !== undefined) await desk.call.post(channel, firstPostCard(desk.call.words));
  desk.servers.change(desk.server, { moderatorsChannel: channel ?? null });
  return shown(desk, true);
}

function limit(desk: Desk): Reply {
  const cooldownSeconds = numberOf(desk.call.options, 'cooldown', 0, COOLDOWN_SECONDS_MOST);
  const commandsAMinute = numberOf(desk.call.options, 'per-minute', 1, COMMANDS_A_MINUTE_MOST);
  if (cooldownSeconds === undefined && commandsAMinute === undefined)
    throw new UserError(desk.call.words('setup.nothing-given'));
  desk.servers.change(desk.server, {
    ...(cooldownSeconds === undefined ? {} : { cooldownSeconds }),
    ...(commandsAMinute === undefined ? {} : { commandsAMinute }),
  });
  return shown(desk, true);
}

function chooseLanguage(desk: Desk): Reply {
  const language = textOf(desk.call.options, 'language');
  if (language === undefined) throw new UserError(desk.call.words('setup.nothing-given'));
  desk.servers.change(desk.server, { language: LOCALE_NAMES.has(language) ? language : null });
  return shown(desk, true);
}

function shown({ call, server, servers }: Desk, saved: boolean): Reply {
  const setup = {
    settings: servers.settingsOf(server),
    bindings: servers.bindingsOf(server),
    collections: servers.heldBy(server),
  };
  return reply(setupCard(setup, call.words, saved), setup);
}

function reply(card: Card, data: unknown): Reply {
  return { card, visibility: 'private', mode: 'new', outcome: 'answered', data };
}

function textOf(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Discord holds a member to the bounds; the other fronts do not. */
function numberOf(options: OptionValues, name: string, least: number, most: number): number | undefined {
  const value = Number(options[name]);
  return options[name] === undefined || !Number.isFinite(value)
    ? undefined
    : Math.min(Math.max(Math.round(value), least), most);
}
