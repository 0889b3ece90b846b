import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { answerCard, nearestCard } from '../src/cards/answer-card.ts';
import { askedLine, type FilterName, readAskedLine } from '../src/cards/message/filter-words.ts';
import { localised } from '../src/locales/localised.ts';
import { QUESTION_MOST, requireText } from './asked.ts';
import type { Command, Reply } from './command.ts';
import { EVERYWHERE } from './contexts.ts';
import { completeFilter, filterOptions, readFilter } from './filters.ts';
import { readPress, unknownButton } from './pressed.ts';

/** What the buttons show, by their action. */
const CARDS = new Map([
  ['page', answerCard],
  ['nearest', nearestCard],
]);

const FILTERS = ['from', 'to', 'outlet', 'speaker', 'kind'] as const satisfies readonly FilterName[];

/** `/ask question`, with filters: the words that were reported about it, who said them, and where to read them. */
export const ask: Command = {
  readsArticles: true,
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('commands.ask'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localised('commands.ask.question'),
        required: true,
        min_length: 1,
        max_length: QUESTION_MOST,
        autocomplete: true,
      },
      ...filterOptions(FILTERS),
    ],
  },

  async complete(typing) {
    if (typing.option !== 'question') return await completeFilter(typing, FILTERS);
    return await typing.newsroom.current().suggest('question', typing.typed);
  },

  async run({ newsroom, options, words }) {
    const hint = words('cards.ask-by-name');
    const question = requireText(options, 'question', QUESTION_MOST, words, hint);
    const edition = newsroom.current();
    const filter = await readFilter(options, FILTERS, edition, words);
    const answer = await edition.ask(question, filter);
    const view = { page: 1, version: edition.summary.version, words };
    const asked = askedLine(question, filter, words);
    return {
      card: answerCard({ ...answer, question: asked, filter }, edition.textOf, view),
      visibility: 'private',
      mode: 'new',
      outcome: answer.found ? 'answered' : 'nothing',
      data: answer,
    };
  },

  async press(press): Promise<Reply> {
    const { edition, action, key, view, manner } = readPress(press);
    const cardOf = CARDS.get(action);
    if (cardOf === undefined) throw unknownButton(press.words);
    const { asked, filter } = readAskedLine(key);
    const answer = await edition.ask(asked, filter);
    return {
      card: cardOf({ ...answer, question: key, filter }, edition.textOf, view),
      ...manner,
      outcome: answer.found ? 'answered' : 'nothing',
      data: answer,
    };
  },
};
