import { describe, expect, it } from 'vitest';
import { buildCoverage, buildSnapshot } from '../../../src/coverage/build-coverage.ts';
import { readQuestion } from '../../../src/coverage/question/read-question.ts';
import { FERRY, HARBOUR } from '../made-up.ts';

const { known } = buildSnapshot([HARBOUR, FERRY]);
const partsOf = (question: string) => readQuestion(question, known).parts;

describe('a comparison of two outlets', () => {
  it('is split where one report is set against another', () => {
    const parts = partsOf(
      'does the ellery courier say the harbour will close, while the island herald says ferries will sail',
    );
    expect(parts.map(({ reading }) => reading.outlets)).toEqual([['The Ellery Courier'], ['Island Herald']]);
    expect(parts.map(({ terms }) => terms.some(({ typed }) => typed === 'ferries'))).toEqual([false, true]);
  });

  it.each([
    ['names no second outlet', 'does the ellery courier say it closed while the ferries sail'],
    ['asks both the same', 'ellery courier vs island herald'],
    ['compares nothing', 'what did the island herald and the ellery courier say about ferries'],
  ])('is left whole where it %s', (_, question) => {
    expect(partsOf(question)).toEqual([]);
  });

  it('is answered by each outlet in turn', () => {
    const { findings, nearest } = buildCoverage([HARBOUR, FERRY], []).ask(
      'does the ellery courier say the works will cost $3.2 million, while the island herald says ferries will sail to stonhaven?',
    );
    const first = [...findings, ...nearest].slice(0, 2).map(({ article }) => article.id);
    expect(first).toEqual(['harbour', 'ferry']);
  });
});
