import type { Passage, PassageIndex } from '../index/passage-index.ts';
import type { People } from '../people/merge-people.ts';
import type { Question } from '../question/read-question.ts';
import { dateAgreement, outletAgreement } from './agreement.ts';
import { articleEvidence } from './article-evidence.ts';
import { leadEvidence } from './lead.ts';
import { readPairs } from './pairs.ts';
import { recency } from './recency.ts';
import { type Admits, type Candidate, retrieve } from './retrieve.ts';
import { type SearchUnits, searchUnits } from './search-units.ts';
import { windowEvidence } from './sentence-window.ts';
import { readStatements, type StatementMatch, type StatementReader } from './statement-match.ts';
import { placesInside, questionVocabulary, type TermPlace } from './term-places.ts';
import { pickVaried } from './variety.ts';
import { holdsWanted } from './wanted-type.ts';
import type { Weights } from './weights.ts';

/** What each stage found in a passage, each 0 to about 1. */
export interface Evidence {
  readonly words: number;
  readonly article: number;
  readonly pairs: number;
  readonly window: number;
  readonly lead: number;
  readonly recent: number;
  readonly outlet: number;
  readonly date: number;
  readonly wanted: number;
  readonly statement: number;
}

/** A passage in its place. */
export interface RankedPassage {
  readonly passage: Passage;
  readonly score: number;
  readonly evidence: Evidence;
  readonly matched: ReadonlySet<string>;
  /** Its statements, best first. */
  readonly statements: readonly { readonly position: number; readonly match: StatementMatch }[];
}

/** Passages that the later, dearer stages look at. */
const EXAMINED_MOST = 200;

/**
 * Ranks the passages for a question: MiniSearch's score, then the evidence of each stage, then variety.
 * @param most how many to give
 */
export function rankPassages(
  index: PassageIndex,
  people: People,
  question: Question,
  weights: Weights,
  admits: Admits,
  most: number,
): RankedPassage[] {
  const examined = examinePassages(index, people, question, weights, admits);
  return pickVaried(examined, question.reading.outlets, weights, most);
}

/** The most promising passages with the evidence of every stage, before any order. */
export function examinePassages(
  index: PassageIndex,
  people: People,
  question: Question,
  weights: Weights,
  admits: Admits,
): RankedPassage[] {
  const units = searchUnits(index, question, weights);
  const candidates = retrieve(index, units, weights, admits);
  const articles = articleEvidence(units, candidates);
  const pairs = readPairs(units);
  const statements = readStatements(index, people, question, units, pairs);
  const vocabulary = questionVocabulary(index, units);
  return mostPromising(candidates, articles, question, weights).map((candidate) => {
    const { passage } = candidate;
    const places = placesInside(passage.article.sequence, passage.words, vocabulary);
    const matches = matchesOf(passage, statements, places);
    const evidence: Evidence = {
      words: candidate.words,
      article: articles.get(passage.article.number) ?? 0,
      pairs: pairs.evidence(places),
      window: windowEvidence(passage, places, units),
      lead: leadEvidence(passage, question.reading),
      recent: recency(passage, question),
      outlet: outletAgreement(passage, question.reading),
      date: dateAgreement(passage, question.reading),
      wanted: holdsWanted(textOf(passage), question.reading.wants),
      statement: matches[0]?.match.score ?? 0,
    };
    const matched = matchedOf(candidate, places, units);
    return { passage, score: weigh(evidence, weights), evidence, matched, statements: matches };
  });
}

function matchesOf(
  passage: Passage,
  statements: StatementReader,
  places: readonly TermPlace[],
): RankedPassage['statements'] {
  return passage.statements
    .map((statement, position) => ({ position, match: statements.match(passage, statement, places) }))
    .sort((a, b) => b.match.score - a.match.score || a.position - b.position);
}

function textOf({ article, span }: Passage): string {
  return article.attributed.article.text.slice(span.start, span.end);
}

/** The question's own terms that a passage or its labels hold. */
function matchedOf(
  candidate: Candidate,
  places: readonly TermPlace[],
  units: SearchUnits,
): ReadonlySet<string> {
  const positions = [
    ...candidate.units.flatMap((unit) => units.standsFor(unit)),
    ...places.flatMap(({ terms }) => terms),
  ];
  return new Set(positions.flatMap((position) => units.terms[position]?.term ?? []));
}

function mostPromising(
  candidates: readonly Candidate[],
  articles: ReadonlyMap<number, number>,
  question: Question,
  weights: Weights,
): readonly Candidate[] {
  if (candidates.length <= EXAMINED_MOST) return candidates;
  return candidates
    .map((candidate) => ({
      candidate,
      promise:
        weights.words * candidate.words +
        weights.article * (articles.get(candidate.passage.article.number) ?? 0) +
        weights.outlet * outletAgreement(candidate.passage, question.reading),
    }))
    .sort((a, b) => b.promise - a.promise || a.candidate.passage.number - b.candidate.passage.number)
    .slice(0, EXAMINED_MOST)
    .map(({ candidate }) => candidate);
}

/** The weighted sum of the evidence. */
export function weigh(evidence: Evidence, weights: Weights): number {
  return (
    weights.words * evidence.words +
    weights.article * evidence.article +
    weights.pairs * evidence.pairs +
    weights.window * evidence.window +
    weights.lead * evidence.lead +
    weights.recent * evidence.recent +
    weights.outlet * evidence.outlet +
    weights.date * evidence.date +
    weights.wanted * evidence.wanted +
    weights.statement * evidence.statement
  );
}
