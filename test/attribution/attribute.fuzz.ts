import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { FUZZ_RUNS, MAX_MILLISECONDS } from '../fuzz/fuzzing.ts';
import { madeUpArticle } from '../support/made-up-article.ts';

/** What the sieves look for, so that runs of it are what they could lose their way in. */
const PIECES = [
  ...['"', '“', '”', '‘', '’', "'", "''", '«', '»', '„', '「', '」', '`'],
  ...[
    'said ',
    'Said ',
    'he said, ',
    'said that ',
    'according to ',
    'X said, “',
    ',” he said. ',
    'who ',
    'and ',
  ],
  ...['Jo Roe ', 'Jo Roe, ', 'Mr. ', 'A Party ', 'of the ', 'A. ', '@jo ', '— Jo (@jo) May 1', 'Q: ', 'Jo: '],
  ...[', ', '. ', '… ', ' — ', '(', ')', '; ', ': ', '* ', '1) ', 'three demands: ', 'not ', 'http://', '="'],
  ...['a', 'A-', '1,', '\n', '\n\n', '\u200b'],
];

function milliseconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

it('attributes any run of marks and cues without a crash or a hang, and every span lies within the text', () => {
  const run = fc
    .tuple(
      fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 200 }),
    )
    .map(([pieces, times]) => pieces.join('').repeat(times));
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 3 }), (runs) => {
      const text = runs.join('');
      const spent = milliseconds(() => {
        for (const { content, sentence, cue, speaker } of attribute(madeUpArticle(text)).statements) {
          for (const { start, end } of [...content, sentence, cue, speaker?.mention].filter(
            (span) => span !== undefined,
          )) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      });
      expect(spent).toBeLessThan(MAX_MILLISECONDS);
    }),
    { numRuns: FUZZ_RUNS },
  );
});

it.each(PIECES)('attributes a hundred thousand characters of %j in time', (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  expect(milliseconds(() => attribute(madeUpArticle(text)))).toBeLessThan(MAX_MILLISECONDS);
});
