export const WORD = 1;
export const BLANK = 2;
export const MARK = 3;

const classes = new Uint8Array(0x10000);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  // Half of a pair: the damage leaves no pairs but those of letters beyond the basic plane.
  if (code >= 0xd800 && code <= 0xdfff) return WORD;
  if (/[\p{L}\p{M}\p{N}_]/u.test(character)) return WORD;
  return /\s/u.test(character) ? BLANK : MARK;
}

/** `WORD`, `BLANK` or `MARK`: what a UTF-16 unit is. */
export function classOf(code: number): number {
  const known = classes[code];
  if (known) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

/** True for a UTF-16 unit that belongs to a word: a letter, a combining mark, a figure or `_`. */
export function isWordCode(code: number): boolean {
  return classOf(code) === WORD;
}

/** True for a whole character that belongs to a word, beyond the basic plane as well. */
export function isWordCharacter(character: string): boolean {
  return character.length === 1 ? isWordCode(character.charCodeAt(0)) : /^[\p{L}\p{M}\p{N}]/u.test(character);
}

/** True for a blank of any kind, line breaks included. */
export function isBlankCode(code: number): boolean {
  return classOf(code) === BLANK;
}

/** True for a UTF-16 unit that is neither part of a word nor blank. `NaN` (outside a text) is none. */
export function isMarkCode(code: number): boolean {
  return !Number.isNaN(code) && classOf(code) === MARK;
}
