import type { Statement } from '../../attribution/statement.ts';
import type { Filter, Finding } from '../answer.ts';
import { admitsArticle } from '../filter.ts';
import { buildFinding } from '../findings/build-finding.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import { NO_TERM, wordsInside } from '../index/term-sequence.ts';
import type { Question } from '../question/read-question.ts';
import { passageOf, type Snapshot } from '../snapshot.ts';

/** Denials shown beside an answer, at most. */
export const DENIALS_MOST = 6;
/** Share, by rarity, of the topic's words that a denial must hold to be about the same thing. */
const SAME_TOPIC = 0.3;

/**
 * Denials and refusals in the coverage about the topic of a question. Where the question has no topic of its own
 * ('did anyone deny it'), all of them. Ranking never drops one for a better-matching sentence that denies nothing.
 */
export function findDenials(snapshot: Snapshot, question: Question, filter: Filter): Finding[] {
  const topic = topicOf(snapshot, question);
  const found = snapshot.index.articles.flatMap((article) => {
    if (!admitsArticle(article, filter)) return [];
    return article.attributed.statements.flatMap((statement) => {
      if (!denies(statement)) return [];
      const share = topic.total === 0 ? 1 : shareOf(topic, article, statement);
      return share >= SAME_TOPIC ? [{ article, statement, share }] : [];
    });
  });
  return found
    .sort((a, b) => b.share - a.share || a.article.number - b.article.number)
    .slice(0, DENIALS_MOST)
    .map(({ article, statement, share }) =>
      buildFinding(article, statement, snapshot.people, {
        passage: passageOf(snapshot, article, statement)?.span ?? statement.sentence,
        score: Number(share.toFixed(4)),
        matched: [],
      }),
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

function shareOf(topic: Topic, article: IndexedArticle, statement: Statement): number {
  const { first, last } = wordsInside(article.sequence, statement.sentence);
  const seen = new Set<number>();
  let sum = 0;
  for (let place = first; place < last; place += 1) {
    const number = article.sequence.terms[place] ?? NO_TERM;
    if (seen.has(number)) continue;
    seen.add(number);
    sum += topic.rarity.get(number) ?? 0;
  }
  return sum / topic.total;
}
