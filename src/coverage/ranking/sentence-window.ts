import type { Passage } from '../index/passage-index.ts';
import { wordsInside } from '../index/term-sequence.ts';
import type { SearchUnits } from './search-units.ts';
import type { TermPlace } from './term-places.ts';

/**
 * The most of the question that two neighbouring sentences of a passage hold: a share by rarity, 0 to 1. A passage
 * that has the question's words together says more about it than one that has them apart (passage-level evidence
 * from the best window: Callan, 'Passage-level evidence in document retrieval', 1994).
 */
export function windowEvidence(
  { article, span }: Passage,
  places: readonly TermPlace[],
  units: SearchUnits,
): number {
  if (units.total === 0) return 0;
  const { sequence, attributed } = article;
  const { sentences } = attributed;
  let best = 0;
  let before: ReadonlySet<number> = new Set();
  for (let at = firstEndingAfter(sentences, span.start); at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (!sentence || sentence.start >= span.end) break;
    const { first, last } = wordsInside(sequence, sentence);
    const here = new Set(places.flatMap(({ place, terms }) => (first <= place && place < last ? terms : [])));
    best = Math.max(best, shareOf(here, before, units));
    before = here;
  }
  return best;
}

function shareOf(here: ReadonlySet<number>, before: ReadonlySet<number>, units: SearchUnits): number {
  let sum = 0;
  for (const position of here) sum += units.rarities[position] ?? 0;
  for (const position of before) if (!here.has(position)) sum += units.rarities[position] ?? 0;
  return sum / units.total;
}

function firstEndingAfter(sentences: readonly { readonly end: number }[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
