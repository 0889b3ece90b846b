/** A small made-up bot for the preview: every kind of thing that a card can hold, and nothing of any coverage. */
import {
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { CommandData, Reply } from '../../commands/command.ts';
import type { Dispatcher } from '../../commands/dispatch.ts';
import type { Card } from '../../src/cards/message/card.ts';
import type { Form } from '../../src/cards/message/form.ts';
import { wordsFor } from '../../src/locales/words.ts';
import { MODERATORS_CHANNEL } from '../../src/preview/place.ts';

const BIRDS = ['Grey heron', 'Great tit', 'Goldcrest'];
const QUESTIONS = ['Who saw the heron?', 'When did the tide turn?'];

export const MADE_UP_COMMANDS: readonly CommandData[] = [
  {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Asks the made-up coverage',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What do you want to know?',
        required: true,
        autocomplete: true,
      },
    ],
  },
  {
    type: ApplicationCommandType.ChatInput,
    name: 'birds',
    description: 'Looks for birds',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'name',
        description: 'Which bird',
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Integer, name: 'count', description: 'How many' },
      { type: ApplicationCommandOptionType.Boolean, name: 'rare', description: 'Rare ones only' },
    ],
  },
  { type: ApplicationCommandType.Message, name: 'Look for birds' },
  {
    type: ApplicationCommandType.ChatInput,
    name: 'sketch',
    description: 'Shows a picture',
    options: [{ type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'Of a bird' }],
  },
  {
    type: ApplicationCommandType.ChatInput,
    name: 'corpus',
    description: 'The corpus',
    options: [
      { type: ApplicationCommandOptionType.Subcommand, name: 'status', description: 'How it is' },
      { type: ApplicationCommandOptionType.Subcommand, name: 'check', description: 'Checks it' },
    ],
  },
];

function pageCard(page: number, asked: string): Card {
  return {
    embeds: [
      {
        color: 0x4f86c6,
        title: `Asked: ${asked}`,
        description: `**Reported claim, not verified**\n> The heron \\*stood\\* still, page ${page}.\n\\<@1\\> <b>not bold</b>`,
        fields: [
          { name: 'Speaker', value: 'A warden', inline: true },
          { name: 'Outlet', value: 'The Made-up Post', inline: true },
        ],
        footer: { text: 'made-up-1:2a · *plain*' },
      },
    ],
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label: 'Previous',
            custom_id: `page-${page - 1}`,
            disabled: page <= 1,
          },
          {
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label: 'Next',
            custom_id: `page-${page + 1}`,
            disabled: page >= 3,
          },
          {
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label: 'Context 1',
            custom_id: 'context',
          },
          {
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label: 'Report',
            custom_id: 'report',
          },
          {
            type: ComponentType.Button,
            style: ButtonStyle.Primary,
            label: 'Share',
            custom_id: `share-${page}`,
          },
        ],
      },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: 'pick',
            placeholder: 'Pick a bird',
            options: BIRDS.map((bird) => ({ label: bird, value: bird, description: 'A bird' })),
          },
        ],
      },
    ],
  };
}

function textCard(description: string): Card {
  return { embeds: [{ description }], components: [] };
}

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function sketch(description: string): Card {
  return {
    embeds: [{ description, image: { url: 'attachment://bird.png' } }],
    components: [],
    files: [{ name: 'bird.png', alt: 'A bird, made up', type: 'image/png', bytes: PIXEL }],
  };
}

const REPORT_FORM: Form = {
  customId: 'report',
  title: 'Report a problem',
  fields: [
    {
      id: 'what',
      label: 'What is wrong?',
      hint: 'In a sentence',
      style: 'paragraph',
      required: true,
      most: 500,
    },
    { id: 'where', label: 'Where?', style: 'short', required: false, most: 50, value: 'here' },
  ],
};

const reply = (card: Card, manner: Partial<Reply> = {}): Reply => ({
  card,
  visibility: 'private',
  mode: 'new',
  outcome: 'answered',
  data: undefined,
  ...manner,
});

function matching(typed: string, words: readonly string[]): APIApplicationCommandOptionChoice<string>[] {
  return words
    .filter((word) => word.toLowerCase().includes(typed.toLowerCase()))
    .map((word) => ({ name: word, value: word }));
}

export const MADE_UP_DISPATCHER: Dispatcher = {
  wordsFor: ({ locale }) => wordsFor(locale),
  run: async (name, { subcommand, options, message, attachments }) => {
    if (name === 'ask') return reply(pageCard(1, Object.values(options).join()));
    if (name === 'Look for birds') return reply(textCard(`No bird in “${message?.text}”`));
    const file = attachments?.['file'];
    if (name === 'sketch')
      return reply(
        sketch(file === undefined ? 'No file' : `${file.name}: ${(await file.read()).length} bytes`),
      );
    return reply(textCard(`Ran ${name} ${subcommand ?? ''} with ${JSON.stringify(options)}`));
  },
  submit: async ({ values, post, card }) => {
    await post?.(
      MODERATORS_CHANNEL,
      textCard(`Reported: ${JSON.stringify(values)} on ${card?.embeds[0]?.title}`),
    );
    return reply(textCard('Thank you.'));
  },
  press: async ({ customId, values, card }) => {
    const asked = card?.embeds[0]?.title?.replace('Asked: ', '') ?? 'nothing';
    const page = Number(customId.split('-')[1]);
    if (customId === 'report') return { modal: REPORT_FORM };
    if (customId === 'context') return reply(textCard('The paragraph before, and the paragraph after.'));
    if (customId === 'pick') return reply(textCard(`Picked ${values.join()}`));
    if (customId.startsWith('share'))
      return reply({ ...pageCard(page, asked), components: [] }, { visibility: 'public' });
    return reply(pageCard(page, asked), { mode: 'update' });
  },
  complete: async (name, { typed }) => matching(typed, name === 'ask' ? QUESTIONS : BIRDS),
  isSlow: () => false,
  mayOpenForm: () => false,
};
