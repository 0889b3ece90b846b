import { unitAt } from '../../unit-at.ts';

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const LETTER = /\p{L}/u;

/** Whether a word begins with a capital letter. Most words are told by the code of their first character. */
export function beginsWithCapital(word: string): boolean {
  const code = unitAt(word, 0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : CAPITAL.test(word);
}

/** Whether there is a letter in a word. */
export function hasLetter(word: string): boolean {
  const lower = unitAt(word, 0) | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || LETTER.test(word);
}
