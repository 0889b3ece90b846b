import type { Span } from '../../corpus/article.ts';
import type { LexiconBuilder } from './lexicon.ts';
import { Row } from './row.ts';
import { forEachWord } from './words.ts';

/** The number that stands for a word without a topic. */
export const NO_TERM = -1;

/** The words of an article as numbers, so that ranking can look at order and distance without cutting text again. */
export interface TermSequence {
  /** Term of each word, or `NO_TERM`. */
  readonly terms: Int32Array;
  /** UTF-16 offset of each word. */
  readonly starts: Int32Array;
}

/** A range of words, half open. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** Reads texts as numbers, one after the other. */
export class SequenceReader {
  readonly #lexicon: LexiconBuilder;
  readonly #terms = new Row();
  readonly #starts = new Row();

  constructor(lexicon: LexiconBuilder) {
    this.#lexicon = lexicon;
  }

  read(text: string): TermSequence {
    this.#terms.clear();
    this.#starts.clear();
    forEachWord(text, (reading, start) => {
      this.#terms.push(this.#lexicon.number(reading) ?? NO_TERM);
      this.#starts.push(start);
    });
    return { terms: this.#terms.values().slice(), starts: this.#starts.values().slice() };
  }
}

/** The words that begin inside a span. */
export function wordsInside({ starts }: TermSequence, span: Span): WordRange {
  return { first: firstAtOrAfter(starts, span.start), last: firstAtOrAfter(starts, span.end) };
}

function firstAtOrAfter(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The distinct terms inside a span, as numbers. */
export function termsInside(sequence: TermSequence, span: Span): ReadonlySet<number> {
  const { first, last } = wordsInside(sequence, span);
  const terms = new Set(sequence.terms.subarray(first, last));
  terms.delete(NO_TERM);
  return terms;
}
