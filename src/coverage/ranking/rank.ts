import type { Passage, PassageIndex } from '../index/passage-index.ts';
import type { People } from '../people/merge-people.ts';
import type { Question } from '../question/read-question.ts';
import { dateAgreement, outletAgreement } from './agreement.ts';
import { readOthers } from './among-others.ts';
import { leadEvidence } from './lead.ts';
import { readPairs } from './pairs.ts';
import { recency } from './recency.ts';
import { type Admits, type Candidate, retrieve } from './retrieve.ts';
import { type SearchUnits, searchUnits, shareOf } from './search-units.ts';
import { sentenceEvidence } from './sentence-evidence.ts';
import { readStatements, type StatementMatch, type StatementReader } from './statement-match.ts';
import { placesInside, questionVocabulary, type TermPlace } from './term-places.ts';
import { pickVaried } from './variety.ts';
import { readWanted } from './wanted-type.ts';
import type { Weights } from './weights.ts';

/** What each stage found in a passage, each 0 to about 1. */
export interface Evidence {
  readonly words: number;
  readonly share: number;
  readonly pairs: number;
  readonly window: number;
  readonly outletWindow: number;
  readonly lead: number;
  readonly recent: number;
  readonly newer: number;
  readonly company: number;
  readonly outlet: number;
  readonly date: number;
  readonly wanted: number;
  readonly statement: number;
}

/** The stages of which each gives one piece of evidence. */
export const EVIDENCE = [
  'words',
  'share',
  'pairs',
  'window',
  'outletWindow',
  'lead',
  'recent',
  'newer',
  'company',
  'outlet',
  'date',
  'wanted',
  'statement',
] as const satisfies readonly (keyof Evidence & keyof Weights)[];

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

/**
 * What was ranked for each part of a question, as one: the best of each, then the second of each, each passage once,
 * with their scores in the order that comes of it.
 */
export function takeTurns(ranked: readonly (readonly RankedPassage[])[], most: number): RankedPassage[] {
  if (ranked.length === 1) return [...(ranked[0] ?? [])];
  const turns = Array.from({ length: most }, (_, turn) => ranked.flatMap((part) => part[turn] ?? [])).flat();
  const seen = new Set<number>();
  const ordered = turns
    .filter(({ passage }) => !seen.has(passage.number) && seen.add(passage.number))
    .slice(0, most);
  const scores = ordered.map(({ score }) => score).sort((a, b) => b - a);
  return ordered.map((each, at) => ({ ...each, score: scores[at] ?? each.score }));
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
  const pairs = readPairs(units);
  const statements = readStatements(index, people, question, units, pairs);
  const vocabulary = questionVocabulary(index, units);
  const wantedIn = readWanted(people, question);
  const examined = mostPromising(candidates, question, units, weights).map((candidate) => {
    const { passage } = candidate;
    const places = placesInside(passage.article.sequence, passage.words, vocabulary);
    const matches = matchesOf(passage, statements, places);
    const held = positionsOf(candidate, places, units);
    const sentences = sentenceEvidence(passage, places, units, wantedIn(passage));
    const evidence: Evidence = {
      ...sentences,
      words: candidate.words,
      share: shareOf(held, units),
      pairs: pairs.evidence(places),
      outletWindow: question.reading.outlets.length > 0 ? sentences.window : 0,
      lead: leadEvidence(passage, question.reading),
      recent: recency(passage, question),
      newer: 0,
      company: 0,
      outlet: outletAgreement(passage, question.reading),
      date: dateAgreement(passage, question.reading),
      statement: matches[0]?.match.score ?? 0,
    };
    const matched = new Set([...held].flatMap((position) => units.terms[position]?.term ?? []));
    return { passage, score: weigh(evidence, weights), evidence, matched, statements: matches };
  });
  return question.reading.from === undefined ? besideOthers(examined, weights) : examined;
}

/** With what the articles that match say about each other's days: where the question names none. */
function besideOthers(examined: readonly RankedPassage[], weights: Weights): RankedPassage[] {
  const others = readOthers(examined);
  return examined.map((ranked) => {
    const evidence = { ...ranked.evidence, ...others(ranked.passage.article) };
    return { ...ranked, evidence, score: weigh(evidence, weights) };
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

/** Positions of the question's own terms that a passage or its labels hold. */
function positionsOf(
  candidate: Candidate,
  places: readonly TermPlace[],
  units: SearchUnits,
): ReadonlySet<number> {
  return new Set([
    ...candidate.units.flatMap((unit) => units.standsFor(unit)),
    ...places.flatMap(({ terms }) => terms),
  ]);
}

function mostPromising(
  candidates: readonly Candidate[],
  question: Question,
  units: SearchUnits,
  weights: Weights,
): readonly Candidate[] {
  if (candidates.length <= EXAMINED_MOST) return candidates;
  return candidates
    .map((candidate) => ({
      candidate,
      promise:
        weights.words * candidate.words +
        weights.share * shareOf(positionsOf(candidate, [], units), units) +
        weights.outlet * outletAgreement(candidate.passage, question.reading),
    }))
    .sort((a, b) => b.promise - a.promise || a.candidate.passage.number - b.candidate.passage.number)
    .slice(0, EXAMINED_MOST)
    .map(({ candidate }) => candidate);
}

/** The weighted sum of the evidence. */
export function weigh(evidence: Evidence, weights: Weights): number {
  return EVIDENCE.reduce((sum, name) => sum + weights[name] * evidence[name], 0);
}
