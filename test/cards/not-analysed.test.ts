import { describe, expect, it } from 'vitest';
import { attributionLines } from '../../src/cards/finding/attribution-lines.ts';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { wordsFor } from '../../src/locales/words.ts';
import { madeUp } from '../coverage/made-up.ts';

const PONTE = madeUp(
  'ponte',
  'Il ponte di Port Ellery resterà chiuso. «Non lo apriremo», ha dichiarato la sindaca, Mara Ode.\n\nIl consiglio ha smentito.',
  { language: 'it' },
);

const BRIDGE = madeUp('bridge', 'The bridge stays closed, Mayor Mara Ode said.', { language: 'en-GB' });

describe('an article in a language that attribution does not know', () => {
  const coverage = buildCoverage([PONTE, BRIDGE], []);

  it('is narration as a whole, without people', () => {
    expect(PONTE.analysed).toBe(false);
    expect(new Set(PONTE.statements.map(({ kind }) => kind))).toEqual(new Set(['narration']));
    expect(PONTE.people).toEqual([]);
  });

  it('is found all the same, and its card says that nobody looked for speakers', () => {
    const [finding] = coverage.ask('ponte ellery chiuso').findings;
    expect(finding?.article).toMatchObject({ id: 'ponte', analysed: false });
    if (finding === undefined) return;
    expect(attributionLines(finding, coverage.textOf, 500, wordsFor('en')).join('\n')).toContain(
      'statements not analysed (Italian)',
    );
  });

  it('leaves English of any country as it is', () => {
    const [finding] = coverage.ask('who said that the bridge stays closed?').findings;
    expect(finding?.article.analysed).toBeUndefined();
    if (finding === undefined) return;
    expect(attributionLines(finding, coverage.textOf, 500, wordsFor('en')).join('\n')).not.toContain(
      'not analysed',
    );
  });
});
