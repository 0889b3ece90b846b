import { createHash } from 'node:crypto';
import type { AttributedArticle } from '../attribution/statement.ts';
import type { Article, Refusal, Withdrawn } from '../corpus/article.ts';
import type { CoverageSummary } from './answer.ts';
import { referenceTo } from './findings/excerpt.ts';
import type { PassageIndex } from './index/passage-index.ts';
import type { People } from './people/merge-people.ts';
import type { Snapshot } from './snapshot.ts';
import { knownTopics } from './suggest/known-topics.ts';
import { isQuotation, speakersOf } from './suggest/speakers.ts';

const VERSION_CHARACTERS = 12;
/** Topics looked for among the quotations, the first that there are. */
const TOPICS_TRIED = 20;

/** What was read and is not in the coverage. */
interface LeftOut {
  readonly refused: readonly Refusal[];
  readonly withdrawn: readonly Withdrawn[];
}

/** What a coverage holds. */
export function summarise(
  { index, people, known }: Snapshot,
  version: string,
  { refused, withdrawn }: LeftOut,
): CoverageSummary {
  const dates = index.articles.flatMap(({ date }) => date ?? []).sort();
  const attributed = index.articles.map((article) => article.attributed);
  const [earliest] = dates;
  const latest = dates.at(-1);
  const unproven = attributed.filter(({ article }) => hasUnproven(article)).map(({ article }) => article.id);
  return {
    version,
    articles: attributed.map(referenceTo),
    outlets: known.outlets.all,
    statements: attributed.reduce((sum, { statements }) => sum + statements.length, 0),
    people: people.all.length,
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    refused,
    ...(unproven.length === 0 ? {} : { unproven }),
    ...(withdrawn.length === 0 ? {} : { withdrawn }),
    examples: examplesOf(index, people),
  };
}

/** Whether damaging a repaired line again did not give the file's line back, so that the line was left as it is. */
function hasUnproven({ repairs }: Article): boolean {
  return repairs.some(({ rule }) => rule === 'not-proven');
}

/** Changes with any text, metadata, attribution or withdrawal, and with nothing else. */
export class VersionBuilder {
  readonly #hash = createHash('sha256');

  add({ article, statements, people }: AttributedArticle): void {
    this.#hash.update(
      JSON.stringify([article.id, article.text, article.metadata, article.copies, statements, people]),
    );
  }

  /** To be called once. */
  build(withdrawn: readonly Withdrawn[]): string {
    if (withdrawn.length > 0) this.#hash.update(JSON.stringify(withdrawn));
    return this.#hash.digest('base64url').slice(0, VERSION_CHARACTERS);
  }
}

/** Somebody quoted, rather than a place or an organisation; a topic that a quotation mentions. */
function examplesOf(index: PassageIndex, people: People): CoverageSummary['examples'] {
  const speakers = [...speakersOf(index, people, isQuotation), ...speakersOf(index, people)];
  const speaker = speakers.find(({ kind }) => kind === 'person') ?? speakers[0];
  const known = knownTopics(index, people);
  const name = speaker?.name ?? known.names[0]?.name;
  const topics = known.topics.slice(0, TOPICS_TRIED);
  const topic = topics.find((words) => isQuoted(index, words)) ?? topics[0];
  const source = index.articles[0]?.attributed.article.id;
  return {
    ...(speaker ? { question: `What did ${speaker.name} say?` } : {}),
    ...(name === undefined ? {} : { name }),
    ...(topic === undefined ? {} : { topic }),
    ...(source === undefined ? {} : { source }),
  };
}

function isQuoted({ articles }: PassageIndex, words: string): boolean {
  return articles.some(({ attributed: { article, statements } }) =>
    statements
      .filter(isQuotation)
      .some(({ sentence }) => article.text.slice(sentence.start, sentence.end).includes(words)),
  );
}
