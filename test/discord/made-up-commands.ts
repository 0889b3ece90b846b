import { setTimeout as wait } from 'node:timers/promises';
import { type APIEmbed, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type {
  Asker,
  Attachment,
  Call,
  CommandData,
  Form,
  FormReply,
  Press,
  Reply,
  SlashCommandData,
  Submission,
  Typing,
} from '../../commands/command.ts';
import type { Dispatcher, Handed } from '../../commands/dispatch.ts';
import { wordsFor } from '../../src/locales/words.ts';

/** Commands that were made up to try the front alone: they echo what reached them. */
export const MADE_UP_SLASH_COMMANDS: readonly SlashCommandData[] = [
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
  { name: 'picture', description: 'Shows a picture' },
  {
    name: 'form',
    description: 'Asks for more',
    options: [{ type: 4, name: 'milliseconds', description: 'How long until it opens' }],
  },
  {
    name: 'upload',
    description: 'Counts the bytes of a file',
    options: [{ type: 11, name: 'file', description: 'Any file', required: true }],
  },
  {
    name: 'post',
    description: 'Posts elsewhere',
    options: [{ type: 3, name: 'channel', description: 'Where', required: true }],
  },
];

export const MADE_UP_COMMANDS: readonly CommandData[] = [
  ...MADE_UP_SLASH_COMMANDS,
  { type: 3, name: 'Read aloud' },
];

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function picture(alt: string): Reply['card'] {
  return {
    embeds: [{ description: alt, image: { url: 'attachment://made-up.png' } }],
    components: [...ROWS],
    files: [{ name: 'made-up.png', alt, type: 'image/png', bytes: PIXEL }],
  };
}

export const MADE_UP_FORM: Form = {
  customId: 'echo:form',
  title: 'Made-up form',
  fields: [
    { id: 'what', label: 'What?', hint: 'In a word', style: 'short', required: true, most: 20 },
    { id: 'why', label: 'Why?', style: 'paragraph', required: false, most: 4000, value: 'because' },
  ],
};

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

async function counted(file: Attachment | undefined): Promise<string> {
  if (file === undefined) return 'no file';
  const bytes = await file.read().catch((error: unknown) => String(error));
  return `${file.name}: ${file.bytes} promised, ${typeof bytes === 'string' ? bytes : bytes.length} read`;
}

async function posted(post: Handed<Call>['post'], channel: string): Promise<string> {
  try {
    await post?.(channel, picture('Posted elsewhere'));
    return 'posted';
  } catch (error) {
    return String(error);
  }
}

async function submit({ asker, values, card }: Handed<Submission>): Promise<Reply> {
  const { what = '', why } = values;
  if (/^\d+$/.test(what)) await wait(Number(what));
  const description = `${what} because ${why}, says ${asker.name} on ${card?.embeds[0]?.description ?? 'nothing'}`;
  return madeUpReply(description, { mode: card === undefined ? 'new' : 'update' });
}

async function run(name: string, call: Handed<Call>): Promise<Reply | FormReply> {
  const { asker, subcommand, options, attachments = {}, message, post } = call;
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
    case 'picture':
      return madeUpReply('', { card: picture('A made-up pixel') });
    case 'form':
      await wait(Number(milliseconds));
      return { modal: MADE_UP_FORM };
    case 'upload':
      return madeUpReply(await counted(attachments['file']));
    case 'post':
      return madeUpReply(await posted(post, String(options['channel'])));
    case 'Read aloud':
      return madeUpReply(`“${message?.text}”`);
    case 'hello':
      return madeUpReply('hello', { visibility: 'public' });
    default:
      return madeUpReply(`${name} ${JSON.stringify(options)} for ${whoIs(asker)}`);
  }
}

async function press({ asker, customId, values, card }: Handed<Press>): Promise<Reply | FormReply> {
  const [, action, milliseconds] = customId.split(':');
  if (milliseconds !== undefined) await wait(Number(milliseconds));
  switch (action) {
    case 'form':
      return { modal: MADE_UP_FORM };
    case 'picture':
      return madeUpReply('', { card: picture('Another pixel'), mode: 'update' });
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
  wordsFor: ({ locale }) => wordsFor(locale),
  run,
  press,
  submit,
  complete,
  isSlow: (name, subcommand) => name === 'library' && subcommand === 'reload',
  mayOpenForm: (use) => ('command' in use ? use.command : use.customId).includes('form'),
};
