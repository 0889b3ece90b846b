import type { Span } from '../corpus/article.ts';
import { TIME_NOUNS } from './mentions/words.ts';

/**
 * How a cue stands to its source. `beside`: nothing between them but a phrase of time ('X on Monday said', 'X, a Y, on
 * Monday said'). `shared`: the source opens its sentence, and a few words or a further verb of the same subject are
 * between ('X has lately begun to say', 'X left and said'). `closed`: a comma or bracket closes what is between ('X, a
 * Y, said'). `apart`: anything else.
 */
export type CueDistance = 'beside' | 'shared' | 'closed' | 'apart';

/** How the cue stands to the source's mention, and how many characters are between them. */
export function cueDistance(
  text: string,
  mention: Span,
  cue: Span,
): { readonly how: CueDistance; readonly gap: number } {
  const gap = Math.max(cue.start - mention.end, mention.start - cue.end);
  if (gap <= TOUCHING) return { how: 'beside', gap };
  const between = text.slice(mention.end, Math.max(mention.end, cue.start));
  if (isTime(between)) return { how: 'beside', gap };
  if (CLOSES.test(between)) return { how: 'closed', gap };
  const finite = !NOT_FINITE.test(text.slice(cue.start, cue.end));
  const shares = gap < FEW_WORDS ? !between.includes(',') : JOINS.test(between) && finite;
  return {
    how: shares && OPENS.test(text.slice(Math.max(0, mention.start - 3), mention.start)) ? 'shared' : 'apart',
    gap,
  };
}

/** In characters: a space and a mark. */
const TOUCHING = 2;
const FEW_WORDS = 25;
const CLOSES = /[,)]\s?$/u;
const JOINS = /\b(?:and|but|or)\s+(?:\w+ly |also |later |then )?$/u;
const NOT_FINITE = /^to\b|ing$/u;
/** The beginning of the text, of a paragraph, of a sentence, or what follows a dateline. */
const OPENS = /^$|(?:[.!?…]["”’']?\s|\n|[—–]\s)$/u;
const BEFORE_TIME = new Set('on in at of the this that last next same late later early earlier'.split(' '));

function isTime(between: string): boolean {
  const words = between.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.some((word) => TIME_NOUNS.has(word)) &&
    words.every((word) => TIME_NOUNS.has(word) || BEFORE_TIME.has(word))
  );
}
