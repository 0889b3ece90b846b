import type { Words } from '../../locales/words.ts';

/** How long something took, in the unit that a person would choose: '12 milliseconds', '13.3 seconds'. */
export function timeTaken(milliseconds: number, words: Words): string {
  return milliseconds < 1_000
    ? words.unit(Math.round(milliseconds), 'millisecond')
    : words.unit(milliseconds / 1_000, 'second');
}
