import type { Statement } from '../../attribution/statement.ts';
import type { Span } from '../../corpus/article.ts';
import { admitsArticle } from '../filter.ts';
import type { Excerpt, Finding } from '../finding.ts';
import { buildFinding } from '../findings/build-finding.ts';
import { excerptOf, referenceTo } from '../findings/excerpt.ts';
import { type IndexedArticle, termsOf } from '../index/passage-index.ts';
import { type Word, wordsOf } from '../index/words.ts';
import { originsOf } from '../origins/origins.ts';
import { storyOf } from '../passages/label-lines.ts';
import { passageOf, type Snapshot } from '../snapshot.ts';
import { nearestIds } from '../source/nearest-ids.ts';
import type { CompareAnswer, CompareSide, ReportedTwice } from './compare-answer.ts';
import { pairUp } from './pair-up.ts';

/** Statements of one side that are looked at, the newest articles first. */
const STATEMENTS_MOST = 600;
/** Pairs, and statements of one side alone, in an answer. */
const SHOWN_MOST = 60;

/** A sentence of one side, by the statement that says most of who said it. */
export interface Reported {
  readonly article: IndexedArticle;
  readonly statement: Statement;
  /** Of what is stated: that two statements are of one speaker makes them no one report. */
  readonly terms: ReadonlySet<string>;
  readonly words: readonly Word[];
  /** Of the whole sentence, and of the speaker's name as if it stood in it. */
  readonly around: ReadonlySet<string>;
}

/**
 * What two outlets or articles report about a topic, or at all: what both do, side by side, and what only one does.
 * Each is given by an article's id or an outlet's name; the same given twice has nothing to compare.
 */
export function compare(snapshot: Snapshot, one: string, other: string, topic?: string): CompareAnswer {
  const articles = [articlesOf(snapshot, one), articlesOf(snapshot, other)] as const;
  const own = new Set(articles[0].map(({ number }) => number));
  // An article that both names mean is not compared with itself.
  const others = articles[1].filter(({ number }) => !own.has(number));
  const reported = [reportedIn(articles[0], topic), reportedIn(others, topic)] as const;
  const pairs = pairUp(reported[0], reported[1]);
  const paired = [
    new Set(pairs.map(({ one: first }) => first)),
    new Set(pairs.map(({ other: second }) => second)),
  ];
  const sideOf = (place: 0 | 1, asked: string): CompareSide => {
    const only = reported[place].filter((each) => !paired[place]?.has(each));
    const findings = reported[place].slice(0, SHOWN_MOST).map((each) => findingOf(snapshot, each));
    return {
      asked,
      articles: articles[place].map(({ attributed }) => referenceTo(attributed)),
      nearest: articles[place].length > 0 ? [] : nearestTo(snapshot, asked),
      only: only.slice(0, SHOWN_MOST).map((each) => findingOf(snapshot, each)),
      origins: originsOf(snapshot, findings),
    };
  };
  return {
    sides: [sideOf(0, one), sideOf(1, other)],
    ...(topic === undefined ? {} : { topic }),
    both: pairs.slice(0, SHOWN_MOST).map(
      ({ one: first, other: second, similarity }): ReportedTwice => ({
        similarity: Number(similarity.toFixed(4)),
        findings: [findingOf(snapshot, first), findingOf(snapshot, second)],
        differing: [differingIn(first, second), differingIn(second, first)],
      }),
    ),
  };
}

function articlesOf({ articleById, index }: Snapshot, asked: string): readonly IndexedArticle[] {
  const article = articleById.get(asked.trim());
  if (article !== undefined) return [article];
  return index.articles
    .filter((each) => admitsArticle(each, { outlet: asked }))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.number - b.number);
}

function nearestTo({ articleById, known }: Snapshot, asked: string): readonly string[] {
  return nearestIds(asked, [...known.outlets.all, ...articleById.keys()]);
}

function reportedIn(articles: readonly IndexedArticle[], topic: string | undefined): readonly Reported[] {
  const wanted = [...new Set(termsOf(topic ?? ''))];
  const found: Reported[] = [];
  for (const article of articles) {
    if (found.length >= STATEMENTS_MOST) break;
    found.push(...sentencesOf(article).filter(({ around }) => wanted.every((term) => around.has(term))));
  }
  return found.slice(0, STATEMENTS_MOST);
}

/** Each sentence once, in reading order. */
function sentencesOf(article: IndexedArticle): readonly Reported[] {
  const { text } = article.attributed.article;
  const bySentence = new Map<number, Statement>();
  for (const statement of storyOf(article.attributed)) {
    const known = bySentence.get(statement.sentence.start);
    if (known === undefined || known.kind === 'narration')
      bySentence.set(statement.sentence.start, statement);
  }
  return [...bySentence.values()]
    .sort((a, b) => a.sentence.start - b.sentence.start)
    .map((statement) => {
      const { sentence, content, speaker } = statement;
      const termsIn = (spans: readonly Span[]) =>
        spans.flatMap(({ start, end }) => termsOf(text.slice(start, end)));
      return {
        article,
        statement,
        terms: new Set(termsIn(content)),
        words: wordsOf(text.slice(sentence.start, sentence.end)),
        around: new Set([...termsIn([sentence]), ...termsOf(speaker?.name ?? '')]),
      };
    });
}

function findingOf(snapshot: Snapshot, { article, statement }: Reported): Finding {
  return buildFinding(article, statement, snapshot, {
    passage: passageOf(snapshot, article, statement)?.span ?? statement.sentence,
    score: 1,
    matched: [],
  });
}

/** The words with a topic in a sentence that the other does not hold, as printed. */
function differingIn({ article, statement }: Reported, other: Reported): readonly Excerpt[] {
  const { sentence } = statement;
  const stored = article.attributed.article;
  return wordsOf(stored.text.slice(sentence.start, sentence.end))
    .filter(({ term }) => term !== undefined && !other.around.has(term))
    .map(({ start, end }) => excerptOf(stored, { start: sentence.start + start, end: sentence.start + end }));
}
