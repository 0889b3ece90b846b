import { ApplicationCommandType } from 'discord-api-types/v10';
import { type HelpEntry, helpCard } from '../src/cards/help-card.ts';
import { localised } from '../src/locales/localised.ts';
import type { Edition } from '../src/newsroom/edition.ts';
import type { Asker, Command } from './command.ts';
import { EVERYWHERE } from './contexts.ts';

/** `/help`: what each command does, with an example that works on the loaded coverage. */
export const help: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('commands.help'),
    ...EVERYWHERE,
  },

  async run({ newsroom, asker }) {
    const edition = newsroom.current();
    const entries = await entriesFor(edition, asker);
    return {
      card: helpCard(entries, edition.summary.articles.length),
      visibility: 'private',
      mode: 'new',
      outcome: 'answered',
      data: entries,
    };
  },
};

async function entriesFor(edition: Edition, asker: Asker): Promise<readonly HelpEntry[]> {
  const { question, name, source } = edition.summary.examples;
  const quotes = await quotesExample(edition);
  return [
    {
      usage: '/ask question',
      does: 'The best findings, word for word: who said it, in which outlet, and who denies it. “The coverage does not say” where it does not.',
      ...(question === undefined ? {} : { example: `/ask question: ${question}` }),
    },
    {
      usage: '/who name',
      does: 'How the coverage describes a person or an organisation, and what they are reported to have said.',
      ...(name === undefined ? {} : { example: `/who name: ${name}` }),
    },
    {
      usage: '/source id',
      does: 'An article by pages; or, with the id at the foot of a finding, that finding in its context and in the file.',
      ...(source === undefined ? {} : { example: `/source id: ${source}` }),
    },
    {
      usage: '/quotes speaker topic outlet',
      does: 'Quotations, filtered by any of the three.',
      example: quotes,
    },
    ...(asker.mayManage ? [CORPUS_ENTRY] : []),
  ];
}

const CORPUS_ENTRY: HelpEntry = {
  usage: '/corpus reload · status · check',
  does: 'For moderators: read the folder of articles again, see what is loaded, or try the folder first.',
  example: '/corpus status',
};

/** A topic is in the coverage, but perhaps not in a quotation: only a filter that gives one is offered. */
async function quotesExample(edition: Edition): Promise<string> {
  const { topic, name: speaker } = edition.summary.examples;
  if (topic !== undefined && (await edition.quotes({ topic })).findings.length > 0)
    return `/quotes topic: ${topic}`;
  if (speaker !== undefined && (await edition.quotes({ speaker })).findings.length > 0)
    return `/quotes speaker: ${speaker}`;
  return '/quotes';
}
