/** A small made-up bot for the preview: every kind of thing that a card can hold, and nothing of any coverage. */
import {
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Reply } from '../../commands/command.ts';
import type { Dispatcher } from '../../commands/dispatch.ts';
import type { Card } from '../../src/cards/card.ts';

const BIRDS = ['Grey heron', 'Great tit', 'Goldcrest'];
const QUESTIONS = ['Who saw the heron?', 'When did the tide turn?'];

export const MADE_UP_COMMANDS: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[] = [
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
  run: async (name, { subcommand, options }) =>
    name === 'ask'
      ? reply(pageCard(1, Object.values(options).join()))
      : reply(textCard(`Ran ${name} ${subcommand ?? ''} with ${JSON.stringify(options)}`)),
  press: async ({ customId, values, card }) => {
    const asked = card?.embeds[0]?.title?.replace('Asked: ', '') ?? 'nothing';
    const page = Number(customId.split('-')[1]);
    if (customId === 'context') return reply(textCard('The paragraph before, and the paragraph after.'));
    if (customId === 'pick') return reply(textCard(`Picked ${values.join()}`));
    if (customId.startsWith('share'))
      return reply({ ...pageCard(page, asked), components: [] }, { visibility: 'public' });
    return reply(pageCard(page, asked), { mode: 'update' });
  },
  complete: async (name, { typed }) => matching(typed, name === 'ask' ? QUESTIONS : BIRDS),
  isSlow: () => false,
};
