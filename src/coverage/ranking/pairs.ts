import type { Span } from '../../corpus/article.ts';
import type { SearchUnits } from './search-units.ts';
import type { TermPlaces } from './term-places.ts';

/** Two neighbouring words of the question, as positions in `SearchUnits.terms`, with their rarity. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly rarity: number;
}

export interface PairReader {
  /** Share of the question's pairs, by rarity, whose words are neighbours at places inside a span: 0 to 1. */
  evidence(places: TermPlaces, span: Span): number;
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
    evidence: (places, { start, end }) => {
      if (total === 0) return 0;
      const [first, last] = [places.firstFrom(start), places.firstFrom(end)];
      if (last - first < 2) return 0;
      let sum = 0;
      for (const pair of pairs) if (areNear(pair, places, first, last)) sum += pair.rarity;
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

/** Whether the words of a pair are neighbours among the places from `from` to before `to`. */
function areNear({ first, second }: Pair, places: TermPlaces, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const holdsFirst = places.termsAt(at).includes(first);
    if (!holdsFirst && !places.termsAt(at).includes(second)) continue;
    const wanted = holdsFirst ? second : first;
    for (let next = at + 1; next < to; next += 1) {
      if (places.wordAt(next) - places.wordAt(at) > NEAR_WORDS) break;
      if (places.termsAt(next).includes(wanted)) return true;
    }
  }
  return false;
}
