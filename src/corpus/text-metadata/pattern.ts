import type { Known, Span } from '../article.ts';

/** Paragraphs in which a headline, bylines and dates stand above the story; short lines further down are something else. */
export const HEAD = 5;

/** Of such a line, in characters. */
export const LONGEST_LINE = 160;

/** Metadata that the text only suggests, with the words that show it. */
export function inferred(value: string, from: string, words: Span): Known {
  return { value, how: 'inferred', from, words };
}

/** The span of a named group of a match that was made with the `d` flag, moved by `offset`. */
export function groupSpan(match: RegExpExecArray, name: string, offset: number): Span | undefined {
  const range = match.indices?.groups?.[name];
  return range && { start: range[0] + offset, end: range[1] + offset };
}
