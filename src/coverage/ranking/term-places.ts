import type { Span } from '../../corpus/article.ts';
import type { Passage, PassageIndex } from '../index/passage-index.ts';
import { NO_TERM } from '../index/term-sequence.ts';
import type { HeldTerms } from './held-terms.ts';
import type { SearchUnits } from './search-units.ts';

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

/**
 * Where a passage holds words of the question, or words that stand for them, in order. One is made for a question and
 * reads one passage after the other: what is made for each passage and thrown away is collected while somebody waits.
 */
export class TermPlaces {
  readonly #vocabulary: QuestionVocabulary;
  readonly #words: number[] = [];
  readonly #offsets: number[] = [];
  readonly #terms: (readonly number[])[] = [];
  #count = 0;

  constructor(vocabulary: QuestionVocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Reads the next passage, and forgets the one before. */
  read({ article, words }: Passage): void {
    const { terms, starts } = article.sequence;
    this.#count = 0;
    for (let word = words.first; word < words.last; word += 1) {
      const number = terms[word] ?? NO_TERM;
      const held = number === NO_TERM ? undefined : this.#vocabulary.get(number);
      if (held === undefined) continue;
      this.#words[this.#count] = word;
      this.#offsets[this.#count] = starts[word] ?? 0;
      this.#terms[this.#count] = held;
      this.#count += 1;
    }
  }

  /** The first place at or after an offset of the text; their number, where there is none. */
  firstFrom(offset: number): number {
    let place = 0;
    while (place < this.#count && (this.#offsets[place] ?? 0) < offset) place += 1;
    return place;
  }

  /** Index of the word in the article. */
  wordAt(place: number): number {
    return this.#words[place] ?? 0;
  }

  /** Positions in `SearchUnits.terms`. */
  termsAt(place: number): readonly number[] {
    return this.#terms[place] ?? NONE;
  }

  /** Adds the terms at the places inside a span. */
  addTo(held: HeldTerms, { start, end }: Span, keeps?: (position: number) => boolean): void {
    for (let place = this.firstFrom(start); place < this.#count; place += 1) {
      if ((this.#offsets[place] ?? 0) >= end) return;
      for (const position of this.termsAt(place))
        if (keeps === undefined || keeps(position)) held.add(position);
    }
  }
}

const NONE: readonly number[] = [];
