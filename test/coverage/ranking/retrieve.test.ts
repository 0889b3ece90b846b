import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../src/coverage/build-coverage.ts';
import type { Passage } from '../../../src/coverage/index/passage-index.ts';
import { readQuestion } from '../../../src/coverage/question/read-question.ts';
import { retrieve } from '../../../src/coverage/ranking/retrieve.ts';
import { searchUnits } from '../../../src/coverage/ranking/search-units.ts';
import { WEIGHTS } from '../../../src/coverage/ranking/weights.ts';
import { madeUp } from '../made-up.ts';

/** More articles that mention the pier than are examined, and at the end one that also has what is asked. */
const articles = [
  ...Array.from({ length: 240 }, (_, at) => madeUp(`pier${at}`, `The pier has ${at + 2} planks.`)),
  madeUp('lighthouse', 'The lighthouse on the pier was painted.'),
  madeUp('gulls', 'Gulls came.'),
];
const { index, known } = buildSnapshot(articles);

function retrieved(typed: string, admits: (passage: Passage) => boolean = () => true): string[] {
  const question = readQuestion(typed, known);
  const units = searchUnits(index, question, WEIGHTS);
  return retrieve(index, units, question, WEIGHTS, admits).map(
    ({ passage }) => passage.article.attributed.article.id,
  );
}

describe('retrieve', () => {
  it('keeps the most promising of many passages', () => {
    const found = retrieved('who painted the lighthouse on the pier');
    expect(found).toHaveLength(200);
    expect(found[0]).toBe('lighthouse');
  });

  it('passes over what shares no word with the question', () => {
    expect(retrieved('lighthouse')).toEqual(['lighthouse']);
    expect(retrieved('zeppelin')).toEqual([]);
  });

  it('chooses among what a filter admits', () => {
    const isLate = ({ article }: Passage) => article.number >= 230;
    expect(retrieved('pier', isLate)).toHaveLength(11);
  });
});
