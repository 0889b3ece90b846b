import type { Span } from '../corpus/article.ts';
import { TIME_NOUNS } from './mentions/words.ts';

/**
 * How a cue stands to its source, a phrase of time before the cue aside ('X on Monday said'). `beside`: nothing between
 * them. `closed`: a comma or bracket closes what is between ('X, a Y, said'). `shared`: the source opens its sentence,
 * and a few words or a further verb of the same subject are between ('X has lately begun to say', 'X left and said').
 * `apart`: anything else.
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
  const between = withoutTime(text.slice(mention.end, Math.max(mention.end, cue.start)));
  if (between.trim() === '') return { how: 'beside', gap };
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

/** 'on Monday' and 'late last year' at the end say nothing of how far a subject is. */
function withoutTime(between: string): string {
  const words = [...between.matchAll(/[\p{L}\p{N}]+/gu)];
  const kept = words.findLastIndex(([word]) => !isOfTime(word.toLowerCase()));
  const phrase = words.slice(kept + 1);
  const [first] = phrase;
  return first !== undefined && phrase.some(([word]) => TIME_NOUNS.has(word.toLowerCase()))
    ? between.slice(0, first.index)
    : between;
}

function isOfTime(word: string): boolean {
  return TIME_NOUNS.has(word) || BEFORE_TIME.has(word);
}
