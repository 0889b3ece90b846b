import type { Span } from '../../corpus/article.ts';
import type { Source } from '../mentions/read-source.ts';
import type { Quotation } from '../quotations/find-quotations.ts';
import type { Attribution, Reading } from './reading.ts';

/** Something said just before: where it stands with its cue, and who said it. */
export interface Anchor extends Span {
  readonly source?: Source;
  readonly paragraph: number;
  /** False where an opening mark was printed and no closing one. */
  readonly closed: boolean;
  /** Whether a colon introduced it, or the run of quotations that it goes on with. */
  readonly introduced: boolean;
  /** Whether it is a quotation with words that attribute it, or goes on with one. */
  readonly quoted: boolean;
}

/** From the beginning to the end of what was said and its cue. */
export function extentOf({
  outer,
  cue = outer,
}: {
  readonly outer: Span;
  readonly cue?: Span | undefined;
}): Span {
  return { start: Math.min(outer.start, cue.start), end: Math.max(outer.end, cue.end) };
}

/** One quotation among its neighbours, with what was decided about those before it. */
export interface Setting {
  readonly quotation: Quotation;
  readonly previous?: Quotation;
  readonly before?: Anchor;
  readonly next?: Quotation;
}

/** Decides about one quotation, or passes it on. */
export type Sieve = (reading: Reading, setting: Setting) => Attribution | undefined;
