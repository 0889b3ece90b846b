import type { SearchUnits } from './search-units.ts';
import type { TermPlace } from './term-places.ts';

/** Two neighbouring words of the question, as positions in `SearchUnits.terms`, with their rarity. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly rarity: number;
}

export interface PairReader {
  /** Share of the question's pairs, by rarity, whose words are neighbours among these places: 0 to 1. */
  evidence(places: readonly TermPlace[]): number;
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
    evidence: (places) => {
      if (total === 0 || places.length < 2) return 0;
      return pairs.reduce((sum, pair) => (areNear(pair, places) ? sum + pair.rarity : sum), 0) / total;
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

function areNear({ first, second }: Pair, places: readonly TermPlace[]): boolean {
  return places.some((one, at) => {
    const holdsFirst = one.terms.includes(first);
    if (!holdsFirst && !one.terms.includes(second)) return false;
    const wanted = holdsFirst ? second : first;
    for (let next = at + 1; next < places.length; next += 1) {
      const other = places[next];
      if (!other || other.place - one.place > NEAR_WORDS) return false;
      if (other.terms.includes(wanted)) return true;
    }
    return false;
  });
}
