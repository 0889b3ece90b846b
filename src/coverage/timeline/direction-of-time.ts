import { IRREGULAR_FORMS } from '../index/irregular-forms.ts';
import { type Word, wordsOf } from '../index/words.ts';

/** Words before a date that can tell its direction, and after one that opens its sentence. */
const BEFORE_MOST = 14;
const AFTER_MOST = 30;
const NEAR_CHARACTERS = 300;

const FUTURE = new Set("will shall won't upcoming forthcoming".split(' '));
/** Of what is to come where 'to' or 'for' stands behind them: 'due to open', 'scheduled for'. */
const AWAITING = new Set(
  'expected due scheduled set slated poised planned planning plan plans going about likely hoping hopes hope intends intend aims aim wants ready agreed vowed promised'.split(
    ' ',
  ),
);
/** Behind these what happens may be on either side: 'he said that he would come on Tuesday'. */
const UNSURE = new Set("would could might should wouldn't couldn't".split(' '));
const PAST = new Set("was were had did wasn't weren't hadn't didn't says".split(' '));

/**
 * Whether the words around a date speak of what was or of what will be; undefined where they do not say. The nearest
 * verb on its left decides, else the nearest on its right: Quirk et al., 'A Comprehensive Grammar of the English
 * Language', 1985, sections 4.11 to 4.17 (past), 4.40 to 4.47 (ways of expressing future time).
 */
export function directionAt(text: string, start: number, end: number): 'past' | 'future' | undefined {
  const left = wordsOf(text.slice(Math.max(0, start - NEAR_CHARACTERS), start))
    .slice(-BEFORE_MOST)
    .reverse();
  const right = wordsOf(text.slice(end, end + NEAR_CHARACTERS)).slice(0, AFTER_MOST);
  return firstDirection(left, -1) ?? firstDirection(right, 1);
}

/** @param step where in the list the word behind a word stands: before it where the list runs backwards */
function firstDirection(words: readonly Word[], step: 1 | -1): 'past' | 'future' | undefined {
  for (const [at, { folded }] of words.entries()) {
    const next = words[at + step]?.folded;
    if (FUTURE.has(folded) || folded.endsWith("'ll")) return 'future';
    if (AWAITING.has(folded) && (next === 'to' || next === 'for' || next === undefined)) return 'future';
    if (UNSURE.has(folded)) return undefined;
    // 'To be held', 'may be opened': what is not yet.
    if (isPastForm(folded)) return words[at - step]?.folded === 'be' ? 'future' : 'past';
  }
  return undefined;
}

function isPastForm(folded: string): boolean {
  return PAST.has(folded) || IRREGULAR_FORMS.has(folded) || /^[a-z]{2,}ed$/u.test(folded);
}
