import { ApplicationCommandType } from 'discord-api-types/v10';
import { type HelpEntry, helpCard } from '../src/cards/help-card.ts';
import { FILTER_NAMES } from '../src/cards/message/filter-words.ts';
import type { Filter } from '../src/coverage/answer.ts';
import { localised } from '../src/locales/localised.ts';
import { type Words, wordsFor } from '../src/locales/words.ts';
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

  async run({ newsroom, asker, words }) {
    const edition = newsroom.current();
    const entries = await entriesFor(edition, asker, words);
    return {
      card: helpCard(entries, edition.summary.articles.length, words),
      visibility: 'private',
      mode: 'new',
      outcome: 'answered',
      data: entries,
    };
  },
};

async function entriesFor(edition: Edition, asker: Asker, words: Words): Promise<readonly HelpEntry[]> {
  const { question, name, source } = edition.summary.examples;
  // Discord lists commands in the language of the member's client, whatever the server has set.
  const listed = wordsFor(asker.locale);
  const ask = `/${listed('commands.ask.name')} ${listed('commands.ask.question.name')}`;
  const who = `/${listed('commands.who.name')} ${listed('commands.who.name.name')}`;
  const read = `/${listed('commands.source.name')} ${listed('commands.source.id.name')}`;
  return [
    {
      usage: ask,
      does: words('cards.help.ask'),
      ...(question === undefined ? {} : { example: `${ask}: ${question}` }),
    },
    {
      usage: who,
      does: words('cards.help.who'),
      ...(name === undefined ? {} : { example: `${who}: ${name}` }),
    },
    {
      usage: read,
      does: words('cards.help.source'),
      ...(source === undefined ? {} : { example: `${read}: ${source}` }),
    },
    await quotesEntry(edition, words, listed),
    await timelineEntry(edition, words, listed),
    { usage: `/${listed('browse.latest.command.name')}`, does: words('browse.help.latest') },
    { usage: `/${listed('browse.topics.command.name')}`, does: words('browse.help.topics') },
    { usage: `/${listed('compare.command.name')}`, does: words('compare.help') },
    { usage: listed('match.command.name'), does: words('match.help') },
    { usage: `/${listed('citation.command.name')}`, does: words('citation.help') },
    { usage: `/${listed('report.command.name')}`, does: words('report.help') },
    ...(asker.mayManage
      ? [corpusEntry(words, listed), deskEntry(words, listed), setupEntry(words, listed)]
      : []),
  ];
}

const datedExamples = new WeakMap<Edition, Promise<string | undefined>>();

/** Not everybody is in the coverage with a date; asked once an edition, since a crowd may ask for help at once. */
async function findDated(edition: Edition): Promise<string | undefined> {
  const { topic, name } = edition.summary.examples;
  for (const about of [name, topic])
    if (about !== undefined && (await edition.timeline(about)).entries.length > 0) return about;
  return undefined;
}

async function timelineEntry(edition: Edition, words: Words, listed: Words): Promise<HelpEntry> {
  const finding = datedExamples.get(edition) ?? findDated(edition);
  datedExamples.set(edition, finding);
  const about = await finding;
  const usage = `/${listed('timeline.command.name')} ${listed('timeline.command.about.name')}`;
  return {
    usage,
    does: words('browse.help.timeline'),
    ...(about === undefined ? {} : { example: `${usage}: ${about}` }),
  };
}

function corpusEntry(words: Words, listed: Words): HelpEntry {
  const corpus = `/${listed('commands.corpus.name')}`;
  const reload = listed('commands.corpus.reload.name');
  const status = listed('commands.corpus.status.name');
  const check = listed('commands.corpus.check.name');
  return {
    usage: `${corpus} ${reload} · ${status} · ${check}`,
    does: words('cards.help.corpus'),
    example: `${corpus} ${status}`,
  };
}

function deskEntry(words: Words, listed: Words): HelpEntry {
  const names = (['add', 'remove', 'withdraw', 'restore', 'edit', 'log'] as const).map((name) =>
    listed(`desk.command.${name}.name`),
  );
  return { usage: `/${listed('commands.corpus.name')} ${names.join(' · ')}`, does: words('desk.help') };
}

function setupEntry(words: Words, listed: Words): HelpEntry {
  const names = (['show', 'collection', 'create', 'moderators', 'limits', 'language'] as const).map((name) =>
    listed(`setup.command.${name}.name`),
  );
  return { usage: `/${listed('setup.command.name')} ${names.join(' · ')}`, does: words('setup.help') };
}

/** A topic is in the coverage, but perhaps not in a quotation: only a filter that gives one is offered. */
async function quotesEntry(edition: Edition, words: Words, listed: Words): Promise<HelpEntry> {
  const { topic, name: speaker } = edition.summary.examples;
  const quotes = `/${listed('commands.quotes.name')}`;
  const options = FILTER_NAMES.map((option) => listed(`filters.${option}.name`));
  const given = async (filter: Filter) => (await edition.quotes(filter)).findings.length > 0;
  const example =
    topic !== undefined && (await given({ topic }))
      ? ` ${listed('filters.topic.name')}: ${topic}`
      : speaker !== undefined && (await given({ speaker }))
        ? ` ${listed('filters.speaker.name')}: ${speaker}`
        : '';
  return {
    usage: [quotes, ...options].join(' '),
    does: words('cards.help.quotes'),
    example: `${quotes}${example}`,
  };
}
