import { describe, expect, it } from 'vitest';
import type { Withdrawn } from '../../../src/corpus/article.ts';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { FERRY, HARBOUR } from '../made-up.ts';

const withdrawn: Withdrawn = {
  id: 'mill',
  file: 'mill.txt',
  metadata: { outlet: { value: 'Island Herald', how: 'given', from: 'sidecar' } },
  reason: 'Taken back by its outlet',
};
const coverage = buildCoverage([HARBOUR, FERRY], [], [withdrawn]);

describe('a withdrawn article', () => {
  it.each(['mill', ' MILL ', 'mill:3a'])('gives its reason for the id “%s”, and no text', (asked) => {
    expect(coverage.source(asked)).toMatchObject({ asked, withdrawn, paragraphs: [], nearestIds: [] });
    expect(coverage.source(asked).article).toBeUndefined();
  });

  it('is told apart from one that was never there', () => {
    expect(coverage.source('mills').withdrawn).toBeUndefined();
  });

  it('is listed in the summary and makes another version of it', () => {
    const without = buildCoverage([HARBOUR, FERRY], []);
    expect(coverage.summary.withdrawn).toEqual([withdrawn]);
    expect(without.summary.withdrawn).toBeUndefined();
    expect(coverage.summary.version).not.toBe(without.summary.version);
  });
});
