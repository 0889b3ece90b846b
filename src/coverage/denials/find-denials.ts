import type { Statement } from '../../attribution/statement.ts';
import type { Filter } from '../answer.ts';
import { admitsArticle, statementFilter } from '../filter.ts';
import type { Finding } from '../finding.ts';
import { buildFinding } from '../findings/build-finding.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import { termsInside } from '../index/term-sequence.ts';
import type { Question } from '../question/read-question.ts';
import { type Denial, passageOf, type Snapshot } from '../snapshot.ts';

/** Denials shown beside an answer, at most. */
export const DENIALS_MOST = 6;
/** Share, by rarity, of the topic's words that a denial must hold to be about the same thing. */
const SAME_TOPIC = 0.3;

/**
 * Denials and refusals in the coverage about the topic of a question. Where the question has no topic of its own
 * and asks for them ('did anyone deny it'), all of them that pass the filter; beside another answer they stand whatever
 * their kind and speaker. Ranking never drops one for a better-matching sentence that denies nothing.
 */
export function findDenials(snapshot: Snapshot, question: Question, filter: Filter): Finding[] {
  const topic = topicOf(snapshot, question);
  const all = question.reading.wants === 'denial' ? 1 : 0;
  const admits = statementFilter(snapshot, filter);
  const found = snapshot.denials.flatMap((denial) => {
    if (!admitsArticle(denial.article, filter)) return [];
    if (topic.total === 0 && !admits(denial.article, denial.statement)) return [];
    const share = topic.total === 0 ? all : shareOf(topic, denial);
    return share >= SAME_TOPIC ? [{ ...denial, share }] : [];
  });
  return found
    .sort((a, b) => b.share - a.share || a.article.number - b.article.number)
    .slice(0, DENIALS_MOST)
    .map(({ article, statement, share }) =>
      buildFinding(article, statement, snapshot, {
        passage: passageOf(snapshot, article, statement)?.span ?? statement.sentence,
        score: Number(share.toFixed(4)),
        matched: [],
      }),
    );
}

/** Every statement of the coverage that denies or refuses, in reading order. */
export function collectDenials(articles: readonly IndexedArticle[]): Denial[] {
  return articles.flatMap((article) =>
    article.attributed.statements
      .filter(denies)
      .map((statement) => ({ article, statement, terms: termsInside(article.sequence, statement.sentence) })),
  );
}

/** Whether a statement contradicts or rejects another, in the coverage's own words. */
export function denies(statement: Statement): boolean {
  return statement.stances.some(({ kind }) => kind === 'denial' || kind === 'refusal');
}

interface Topic {
  /** By term number. */
  readonly rarity: ReadonlyMap<number, number>;
  readonly total: number;
}

function topicOf({ index }: Snapshot, question: Question): Topic {
  const rarity = new Map<number, number>();
  let total = 0;
  for (const { term, related, role, known } of question.terms) {
    if (role !== 'topic' || !known) continue;
    total += index.lexicon.rarity(term);
    for (const form of [term, ...related]) {
      const number = index.lexicon.numberOf(form);
      if (number !== undefined) rarity.set(number, index.lexicon.rarity(term));
    }
  }
  return { rarity, total };
}

function shareOf(topic: Topic, { terms }: Denial): number {
  let sum = 0;
  for (const term of terms) sum += topic.rarity.get(term) ?? 0;
  return sum / topic.total;
}
