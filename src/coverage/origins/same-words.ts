import { mixed } from '../../corpus/shingles.ts';
import { inSeveral } from '../index/numbering.ts';
import { ReadingNumbers } from '../index/reading-numbers.ts';
import { forEachWord, wordsOf } from '../index/words.ts';

const RUN_WORDS = 4;
/** Runs that two texts must share: seven words in a row, or more in pieces. */
const SHARED_LEAST = 4;
/** Share of the shorter text's runs that the other must hold. */
const SAME = 0.5;
/** Of one run, at most so many places are looked at: what stands everywhere tells nothing. */
const PLACES_MOST = 40;

/**
 * Sets of texts that are the same words, whole or in part, wording changed a little: containment of runs of four words
 * (Broder, 'On the resemblance and containment of documents', 1997). Each set as indexes, in order; single texts are
 * in no set.
 * @param mayJoin whether two texts with the same words are to be taken for one
 */
export function sameWords(texts: readonly string[], mayJoin?: MayJoin): number[][] {
  const reader = new RunReader();
  return sameRuns(
    texts.map((text) => reader.read(text)),
    mayJoin,
  );
}

/** Whether two texts with the same words, by their indexes, are to be taken for one. */
type MayJoin = (one: number, other: number) => boolean;

/** The same for texts whose runs were read by one reader. */
export function sameRuns(runs: readonly Float64Array[], mayJoin: MayJoin = () => true): number[][] {
  const shared = inSeveral(runs);
  const places = new Map<number, number[]>();
  const setOf = new Map<number, Set<number>>();
  runs.forEach((own, index) => {
    const elsewhere = own.filter((run) => shared.has(run));
    for (const other of likeliest(elsewhere, places)) {
      if (isContained(own, runs[other]) && mayJoin(other, index)) join(setOf, other, index);
    }
    for (const run of elsewhere) {
      const held = places.get(run);
      if (!held) places.set(run, [index]);
      else if (held.length < PLACES_MOST) held.push(index);
    }
  });
  return [...new Set(setOf.values())].map((set) => [...set].sort((a, b) => a - b));
}

/** Whether one wording is the other or a part of it, marks and capitals aside. */
export function isPartOf(one: string, other: string): boolean {
  const [a, b] = [` ${plainOf(one)} `, ` ${plainOf(other)} `];
  return a.includes(b) || b.includes(a);
}

function plainOf(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}

/**
 * Reads the distinct runs of texts, in order, each a number: a hash of 52 bits, so that of a million runs two are taken
 * for one in one coverage out of ten thousand, and four at once in none.
 */
export class RunReader {
  readonly #words = new ReadingNumbers();

  read(text: string): Float64Array {
    const numbers: number[] = [];
    forEachWord(text, (reading) => numbers.push(this.#words.of(reading, reading.folded)));
    const runs = new Set<number>();
    for (let last = RUN_WORDS; last <= numbers.length; last += 1)
      runs.add(hashOf(numbers, last - RUN_WORDS, last));
    return Float64Array.from(runs);
  }
}

/** Of whole numbers, in their order: two hashes of 32 bits, of the second only what a number has room for. */
function hashOf(numbers: readonly number[], first: number, last: number): number {
  let [high, low] = SEEDS;
  for (let at = first; at < last; at += 1) {
    high = mixed(high ^ (numbers[at] ?? 0));
    low = mixed(low ^ (numbers[at] ?? 0));
  }
  return high * 2 ** LOW_BITS + (low >>> (32 - LOW_BITS));
}

/** Any two. */
const SEEDS: readonly [number, number] = [0x2545f491, 0x4f6cdd1d];
const LOW_BITS = 20;

/** Earlier texts that share enough runs. */
function likeliest(own: Float64Array, places: ReadonlyMap<number, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const run of own) for (const at of places.get(run) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  return [...shared].filter(([, count]) => count >= SHARED_LEAST).map(([at]) => at);
}

function isContained(one: Float64Array, other: Float64Array = new Float64Array()): boolean {
  const held = new Set(other);
  let shared = 0;
  for (const run of one) if (held.has(run)) shared += 1;
  return shared >= SHARED_LEAST && shared >= SAME * Math.min(one.length, other.length);
}

function join(setOf: Map<number, Set<number>>, one: number, other: number): void {
  const joined = new Set([...(setOf.get(one) ?? [one]), ...(setOf.get(other) ?? [other])]);
  for (const member of joined) setOf.set(member, joined);
}
