import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { resultOf } from '../../../src/terminal/batch/answer.ts';
import { FERRY, HARBOUR } from '../../coverage/made-up.ts';

const coverage = buildCoverage([HARBOUR, FERRY], []);

describe('resultOf', () => {
  it('writes the quote, its speaker and the passage, one finding a passage', () => {
    const result = resultOf(coverage, 7, 'what did calloway say about another winter');
    expect(result).toMatchObject({ id: 7, found: true, missing: [] });
    expect(result.findings[0]).toMatchObject({
      article: 'harbour',
      outlet: 'The Ellery Courier',
      kind: 'direct',
      speaker: 'Ines Calloway',
      quote: 'We cannot wait for another winter,',
    });
    const passages = result.findings.map(({ text }) => text);
    expect(new Set(passages).size).toBe(passages.length);
  });

  it('gives the nearest findings where the coverage does not say', () => {
    const result = resultOf(coverage, 'x', 'did Kestrel Vance visit the harbour lighthouse in Quarrytown');
    expect(result.found).toBe(false);
    expect(result.missing).toContain('Kestrel Vance');
    expect(result.findings.length).toBeGreaterThan(0);
  });
});
