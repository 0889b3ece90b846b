import type { Span } from '../../corpus/article.ts';
import { findMarks, type Mark } from './marks.ts';

/** A stretch of text inside quotation marks, within one paragraph; `start` and `end` are the words without them. */
export interface Quotation extends Span {
  /** With its marks, where they were printed. */
  readonly outer: Span;
  /** Whether the opening mark, and whether the closing mark, was printed. */
  readonly opened: boolean;
  readonly closed: boolean;
  readonly single: boolean;
  /** Whether it goes on with the one before, after the words inside its marks that attribute both. */
  readonly resumed?: boolean;
  /** Index of the paragraph, counted from 0. */
  readonly paragraph: number;
}

/**
 * Outermost quotations of every paragraph, in order; quotations inside them belong to their words. Each mark is looked
 * at a bounded number of times, so that the time is linear in the text.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): readonly Quotation[] {
  return paragraphs.flatMap((paragraph, index) => pairMarks(text, paragraph, index));
}

function pairMarks(text: string, paragraph: Span, index: number): Quotation[] {
  const marks = findMarks(text, paragraph);
  const found: Quotation[] = [];
  let at = 0;
  while (at < marks.length) {
    const mark = marks[at] as Mark;
    const closing = mark.side === 'close' && mark.family !== 'angle' ? -1 : closingFor(text, marks, at);
    const close = marks[closing];
    if (close !== undefined) {
      found.push(between(text, index, mark, close));
      at = closing + 1;
      continue;
    }
    if (mark.family === 'double' && mark.side === 'close') {
      const start = found.at(-1)?.outer.end ?? paragraph.start;
      if (start < mark.start) found.push(between(text, index, { start, end: start }, mark));
    } else if (mark.family === 'double' || mark.family === 'corner') {
      const next = nextOutside(marks, at);
      const end = marks[next]?.start ?? paragraph.end;
      found.push(between(text, index, mark, { start: end, end }));
      at = next;
      continue;
    }
    at += 1;
  }
  return found.filter((quotation) => quotation.end > quotation.start);
}

/** Index of the mark at which an unclosed quotation ends, or how many marks there are: single marks are those of quotations inside it. */
function nextOutside(marks: readonly Mark[], at: number): number {
  const { family } = marks[at] as Mark;
  let next = at + 1;
  while (next < marks.length && marks[next]?.family !== family) next += 1;
  return next;
}

/** Index of the mark that closes the one at `at`, or -1 where it is never closed in this paragraph. */
function closingFor(text: string, marks: readonly Mark[], at: number): number {
  const open = marks[at] as Mark;
  if (open.family === 'single') return closingSingle(text, marks, at);
  let depth = 0;
  for (let i = at + 1; i < marks.length && i - at <= MARKS_AHEAD; i += 1) {
    const mark = marks[i] as Mark;
    if (mark.family !== open.family) continue;
    if (open.family === 'angle') {
      if (mark.glyph !== open.glyph) return i;
      continue;
    }
    if (mark.side === 'open') {
      if (!isNested(marks, i, open.family)) return -1;
      depth += 1;
    } else if (depth === 0) {
      return i;
    } else {
      depth -= 1;
    }
  }
  return -1;
}

/** How many marks inside one quotation are looked at before it counts as never closed. */
const MARKS_AHEAD = 60;

/** An opening mark inside an open quotation is a quotation of its own where two closing marks follow it. */
function isNested(marks: readonly Mark[], at: number, family: Mark['family']): boolean {
  const following = marks.slice(at + 1, at + 5).filter((mark) => mark.family === family);
  return following[0]?.side === 'close' && following[1]?.side === 'close';
}

/** Single marks are ambiguous with apostrophes: a closing one stands by punctuation rather than in mid-phrase. */
function closingSingle(text: string, marks: readonly Mark[], at: number): number {
  let fallback = -1;
  for (let i = at + 1; i < marks.length && i - at <= MARKS_AHEAD; i += 1) {
    const mark = marks[i] as Mark;
    if (mark.family !== 'single') continue;
    if (mark.side === 'open') break;
    const possessive =
      text.charAt(mark.start - 1).toLowerCase() === 's' &&
      /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2));
    if (!possessive) return i;
    if (fallback < 0) fallback = i;
  }
  return fallback;
}

function between(
  text: string,
  paragraph: number,
  open: Span & Partial<Mark>,
  close: Span & Partial<Mark>,
): Quotation {
  let start = open.end;
  let end = close.start;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  const opened = open.end > open.start;
  const closed = close.end > close.start;
  return {
    start,
    end,
    outer: { start: opened ? open.start : start, end: closed ? close.end : end },
    opened,
    closed,
    single: (open.family ?? close.family) === 'single',
    paragraph,
  };
}
