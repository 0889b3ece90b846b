import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_CHARACTERS, repair } from '../../../src/corpus/repair/repair.ts';
import { FUZZ_RUNS, MAX_MILLISECONDS } from '../../fuzz/fuzzing.ts';
import { hostileText } from './texts.ts';

it('repairs any text without a crash or a hang, and every span lies within bounds', () => {
  const repeated = fc
    .tuple(hostileText, fc.integer({ min: 1, max: 400 }))
    .map(([text, times]) => text.repeat(times));
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: hostileText }, { weight: 1, arbitrary: repeated }),
      (fileText) => {
        const started = performance.now();
        const { text, repairs, offsets } = repair(fileText);
        expect(performance.now() - started).toBeLessThan(MAX_MILLISECONDS);
        for (const { at } of repairs) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(text.length);
        }
        for (const { text: start, file, length } of offsets) {
          expect(text.slice(start, start + length)).toBe(fileText.slice(file, file + length));
        }
      },
    ),
    { numRuns: FUZZ_RUNS },
  );
});

/** Texts that are nothing but damage, as long as an article may be. */
it.each([
  '@@@',
  'a @@@ ',
  'a @@@ b & quot ; c - d . ',
  "@@@ ' & quot ; a ",
  '. @@@ A ',
  '@@@ a @@@\n',
  'can@@@t ',
  'a & quot ; ',
  'a . b , c : ',
  'â€™',
  'Ã¢â‚¬â„¢ ',
  '&amp;amp;amp;quot;',
  "`` a '' do n't -LRB- ",
  '\u00ad\u200b',
  'end.Start ',
])('repairs a million characters of %j in time', (piece) => {
  const started = process.cpuUsage();
  repair(piece.repeat(MOST_CHARACTERS / piece.length));
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(MAX_MILLISECONDS);
});
