import type { Statement } from '../../attribution/statement.ts';
import type { Filter } from '../answer.ts';
import { admitsArticle, statementFilter } from '../filter.ts';
import { buildFinding } from '../findings/build-finding.ts';
import { excerptOf } from '../findings/excerpt.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import { passageOf, type Snapshot } from '../snapshot.ts';
import { type StatementsAbout, statementsAbout } from './about.ts';
import { type DatedStatement, datedStatements, publishedOn } from './dated-statements.ts';
import { dayDate } from './event-date.ts';
import type { TimelineAnswer, TimelineEntry } from './timeline-answer.ts';

/** Entries of a timeline, at most: forty pages of five. */
export const TIMELINE_MOST = 200;
/** Statements without a date that one article may add: the rest are a matter of /quotes. */
const REPORTED_MOST = 3;
/** Sentences whose dates are read, the newest articles first: about half a second of chrono-node's time. */
const SENTENCES_MOST = 1_500;
const NEAREST_MOST = 5;

/** Dated events and statements about a person or a topic, in order of time. */
export function findTimeline(snapshot: Snapshot, asked: string, filter: Filter): TimelineAnswer {
  const reading = { about: statementsAbout(snapshot, asked), admits: statementFilter(snapshot, filter) };
  const all: DatedStatement[] = [];
  let undated = 0;
  let sentences = 0;
  for (const article of newestFirst(snapshot.index.articles)) {
    if (sentences >= SENTENCES_MOST) break;
    if (!admitsArticle(article, filter.outlet === undefined ? {} : { outlet: filter.outlet })) continue;
    const grouped = sentencesAbout(article, reading).slice(0, SENTENCES_MOST - sentences);
    sentences += grouped.length;
    const dated = grouped.map((statements) => datedStatements(article, statements));
    const reported = reportedIn(
      article,
      grouped.filter((_, at) => dated[at]?.length === 0),
      dated.flat(),
    );
    if (publishedOn(article) === undefined) undated += dated.filter(({ length }) => length === 0).length;
    all.push(...dated.flat(), ...reported);
  }
  const within = once(all, snapshot).filter(({ date }) => isWithin(date, filter));
  const kept = [...within].sort(ownDateFirst).slice(0, TIMELINE_MOST).sort(byTime);
  return {
    asked,
    filter,
    entries: kept.map((dated) => entryOf(dated, snapshot)),
    left: within.length - kept.length,
    undated,
    nearestNames: kept.length > 0 ? [] : nearestNames(snapshot, asked, reading),
  };
}

interface Reading {
  readonly about: StatementsAbout;
  readonly admits: (article: IndexedArticle, statement: Statement) => boolean;
}

/** Names like it, unless the coverage knows it, and only the filter or the want of a date leaves nothing. */
function nearestNames({ index, known }: Snapshot, asked: string, { about }: Reading): string[] {
  if (index.articles.some((article) => about(article).length > 0)) return [];
  return known.names.nearest(asked, NEAREST_MOST).map(({ name }) => name);
}

type Sentence = readonly [Statement, ...Statement[]];

/** The statements that are asked for, those of one sentence together, in reading order. */
function sentencesAbout(article: IndexedArticle, { about, admits }: Reading): readonly Sentence[] {
  const bySentence = new Map<number, [Statement, ...Statement[]]>();
  for (const statement of about(article)) {
    if (!admits(article, statement)) continue;
    const sentence = bySentence.get(statement.sentence.start);
    if (sentence) sentence.push(statement);
    else bySentence.set(statement.sentence.start, [statement]);
  }
  return [...bySentence.values()].sort(([a], [b]) => a.sentence.start - b.sentence.start);
}

/** What somebody said without a date stands at the day of publication; of an article with nothing else, its first sentence too. */
function reportedIn(
  article: IndexedArticle,
  undated: readonly Sentence[],
  dated: readonly DatedStatement[],
): readonly DatedStatement[] {
  const published = publishedOn(article);
  if (published === undefined) return [];
  const said = undated.flatMap((statements) => statements.find(({ speaker }) => speaker !== undefined) ?? []);
  const [first] = undated;
  const shown = said.length > 0 || dated.length > 0 || !first ? said : [first[0]];
  return shown
    .slice(0, REPORTED_MOST)
    .map((statement) => ({ article, statement, date: dayDate(published.day), placed: 'reported' }));
}

/** Each quotation once a date, wherever else it is printed; its finding lists the other places. */
function once(all: readonly DatedStatement[], { quotationSets }: Snapshot): readonly DatedStatement[] {
  const seen = new Map<string, DatedStatement>();
  for (const dated of all) {
    const [same] = quotationSets.get(dated.statement.id) ?? [];
    const key = `${dated.date.value} ${same?.statement.id ?? dated.statement.id}`;
    if (!seen.has(key)) seen.set(key, dated);
  }
  return [...seen.values()];
}

function isWithin(date: DatedStatement['date'], { from, to }: Filter): boolean {
  return (from === undefined || date.to >= from) && (to === undefined || date.from <= to);
}

function ownDateFirst(a: DatedStatement, b: DatedStatement): number {
  return Number(a.placed === 'reported') - Number(b.placed === 'reported') || byTime(a, b);
}

/** By the first day that it can mean, a year before its months and these before their days. */
function byTime(a: DatedStatement, b: DatedStatement): number {
  return (
    compare(a.date.from, b.date.from) ||
    compare(b.date.to, a.date.to) ||
    a.article.number - b.article.number ||
    a.statement.sentence.start - b.statement.sentence.start
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function newestFirst(articles: readonly IndexedArticle[]): IndexedArticle[] {
  return [...articles].sort((a, b) => compare(b.date ?? '', a.date ?? '') || a.number - b.number);
}

function entryOf(dated: DatedStatement, snapshot: Snapshot): TimelineEntry {
  const { article, statement, date, placed, words, toldFrom } = dated;
  return {
    date,
    placed,
    ...(words === undefined ? {} : { words: excerptOf(article.attributed.article, words) }),
    ...(toldFrom === undefined ? {} : { toldFrom }),
    finding: buildFinding(article, statement, snapshot, {
      passage: passageOf(snapshot, article, statement)?.span ?? statement.sentence,
      score: 1,
      matched: [],
    }),
  };
}
