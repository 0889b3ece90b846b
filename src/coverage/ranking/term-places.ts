import type { PassageIndex } from '../index/passage-index.ts';
import { NO_TERM, type TermSequence, type WordRange } from '../index/term-sequence.ts';
import type { SearchUnits } from './search-units.ts';

/** Where an article holds a word of the question, or a word that stands for it. */
export interface TermPlace {
  /** Index of the word in the article. */
  readonly place: number;
  /** Positions in `SearchUnits.terms`. */
  readonly terms: readonly number[];
}

/** Positions in `SearchUnits.terms` by term number. */
export type QuestionVocabulary = ReadonlyMap<number, readonly number[]>;

export function questionVocabulary(index: PassageIndex, units: SearchUnits): QuestionVocabulary {
  const vocabulary = new Map<number, readonly number[]>();
  for (const unit of units.weights.keys()) {
    const number = index.lexicon.numberOf(unit);
    if (number !== undefined) vocabulary.set(number, units.standsFor(unit));
  }
  return vocabulary;
}

/** The places of a range of words, in order. */
export function placesInside(
  { terms }: TermSequence,
  { first, last }: WordRange,
  vocabulary: QuestionVocabulary,
): TermPlace[] {
  const places: TermPlace[] = [];
  for (let place = first; place < last; place += 1) {
    const number = terms[place] ?? NO_TERM;
    const held = number === NO_TERM ? undefined : vocabulary.get(number);
    if (held) places.push({ place, terms: held });
  }
  return places;
}

/** Calls with the position in `SearchUnits.terms` of each term among the places inside a range of words, in order. */
export function forEachTerm(
  places: readonly TermPlace[],
  { first, last }: WordRange,
  call: (position: number) => void,
): void {
  for (const { place, terms } of places) {
    if (place < first) continue;
    if (place >= last) return;
    for (const position of terms) call(position);
  }
}
