import type { PassageIndex } from '../index/passage-index.ts';
import type { People } from '../people/merge-people.ts';
import type { Question } from '../question/read-question.ts';
import { type Details, type ExaminedPassage, examinePassages } from './examine.ts';
import type { Admits } from './retrieve.ts';
import { pickVaried } from './variety.ts';
import type { Weights } from './weights.ts';

/** A passage in its place. */
export type RankedPassage = ExaminedPassage & Details;

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
  const { examined, detailsOf } = examinePassages(index, people, question, weights, admits);
  const picked = pickVaried(examined, question.reading.outlets, weights, most);
  return picked.map((each) => ({ ...each, ...detailsOf(each) }));
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
