import type { WordRange } from '../index/term-sequence.ts';
import type { SearchUnits } from './search-units.ts';
import type { TermPlace } from './term-places.ts';

/** Two neighbouring words of the question, as positions in `SearchUnits.terms`, with their rarity. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly rarity: number;
}

export interface PairReader {
  /** Share of the question's pairs, by rarity, whose words are neighbours among these places in a range of words: 0 to 1. */
  evidence(places: readonly TermPlace[], range: WordRange): number;
}

/** Words from one of a pair to the other: 'the state of Ohio' holds the pair 'Ohio state'. */
const NEAR_WORDS = 4;

/**
 * Neighbouring words of the question that are neighbours in a text, in either order (sequential dependence: Metzler
 * and Croft, 'A Markov random field model for term dependencies', 2005).
 */
export function readPairs(units: SearchUnits): PairReader {
  const pairs = pairsOf(units);
  const total = pairs.reduce((sum, pair) => sum + pair.rarity, 0);
  return {
    evidence: (places, range) => {
      if (total === 0) return 0;
      const here = placesWithin(places, range);
      if (here.last - here.first < 2) return 0;
      let sum = 0;
      for (const pair of pairs) if (areNear(pair, places, here)) sum += pair.rarity;
      return sum / total;
    },
  };
}

function pairsOf({ terms, rarities }: SearchUnits): Pair[] {
  const topic = terms.flatMap(({ role }, position) => (role === 'topic' ? [position] : []));
  return topic.slice(1).flatMap((second, at) => {
    const first = topic[at];
    if (first === undefined) return [];
    const distance = (terms[second]?.position ?? 0) - (terms[first]?.position ?? 0);
    if (Math.abs(distance) > NEAR_WORDS) return [];
    return [{ first, second, rarity: (rarities[first] ?? 0) + (rarities[second] ?? 0) }];
  });
}

/** Which of the places lie inside a range of words. */
function placesWithin(places: readonly TermPlace[], { first, last }: WordRange): WordRange {
  let from = 0;
  while (from < places.length && (places[from]?.place ?? 0) < first) from += 1;
  let to = from;
  while (to < places.length && (places[to]?.place ?? 0) < last) to += 1;
  return { first: from, last: to };
}

function areNear({ first, second }: Pair, places: readonly TermPlace[], among: WordRange): boolean {
  for (let at = among.first; at < among.last; at += 1) {
    const one = places[at];
    if (!one) return false;
    const holdsFirst = one.terms.includes(first);
    if (!holdsFirst && !one.terms.includes(second)) continue;
    const wanted = holdsFirst ? second : first;
    for (let next = at + 1; next < among.last; next += 1) {
      const other = places[next];
      if (!other || other.place - one.place > NEAR_WORDS) break;
      if (other.terms.includes(wanted)) return true;
    }
  }
  return false;
}
