import { expect, it } from 'vitest';
import { ReadingNumbers } from '../../../src/coverage/index/reading-numbers.ts';
import { forEachWord } from '../../../src/coverage/index/words.ts';

it('numbers words that share a string alike, however they are printed and whether or not they are remembered', () => {
  const long = 'Harbour'.repeat(5);
  const numbers = new ReadingNumbers();
  const found: number[] = [];
  forEachWord(`Boats boats BOATS ferry ${long} ${long.toLowerCase()} boats`, (reading) =>
    found.push(numbers.of(reading, reading.folded)),
  );
  expect(found).toEqual([0, 0, 0, 1, 2, 2, 0]);
});
