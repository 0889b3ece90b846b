import { MATCHES_FROM, SHARED_LEAST, WEIGHT_LEAST } from '../match/find-matches.ts';
import { weightOf, weightOfAll } from '../match/weight.ts';

/** What can be paired: by the distinct terms of its words. */
export interface Pairable {
  readonly terms: ReadonlySet<string>;
}

export interface Pair<Item> {
  readonly one: Item;
  readonly other: Item;
  /** Share of the lighter one's words that the other holds, by weight; 0 to 1. */
  readonly similarity: number;
}

/** Held by more of the others than this, a term finds no pair by itself: it stands everywhere. */
const HOLDERS_MOST = 100;

/**
 * Pairs of one list and another that hold nearly the same words, each in one pair at most, the most alike first:
 * containment (Broder, 'On the resemblance and containment of documents', 1997) weighed by rarity, joined greedily.
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
      const similarity = held / Math.min(weight, weights.get(other) ?? weight);
      const isPair = shared.length >= SHARED_LEAST && held >= WEIGHT_LEAST && similarity >= MATCHES_FROM;
      return isPair ? [{ one, other, similarity, held }] : [];
    });
  });
  const taken = new Set<Item>();
  return pairs
    .sort((a, b) => b.similarity - a.similarity || b.held - a.held)
    .filter(({ one, other }) => {
      if (taken.has(one) || taken.has(other)) return false;
      taken.add(one).add(other);
      return true;
    });
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
