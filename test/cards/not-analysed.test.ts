import { describe, expect, it } from 'vitest';
import { attributionLines } from '../../src/cards/attribution-lines.ts';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { wordsFor } from '../../src/locales/words.ts';
import { madeUp } from '../coverage/made-up.ts';

const PONT = madeUp(
  'pont',
  'Le pont de Port Ellery restera fermé. « Nous ne l’ouvrirons pas », a déclaré la maire, Mara Ode.\n\nLe conseil a démenti.',
  { language: 'fr' },
);

const BRIDGE = madeUp('bridge', 'The bridge stays closed, Mayor Mara Ode said.', { language: 'en-GB' });

describe('an article in a language that attribution does not know', () => {
  const coverage = buildCoverage([PONT, BRIDGE], []);

  it('is narration as a whole, without people', () => {
    expect(PONT.analysed).toBe(false);
    expect(new Set(PONT.statements.map(({ kind }) => kind))).toEqual(new Set(['narration']));
    expect(PONT.people).toEqual([]);
  });

  it('is found all the same, and its card says that nobody looked for speakers', () => {
    const [finding] = coverage.ask('pont ellery fermé').findings;
    expect(finding?.article).toMatchObject({ id: 'pont', analysed: false });
    if (finding === undefined) return;
    expect(attributionLines(finding, coverage.textOf, 500, wordsFor('en')).join('\n')).toContain(
      'statements not analysed (French)',
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
