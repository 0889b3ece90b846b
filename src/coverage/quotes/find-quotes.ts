import type { Statement } from '../../attribution/statement.ts';
import type { Filter, QuotesAnswer } from '../answer.ts';
import { admitsArticle, statementFilter } from '../filter.ts';
import type { Finding } from '../finding.ts';
import { buildFinding } from '../findings/build-finding.ts';
import { type IndexedArticle, termsOf } from '../index/passage-index.ts';
import { originsOf } from '../origins/origins.ts';
import { peopleNamed } from '../people/people-named.ts';
import { passageOf, type Snapshot } from '../snapshot.ts';

/** Quotations in an answer, at most: forty pages of five. */
export const QUOTES_MOST = 200;
const NEAREST_MOST = 5;

/** Verbatim quotations (direct and mixed) that pass a filter, newest article first, then in reading order. */
export function findQuotes(snapshot: Snapshot, filter: Filter): QuotesAnswer {
  const topic = [...new Set(termsOf(filter.topic ?? ''))];
  const emptyTopic = filter.topic !== undefined && filter.topic.trim() !== '' && topic.length === 0;
  const articles = emptyTopic ? [] : newestFirst(snapshot.index.articles);
  const admits = statementFilter(snapshot, filter);
  const findings: Finding[] = [];
  for (const article of articles) {
    if (findings.length >= QUOTES_MOST) break;
    if (admitsArticle(article, filter)) findings.push(...quotesOf(snapshot, article, admits, topic));
  }
  const shown = findings.slice(0, QUOTES_MOST);
  return {
    filter,
    findings: shown,
    origins: originsOf(snapshot, shown),
    nearestNames: nearestNames(snapshot, filter, shown),
  };
}

function quotesOf(
  snapshot: Snapshot,
  article: IndexedArticle,
  admits: (article: IndexedArticle, statement: Statement) => boolean,
  topic: readonly string[],
): Finding[] {
  return article.attributed.statements
    .filter(({ kind }) => kind === 'direct' || kind === 'mixed')
    .filter((statement) => admits(article, statement))
    .filter((statement) => isAbout(article, statement, topic))
    .sort((a, b) => a.sentence.start - b.sentence.start)
    .map((statement) =>
      buildFinding(article, statement, snapshot, {
        passage: passageOf(snapshot, article, statement)?.span ?? statement.sentence,
        score: 1,
        matched: [],
      }),
    );
}

/** Whether the sentence holds every word of the topic. */
function isAbout(article: IndexedArticle, statement: Statement, topic: readonly string[]): boolean {
  if (topic.length === 0) return true;
  const { start, end } = statement.sentence;
  const held = new Set(termsOf(article.attributed.article.text.slice(start, end)));
  return topic.every((term) => held.has(term));
}

function newestFirst(articles: readonly IndexedArticle[]): IndexedArticle[] {
  return [...articles].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.number - b.number);
}

/** Whom the speaker's name can mean, then names like it, where there is no quotation of theirs. */
function nearestNames(snapshot: Snapshot, { speaker }: Filter, shown: readonly Finding[]): string[] {
  if (speaker === undefined || shown.length > 0) return [];
  const near = [
    ...peopleNamed(snapshot, speaker),
    ...snapshot.known.names.nearest(speaker, NEAREST_MOST),
  ].map(({ name }) => name);
  return [...new Set(near)].slice(0, NEAREST_MOST);
}
