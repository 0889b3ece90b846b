import { describe, expect, it } from 'vitest';
import { repair } from '../../src/corpus/repair/repair.ts';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { HARBOUR, madeUp } from './made-up.ts';

/** Made-up text, pulled apart but for one line: no damage of the kind would have left that line so. */
const PIER =
  'The mayor , Jo Roe , said the pier would close .\n& nbsp ;\n& quot ; We wait ,& quot ; she said .\n& nbsp ;\nHe said: go , now .\n';

describe('the summary of a coverage', () => {
  it('names the articles with lines whose repair could not be proven', () => {
    const { text, repairs } = repair(PIER);
    expect(text).toContain('"We wait," she said.');
    expect(text).toContain('He said: go , now .');
    const pier = madeUp('pier', text);
    const unproven = { ...pier, article: { ...pier.article, repairs } };
    expect(buildCoverage([HARBOUR, unproven], []).summary.unproven).toEqual(['pier']);
  });

  it('names none where every repair was proven', () => {
    expect(buildCoverage([HARBOUR], []).summary).not.toHaveProperty('unproven');
  });
});
