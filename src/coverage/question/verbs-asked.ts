import { english } from '../../attribution/language/english.ts';
import type { Word } from '../index/words.ts';

/**
 * Which words of a question are verbs, as indexes: what somebody did, whose names and things news prints all the same
 * when nobody did it.
 */
export function verbsAsked(words: readonly Word[]): ReadonlySet<number> {
  const read = words.map(({ folded }) => english.word(folded));
  const { tags } = english.read([...read, english.word('\n')]);
  return new Set([...words.keys()].filter((at) => (read[at]?.tag ?? tags[at]) === 'VERB'));
}
