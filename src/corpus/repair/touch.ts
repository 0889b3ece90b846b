import type { Style } from './style.ts';
import type { Token } from './tokens.ts';
import { FUNCTION_WORDS } from './words.ts';

/** Whether a mark was written against the word at its left and at its right, without a blank. */
export interface Touch {
  readonly left: boolean;
  readonly right: boolean;
}

export const BOTH: Touch = { left: true, right: true };
export const NEITHER: Touch = { left: false, right: false };
export const LEFT: Touch = { left: true, right: false };
export const RIGHT: Touch = { left: false, right: true };

export const isNumber = (word: string) => /^\d+$/.test(word);
export const isCapitalised = (word: string) => /^\p{Lu}/u.test(word);
export const isInitial = (word: string) => /^\p{L}$/u.test(word);
export const isFunctionWord = (word: string) => FUNCTION_WORDS.has(word.toLowerCase());

/** A mark with the words and marks near it; empty strings beyond the line's ends. */
export interface Setting {
  readonly before: string;
  readonly after: string;
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly style: Style;
}

/** The characters of the token so many steps away. */
export function valueAt({ tokens, index }: Setting, step: number): string {
  return tokens[index + step]?.value ?? '';
}

/** True where the token so many steps away is a word. */
export function isWordAt({ tokens, index }: Setting, step: number): boolean {
  return tokens[index + step]?.kind === 'word';
}
