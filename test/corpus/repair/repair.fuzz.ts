import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repair } from '../../../src/corpus/repair/repair.ts';
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
