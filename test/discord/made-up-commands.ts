import { setTimeout as wait } from 'node:timers/promises';
import { type APIEmbed, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Asker, Call, Press, Reply, Typing } from '../../commands/command.ts';
import type { Dispatcher } from '../../commands/dispatch.ts';
import type { DiscordSettings } from '../../src/discord/front.ts';

/** Commands that were made up to try the front alone: they echo what reached them. */
export const MADE_UP_COMMANDS: DiscordSettings['commands'] = [
  {
    name: 'echo',
    description: 'Says what it was told',
    options: [
      { type: 3, name: 'text', description: 'What to say', required: true, autocomplete: true },
      { type: 4, name: 'times', description: 'How often', min_value: 1, max_value: 3 },
      { type: 5, name: 'loudly', description: 'In capitals' },
    ],
  },
  {
    name: 'late',
    description: 'Takes its time',
    options: [
      { type: 4, name: 'milliseconds', description: 'How long', required: true },
      { type: 5, name: 'publicly', description: 'For everybody' },
    ],
  },
  {
    name: 'library',
    description: 'For those who manage',
    default_member_permissions: String(1 << 5),
    options: [
      {
        type: 1,
        name: 'reload',
        description: 'Slow by nature',
        options: [{ type: 4, name: 'milliseconds', description: 'How long' }],
      },
      {
        type: 1,
        name: 'find',
        description: 'Completes',
        options: [{ type: 3, name: 'shelf', description: 'Where', autocomplete: true }],
      },
    ],
  },
  { name: 'everyone', description: 'Tries to ping' },
  { name: 'broken', description: 'Fails' },
  { name: 'endless', description: 'Gives a card that Discord refuses' },
  { name: 'hello', description: 'Public at once' },
];

type Row = Reply['card']['components'][number];

const ROWS: readonly Row[] = [
  {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Next', custom_id: 'echo:next' },
      { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Share', custom_id: 'echo:share' },
      {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: 'Context',
        custom_id: 'echo:context',
      },
      { type: ComponentType.Button, style: ButtonStyle.Link, label: 'Open', url: 'https://example.org/a' },
    ],
  },
  {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: 'echo:pick',
        placeholder: 'Pick',
        options: [
          { label: 'One', value: 'one' },
          { label: 'Two', value: 'two' },
        ],
      },
    ],
  },
];

export function madeUpReply(description: string, more: Partial<Reply> = {}): Reply {
  const embed: APIEmbed = { title: 'Made up', description, footer: { text: 'Not an article' } };
  return {
    card: { content: 'Reported claim', embeds: [embed], components: [...ROWS] },
    visibility: 'private',
    mode: 'new',
    outcome: 'answered',
    data: undefined,
    ...more,
  };
}

function whoIs({ id, name, mayManage, locale }: Asker): string {
  return `${id} ${name} ${mayManage ? 'manages' : 'does not manage'} ${locale}`;
}

type Handed<Request> = Omit<Request, 'newsroom'>;

async function run(name: string, { asker, subcommand, options }: Handed<Call>): Promise<Reply> {
  const { milliseconds = 0, publicly } = options;
  switch (name) {
    case 'late':
      await wait(Number(milliseconds));
      return madeUpReply('late', { visibility: publicly === true ? 'public' : 'private' });
    case 'library':
      await wait(Number(milliseconds));
      return madeUpReply(`${subcommand} by ${whoIs(asker)}`);
    case 'everyone':
      return madeUpReply(`@everyone <@${asker.id}>`, { visibility: 'public' });
    case 'broken':
      throw new Error('made-up failure');
    case 'endless':
      return madeUpReply('x'.repeat(5_000));
    case 'hello':
      return madeUpReply('hello', { visibility: 'public' });
    default:
      return madeUpReply(`${name} ${JSON.stringify(options)} for ${whoIs(asker)}`);
  }
}

async function press({ asker, customId, values, card }: Handed<Press>): Promise<Reply> {
  const [, action, milliseconds] = customId.split(':');
  if (milliseconds !== undefined) await wait(Number(milliseconds));
  switch (action) {
    case 'next':
      return madeUpReply('the next page', { mode: 'update', card: { ...bare('the next page') } });
    case 'share':
      return { ...madeUpReply(''), card: shared(card, asker), visibility: 'public' };
    case 'pick':
      return madeUpReply(`picked ${values.join()}`, { mode: 'update' });
    case 'endless':
      return madeUpReply('x'.repeat(5_000), { mode: 'update' });
    default:
      return madeUpReply(`context of ${card?.embeds[0]?.description}`);
  }
}

function bare(description: string): Reply['card'] {
  return { embeds: [{ description }], components: [] };
}

function shared(card: Press['card'], { name }: Asker): Reply['card'] {
  return { content: `Shared by ${name}`, embeds: card?.embeds ?? [], components: [] };
}

async function complete(_name: string, { option, typed, subcommand }: Handed<Typing>) {
  if (typed === 'slowly') await wait(2_500);
  if (typed === 'never') throw new Error('made-up failure');
  return [{ name: `${subcommand ?? ''}${option}: ${typed}`, value: typed || 'nothing' }];
}

/** Answers as the made-up commands do. `broken` rejects, which a real dispatcher never does. */
export const madeUpDispatcher: Dispatcher = {
  run,
  press,
  complete,
  isSlow: (name, subcommand) => name === 'library' && subcommand === 'reload',
};
