import { Numbering } from './numbering.ts';
import { ReadingNumbers } from './reading-numbers.ts';
import type { Reading } from './words.ts';

/** The terms of a coverage, numbered, with the number of passages that hold each. */
export interface Lexicon {
  /** Passages in all. */
  readonly passages: number;
  /** Distinct terms. */
  readonly size: number;
  numberOf(term: string): number | undefined;
  /** Passages that hold the term. */
  frequency(term: string): number;
  /**
   * Inverse document frequency as BM25 counts it, `ln(1 + (N - n + 0.5) / (n + 0.5))` (Robertson and Zaragoza,
   * 'The Probabilistic Relevance Framework', 2009). A term that no passage holds has the highest.
   */
  rarity(term: string): number;
  terms(): IterableIterator<string>;
}

/** Numbers terms while a coverage is built. */
export class LexiconBuilder {
  readonly #numbers = new Numbering<string>();
  readonly #ofReadings = new ReadingNumbers(this.#numbers);
  readonly #terms: string[] = [];
  readonly #frequencies: number[] = [];
  #passages = 0;

  /** The number of a word's term; undefined for one without. */
  number(reading: Reading): number | undefined {
    const { term } = reading;
    if (term === undefined) return undefined;
    const number = this.#ofReadings.of(reading, term);
    if (number === this.#terms.length) {
      this.#terms.push(term);
      this.#frequencies.push(0);
    }
    return number;
  }

  term(number: number): string {
    return this.#terms[number] ?? '';
  }

  /** Counts one passage with the distinct terms that it holds. */
  countPassage(distinct: Iterable<number>): void {
    this.#passages += 1;
    for (const number of distinct) this.#frequencies[number] = (this.#frequencies[number] ?? 0) + 1;
  }

  build(): Lexicon {
    const numbers = this.#numbers;
    const frequencies = this.#frequencies;
    const passages = this.#passages;
    const frequency = (term: string) => frequencies[numbers.known(term) ?? -1] ?? 0;
    return {
      passages,
      size: frequencies.length,
      numberOf: (term) => numbers.known(term),
      frequency,
      rarity: (term) => Math.log(1 + (passages - frequency(term) + 0.5) / (frequency(term) + 0.5)),
      terms: () => numbers.keys(),
    };
  }
}
