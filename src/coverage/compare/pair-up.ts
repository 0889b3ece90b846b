import type { Word } from '../index/words.ts';
import { SHARED_LEAST, WEIGHT_LEAST } from '../match/find-matches.ts';
import { weightOf, weightOfAll } from '../match/weight.ts';
import { likeness } from './likeness.ts';

/** What can be paired. */
export interface Pairable {
  /** Distinct terms of what is stated: by them it is paired. */
  readonly terms: ReadonlySet<string>;
  /** Words of the whole sentence: by them is told how alike a pair is. */
  readonly words: readonly Word[];
}

export interface Pair<Item> {
  readonly one: Item;
  readonly other: Item;
  /** See `likeness`. */
  readonly similarity: number;
}

/**
 * Of the words that both state, by weight, the share that stand in both, from which two report the same. Set by
 * reading the eleven pairs that eight pairs of outlets of the evaluation data had from 0.5 on.
 */
const PAIRED_FROM = 0.6;

/** Held by more of the others than this, a term finds no pair by itself: it stands everywhere. */
const HOLDERS_MOST = 100;

/**
 * Pairs of one list and another that state nearly the same, each in one pair at most, joined greedily, the most alike
 * first. By what both have beside all that either has: a short sentence that a longer one happens to hold ('Date: 12
 * May' in a table) reports not the same.
 */
export function pairUp<Item extends Pairable>(
  ones: readonly Item[],
  others: readonly Item[],
): readonly Pair<Item>[] {
  const holders = holdersOf(others);
  const weights = new Map(others.map((other) => [other, weightOfAll(other.terms)]));
  const pairs = ones.flatMap((one) => {
    const weight = weightOfAll(one.terms);
    return [...sharedWith(one, holders)].flatMap(([other, shared]) => {
      const held = weightOfAll(shared);
      const share = (2 * held) / (weight + (weights.get(other) ?? weight));
      const isPair = shared.length >= SHARED_LEAST && held >= WEIGHT_LEAST && share >= PAIRED_FROM;
      return isPair ? [{ one, other, share, held, similarity: likeness(one.words, other.words) }] : [];
    });
  });
  const taken = new Set<Item>();
  return pairs
    .sort((a, b) => b.share - a.share || b.held - a.held)
    .filter(({ one, other }) => {
      if (taken.has(one) || taken.has(other)) return false;
      taken.add(one).add(other);
      return true;
    })
    .sort((a, b) => b.similarity - a.similarity)
    .map(({ one, other, similarity }) => ({ one, other, similarity }));
}

function holdersOf<Item extends Pairable>(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const holders = new Map<string, Item[]>();
  for (const item of items)
    for (const term of item.terms) {
      const held = holders.get(term);
      if (held === undefined) holders.set(term, [item]);
      else held.push(item);
    }
  return holders;
}

/** The others that share a term that is not everywhere, with all the terms that they share. */
function sharedWith<Item extends Pairable>(
  { terms }: Item,
  holders: ReadonlyMap<string, readonly Item[]>,
): ReadonlyMap<Item, readonly string[]> {
  const rarest = [...terms].sort((a, b) => weightOf(b) - weightOf(a));
  const found = new Set(
    rarest.flatMap((term) => {
      const held = holders.get(term) ?? [];
      return held.length > HOLDERS_MOST ? [] : held;
    }),
  );
  return new Map([...found].map((other) => [other, [...terms].filter((term) => other.terms.has(term))]));
}
