import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../src/coverage/build-coverage.ts';
import { readQuestion } from '../../../src/coverage/question/read-question.ts';
import { examinePassages } from '../../../src/coverage/ranking/examine.ts';
import { WEIGHTS } from '../../../src/coverage/ranking/weights.ts';
import { madeUp } from '../made-up.ts';

const snapshot = buildSnapshot(
  ['2031-03-04', '2031-02-04', '2030-01-01'].map((published, at) =>
    madeUp(`a${at}`, 'The pier closed.', { published, outlet: 'Island Herald' }),
  ),
);

/** What each article counts for being the latest that matches, newest first. */
function latest(typed: string): number[] {
  const { index, people, known } = snapshot;
  const question = readQuestion(typed, known);
  const { examined } = examinePassages(index, people, question, WEIGHTS, () => true);
  return [...examined]
    .sort((a, b) => a.passage.number - b.passage.number)
    .map(({ evidence }) => evidence.latest);
}

describe('the stage that looks for the latest', () => {
  it('counts a newer article more where a time is told from the day of asking', () => {
    const [newest = 0, middle = 0, oldest = 0] = latest('which pier closed recently');
    expect(newest).toBeGreaterThan(middle);
    expect(middle).toBeGreaterThan(oldest);
  });

  it('counts nothing where no such time is told, or an outlet is named', () => {
    expect(latest('which pier closed')).toEqual([0, 0, 0]);
    expect(latest('which pier closed recently, according to the Island Herald')).toEqual([0, 0, 0]);
  });
});
