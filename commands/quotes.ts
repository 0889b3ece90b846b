import { ApplicationCommandType } from 'discord-api-types/v10';
import { FILTER_NAMES, readFilterLine } from '../src/cards/message/filter-words.ts';
import { quotesCard } from '../src/cards/quotes-card.ts';
import { localised } from '../src/locales/localised.ts';
import type { Command, Reply } from './command.ts';
import { EVERYWHERE } from './contexts.ts';
import { completeFilter, filterOptions, readFilter } from './filters.ts';
import { readPress, unknownButton } from './pressed.ts';

/** `/quotes`, with all the filters: verbatim quotations. */
export const quotes: Command = {
  readsArticles: true,
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('commands.quotes'),
    ...EVERYWHERE,
    options: filterOptions(FILTER_NAMES),
  },

  complete: (typing) => completeFilter(typing, FILTER_NAMES),

  async run({ newsroom, options, words }) {
    const edition = newsroom.current();
    const answer = await edition.quotes(await readFilter(options, FILTER_NAMES, edition, words));
    return {
      card: quotesCard(answer, edition.textOf, { page: 1, version: edition.summary.version, words }),
      visibility: 'private',
      mode: 'new',
      outcome: answer.findings.length === 0 ? 'nothing' : 'answered',
      data: answer,
    };
  },

  async press(press): Promise<Reply> {
    const { edition, action, key, view, manner } = readPress(press);
    if (action !== 'page') throw unknownButton(press.words);
    const answer = await edition.quotes(readFilterLine(key));
    return {
      card: quotesCard(answer, edition.textOf, view),
      ...manner,
      outcome: answer.findings.length === 0 ? 'nothing' : 'answered',
      data: answer,
    };
  },
};
