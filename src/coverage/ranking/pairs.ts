import type { Passage, PassageIndex } from '../index/passage-index.ts';
import { NO_TERM } from '../index/term-sequence.ts';
import type { Question } from '../question/read-question.ts';

/** Two neighbouring words of the question, as term numbers, with their rarity. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly rarity: number;
}

export interface PairReader {
  /** Share of the question's pairs, by rarity, that the passage holds as neighbours in either order: 0 to 1. */
  evidence(passage: Passage): number;
}

/** Words without a topic between two neighbours: 'the state of Ohio' holds the pair 'Ohio state'. */
const NEAR_WORDS = 4;

/**
 * Neighbouring words of the question that are neighbours in a passage (sequential dependence: Metzler and Croft,
 * 'A Markov random field model for term dependencies', 2005).
 */
export function readPairs(index: PassageIndex, question: Question): PairReader {
  const pairs = pairsOf(index, question);
  const total = pairs.reduce((sum, pair) => sum + pair.rarity, 0);
  return {
    evidence: (passage) => {
      if (total === 0) return 0;
      const near = nearPairs(passage);
      return pairs.reduce((sum, pair) => (near(pair) ? sum + pair.rarity : sum), 0) / total;
    },
  };
}

function pairsOf(index: PassageIndex, { terms }: Question): Pair[] {
  const topic = terms.filter(({ role }) => role === 'topic');
  return topic.slice(1).flatMap((second, position) => {
    const first = topic[position];
    if (!first || second.position - first.position > NEAR_WORDS || first.term === second.term) return [];
    const rarity = index.lexicon.rarity(first.term) + index.lexicon.rarity(second.term);
    const firstNumber = index.lexicon.numberOf(first.term);
    const secondNumber = index.lexicon.numberOf(second.term);
    if (firstNumber === undefined || secondNumber === undefined) return [];
    return [{ first: firstNumber, second: secondNumber, rarity }];
  });
}

function nearPairs({ article, words }: Passage): (pair: Pair) => boolean {
  const { terms } = article.sequence;
  const places = new Map<number, number[]>();
  for (let place = words.first; place < words.last; place += 1) {
    const term = terms[place] ?? NO_TERM;
    if (term === NO_TERM) continue;
    const held = places.get(term);
    if (held) held.push(place);
    else places.set(term, [place]);
  }
  return ({ first, second }) => {
    const ones = places.get(first) ?? [];
    const others = places.get(second) ?? [];
    return ones.some((one) => others.some((other) => Math.abs(one - other) <= NEAR_WORDS));
  };
}
