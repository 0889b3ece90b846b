import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { quotesCard, readFilterWords } from '../src/cards/quotes-card.ts';
import type { SuggestionField } from '../src/coverage/answer.ts';
import { NAME_MOST, readText } from './asked.ts';
import type { Command, OptionValues, Reply } from './command.ts';
import { readPress, unknownButton } from './pressed.ts';

const OPTIONS = [
  { name: 'speaker', description: 'Only the words of this person or organisation' },
  { name: 'topic', description: 'Only quotations that mention this' },
  { name: 'outlet', description: 'Only from this outlet' },
] as const satisfies readonly { name: SuggestionField; description: string }[];

/** `/quotes speaker? topic? outlet?`: verbatim quotations. */
export const quotes: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'quotes',
    description: 'Quotations, word for word: of one speaker, on one topic, from one outlet',
    options: OPTIONS.map(({ name, description }) => ({
      type: ApplicationCommandOptionType.String,
      name,
      description,
      min_length: 1,
      max_length: NAME_MOST,
      autocomplete: true,
    })),
  },

  async complete({ newsroom, option, typed }) {
    const field = OPTIONS.find(({ name }) => name === option)?.name;
    return field === undefined ? [] : await newsroom.current().suggest(field, typed);
  },

  async run({ newsroom, options }) {
    const edition = newsroom.current();
    const answer = await edition.quotes(filterOf(options));
    return {
      card: quotesCard(answer, edition.textOf, { page: 1, version: edition.summary.version }),
      visibility: 'private',
      mode: 'new',
      outcome: answer.findings.length === 0 ? 'nothing' : 'answered',
      data: answer,
    };
  },

  async press(press): Promise<Reply> {
    const { edition, action, key, view, manner } = readPress(press);
    if (action !== 'page') throw unknownButton();
    const answer = await edition.quotes(readFilterWords(key));
    return {
      card: quotesCard(answer, edition.textOf, view),
      ...manner,
      outcome: answer.findings.length === 0 ? 'nothing' : 'answered',
      data: answer,
    };
  },
};

function filterOf(options: OptionValues): Readonly<Record<string, string>> {
  const given = OPTIONS.map(({ name }) => [name, readText(options, name, NAME_MOST)] as const);
  return Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
