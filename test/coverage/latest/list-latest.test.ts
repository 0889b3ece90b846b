import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { FERRY, HARBOUR } from '../made-up.ts';

const coverage = buildCoverage([HARBOUR, FERRY], []);

describe('the latest articles', () => {
  it('are those of the ids, in their order, with how many statements they hold', () => {
    const { articles } = coverage.latest(['harbour', 'gone', 'ferry']);
    expect(articles.map(({ article }) => article.id)).toEqual(['harbour', 'ferry']);
    for (const { statements, attributed } of articles) {
      expect(attributed).toBeGreaterThan(0);
      expect(statements).toBeGreaterThanOrEqual(attributed);
    }
  });

  it('are all of them without ids, the newest publication first', () => {
    expect(coverage.latest().articles.map(({ article }) => article.id)).toEqual(['ferry', 'harbour']);
  });
});
