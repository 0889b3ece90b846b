import type { Word } from '../index/words.ts';

/** Adverbs of a time that only the day of asking tells. */
const ADVERBS: ReadonlySet<string> = new Set(
  'recently lately currently today yesterday tonight tomorrow nowadays'.split(' '),
);
/** Adverbs of what is not counted exactly. */
const HEDGES: ReadonlySet<string> = new Set(['approximately', 'roughly']);
const SPANS: ReadonlySet<string> = new Set('week weekend month year day night morning season'.split(' '));
const POINTERS: ReadonlySet<string> = new Set(['this', 'last', 'next', 'past', 'coming']);

/**
 * Whether a word only points from the day of asking ('this week', 'recently') or hedges a number: an article puts a date
 * or a figure there (deixis of time: Levinson, 'Pragmatics', 1983, chapter 2).
 */
export function isPointing(words: readonly Word[], at: number): boolean {
  return HEDGES.has(words[at]?.folded ?? '') || isFromToday(words, at);
}

/** Whether a word tells a time from the day of asking: whoever uses it asks about news and not about history. */
export function isFromToday(words: readonly Word[], at: number): boolean {
  const folded = words[at]?.folded ?? '';
  return ADVERBS.has(folded) || (SPANS.has(folded) && POINTERS.has(words[at - 1]?.folded ?? ''));
}
