import type { Span } from '../../corpus/article.ts';
import type { Analysis, Sentence, Tag, Token } from '../language/analysis.ts';
import type { Language } from '../language/language.ts';

/** One sentence, its words counted from 0, with what stands inside quotation marks. */
export class SentenceView {
  readonly text: string;
  readonly language: Language;
  readonly size: number;
  readonly #tokens: readonly Token[];
  readonly #first: number;
  readonly #quotations: readonly Span[];
  /** By word, the quotation in which it stands, or -1; absent where there is none in the sentence. */
  readonly #quotationOf: Int16Array | undefined;

  /** Views `sentence`; `quotations` are the outer spans of those that touch it, in order. */
  constructor({ text, language, tokens }: Analysis, { first, last }: Sentence, quotations: readonly Span[]) {
    this.text = text;
    this.language = language;
    this.size = last - first;
    this.#tokens = tokens;
    this.#first = first;
    this.#quotations = quotations;
    this.#quotationOf = quotations.length === 0 ? undefined : this.#findQuotations();
  }

  #findQuotations(): Int16Array {
    const found = new Int16Array(this.size).fill(-1);
    let at = 0;
    for (let index = 0; index < this.size; index += 1) {
      const word = this.token(index);
      while (at < this.#quotations.length && word && (this.#quotations[at]?.end ?? 0) <= word.start) at += 1;
      const quotation = this.#quotations[at];
      if (word && quotation && quotation.start <= word.start) found[index] = at;
    }
    return found;
  }

  token(index: number): Token | undefined {
    return index < 0 || index >= this.size ? undefined : this.#tokens[this.#first + index];
  }

  /** Lower case as printed; empty outside the sentence. */
  word(index: number): string {
    return this.token(index)?.lower ?? '';
  }

  tag(index: number): Tag | undefined {
    return this.token(index)?.tag;
  }

  /** Inside quotation marks, or one of them. */
  quoted(index: number): boolean {
    return this.#quotation(index) >= 0;
  }

  /** First word after the quotation in which `index` stands (`index` itself outside of one). */
  afterQuotation(index: number): number {
    const quotation = this.#quotation(index);
    let next = index;
    while (quotation >= 0 && this.#quotation(next) === quotation) next += 1;
    return next;
  }

  beforeQuotation(index: number): number {
    const quotation = this.#quotation(index);
    let next = index;
    while (quotation >= 0 && this.#quotation(next) === quotation) next -= 1;
    return next;
  }

  /** End, in the text, of the quotation in which `index` stands, else of the word. */
  quotationEnd(index: number): number {
    return Math.max(this.token(index)?.end ?? 0, this.#quotations[this.#quotation(index)]?.end ?? 0);
  }

  /** The text from word `first` to word `last` (not included). */
  span(first: number, last: number): Span {
    return { start: this.token(first)?.start ?? 0, end: this.token(last - 1)?.end ?? 0 };
  }

  #quotation(index: number): number {
    return index < 0 || index >= this.size ? -1 : (this.#quotationOf?.[index] ?? -1);
  }
}

const DATELINE_DASH = new Set(['—', '–', '--', '-']);
/** In words and marks: 'LAGOS, Nigeria (AP) —'. */
const LONGEST_DATELINE = 8;

/** First word after the place, in capitals, and the dash with which a report begins, or 0 where it begins with its text. */
export function datelineEnd(view: SentenceView): number {
  const place = view.span(0, 1);
  if (!/^\p{Lu}{3,}$/u.test(view.text.slice(place.start, place.end))) return 0;
  for (let index = 1; index < LONGEST_DATELINE && !view.quoted(index); index += 1)
    if (DATELINE_DASH.has(view.word(index))) return index + 1;
  return 0;
}
