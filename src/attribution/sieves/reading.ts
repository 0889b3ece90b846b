import type { Span } from '../../corpus/article.ts';
import type { Analysis, Sentence } from '../language/analysis.ts';
import type { NameIndex, Source } from '../mentions/read-source.ts';
import type { Headline } from '../quotations/find-headline.ts';
import type { Post } from '../quotations/find-posts.ts';
import type { Quotation } from '../quotations/find-quotations.ts';
import type { Turn } from '../quotations/find-turns.ts';

/** What the sieves read: one article's words, names and quotations. */
export interface Reading {
  readonly text: string;
  readonly analysis: Analysis;
  readonly paragraphs: readonly Span[];
  readonly names: NameIndex;
  readonly quotations: readonly Quotation[];
  readonly posts: readonly Post[];
  readonly turns: readonly Turn[];
  readonly headline?: Headline;
}

/** What a sieve decided about one quotation. */
export interface Attribution {
  readonly source?: Source;
  readonly cue?: Span;
  readonly sieve: string;
}

/** Index of the first token that starts at or after an offset. */
export function tokenFrom({ tokens }: Analysis, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence in which an offset lies, or the one before it where it lies between two. */
export function sentenceAt({ sentences }: Analysis, offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
}
