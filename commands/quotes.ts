import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { quotesCard, readFilterWords } from '../src/cards/quotes-card.ts';
import type { SuggestionField } from '../src/coverage/answer.ts';
import { localised } from '../src/locales/localised.ts';
import type { Words } from '../src/locales/words.ts';
import { NAME_MOST, readText } from './asked.ts';
import type { Command, OptionValues, Reply } from './command.ts';
import { EVERYWHERE } from './contexts.ts';
import { readPress, unknownButton } from './pressed.ts';

const OPTIONS = ['speaker', 'topic', 'outlet'] as const satisfies readonly SuggestionField[];

/** `/quotes speaker? topic? outlet?`: verbatim quotations. */
export const quotes: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('commands.quotes'),
    ...EVERYWHERE,
    options: OPTIONS.map((option) => ({
      type: ApplicationCommandOptionType.String,
      ...localised(`commands.quotes.${option}`),
      min_length: 1,
      max_length: NAME_MOST,
      autocomplete: true,
    })),
  },

  async complete({ newsroom, option, typed }) {
    const field = OPTIONS.find((name) => name === option);
    return field === undefined ? [] : await newsroom.current().suggest(field, typed);
  },

  async run({ newsroom, options, words }) {
    const edition = newsroom.current();
    const answer = await edition.quotes(filterOf(options, words));
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
    const answer = await edition.quotes(readFilterWords(key));
    return {
      card: quotesCard(answer, edition.textOf, view),
      ...manner,
      outcome: answer.findings.length === 0 ? 'nothing' : 'answered',
      data: answer,
    };
  },
};

function filterOf(options: OptionValues, words: Words): Readonly<Record<string, string>> {
  const given = OPTIONS.map((name) => [name, readText(options, name, NAME_MOST, words)] as const);
  return Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
