import type { Span } from '../../corpus/article.ts';
import type { Analysis, Sentence, Tag, Token } from '../language/analysis.ts';
import type { Language } from '../language/language.ts';

/** One sentence, its words counted from 0, with what stands inside quotation marks. */
export interface SentenceView {
  readonly text: string;
  readonly language: Language;
  readonly size: number;
  readonly token: (index: number) => Token | undefined;
  /** Lower case as printed; empty outside the sentence. */
  readonly word: (index: number) => string;
  readonly tag: (index: number) => Tag | undefined;
  /** Inside quotation marks, or one of them. */
  readonly quoted: (index: number) => boolean;
  /** First word after the quotation in which `index` stands (`index` itself outside of one). */
  readonly afterQuotation: (index: number) => number;
  readonly beforeQuotation: (index: number) => number;
  /** End, in the text, of the quotation in which `index` stands, else of the word. */
  readonly quotationEnd: (index: number) => number;
  /** The text from word `first` to word `last` (not included). */
  readonly span: (first: number, last: number) => Span;
}

const DATELINE_DASH = new Set(['—', '–', '--', '-']);
/** In words and marks: 'LAGOS, Nigeria (AP) —'. */
const LONGEST_DATELINE = 8;

/** First word after the place, in capitals, and the dash with which a report begins, or 0 where it begins with its text. */
export function datelineEnd({ text, word, span, quoted }: SentenceView): number {
  const place = span(0, 1);
  if (!/^\p{Lu}{3,}$/u.test(text.slice(place.start, place.end))) return 0;
  for (let index = 1; index < LONGEST_DATELINE && !quoted(index); index += 1)
    if (DATELINE_DASH.has(word(index))) return index + 1;
  return 0;
}

/** Views `sentence`; `quotations` are the outer spans of those that touch it, in order. */
export function viewSentence(
  { text, language, tokens }: Analysis,
  sentence: Sentence,
  quotations: readonly Span[],
): SentenceView {
  const size = sentence.last - sentence.first;
  const token = (index: number): Token | undefined =>
    index < 0 || index >= size ? undefined : tokens[sentence.first + index];
  const quotationOf = new Int16Array(size).fill(-1);
  let at = 0;
  for (let index = 0; index < size; index += 1) {
    const word = token(index);
    while (at < quotations.length && word && (quotations[at]?.end ?? 0) <= word.start) at += 1;
    const quotation = quotations[at];
    if (word && quotation && quotation.start <= word.start) quotationOf[index] = at;
  }
  const number = (index: number): number => quotationOf[index] ?? -1;
  return {
    text,
    language,
    size,
    token,
    word: (index) => token(index)?.lower ?? '',
    tag: (index) => token(index)?.tag,
    quoted: (index) => number(index) >= 0,
    afterQuotation: (index) => {
      let next = index;
      while (next < size && number(next) >= 0 && number(next) === number(index)) next += 1;
      return next;
    },
    beforeQuotation: (index) => {
      let next = index;
      while (next >= 0 && number(next) >= 0 && number(next) === number(index)) next -= 1;
      return next;
    },
    quotationEnd: (index) => Math.max(token(index)?.end ?? 0, quotations[number(index)]?.end ?? 0),
    span: (first, last) => ({ start: token(first)?.start ?? 0, end: token(last - 1)?.end ?? 0 }),
  };
}
