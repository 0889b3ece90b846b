import { isBlankCode, isMarkCode, isWordCharacter, isWordCode } from './characters.ts';
import { entityAt } from './entities.ts';

/** What HTML escapes, and how. */
const ESCAPED: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\u00a0': '&nbsp;',
};

function isBorder(before: number, after: number): boolean {
  return (isWordCode(before) && isMarkCode(after)) || (isMarkCode(before) && isWordCode(after));
}

/** A blank at every border between a word and a mark. */
function pullApart(text: string): string {
  let apart = '';
  let from = 0;
  for (let at = 1; at < text.length; at++) {
    if (!isBorder(text.charCodeAt(at - 1), text.charCodeAt(at))) continue;
    apart += `${text.slice(from, at)} `;
    from = at;
  }
  return apart + text.slice(from);
}

/**
 * The damage itself, as scrapers do it to one line: marks escaped for HTML, every other mark beyond ASCII replaced by
 * one `@` a byte of its UTF-8, and a blank put at every border between a word and a mark.
 */
export function damage(line: string): string {
  let escaped = '';
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const entity = ESCAPED[character];
    if (entity !== undefined) escaped += entity;
    else if (code < 128 || isWordCharacter(character) || isBlankCode(code)) escaped += character;
    else escaped += '@'.repeat(Buffer.byteLength(character));
  }
  return pullApart(escaped);
}

/** Walks along a damaged line, expecting what the damage would have written. */
class Walk {
  #at = 0;
  #previous = 32;
  readonly #line: string;

  constructor(line: string) {
    this.#line = line;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#line.length;
  }

  /** Goes past no-break spaces and the blanks that follow them, if there are any. */
  passesNoBreakSpaces(): boolean {
    if (!this.isAtAmpersand) return false;
    let passed = false;
    while (this.passesEntity('\u00a0')) {
      passed = true;
      while (this.passesBlank(32));
    }
    return passed;
  }

  /** Goes past `form` as the damage writes it after what came before, if the line has it here. */
  passes(form: string): boolean {
    let at = this.#at;
    let previous = this.#previous;
    for (let index = 0; index < form.length; index++) {
      const code = form.charCodeAt(index);
      if (isBorder(previous, code) && this.#line[at++] !== ' ') return false;
      if (this.#line.charCodeAt(at++) !== code) return false;
      previous = code;
    }
    this.#at = at;
    this.#previous = previous;
    return true;
  }

  /** True where a character reference may begin here, after the blank of a border or without it. */
  get isAtAmpersand(): boolean {
    const code = this.#line.charCodeAt(this.#at);
    return code === 38 || (code === 32 && this.#line.charCodeAt(this.#at + 1) === 38);
  }

  /** Goes past a character reference for `character` (for any no-break space, where none is given). */
  passesEntity(character: string): boolean {
    const isBorderHere = isWordCode(this.#previous);
    const start = isBorderHere && this.#line[this.#at] === ' ' ? this.#at + 1 : this.#at;
    if (this.#line[start] !== '&') return false;
    const entity = entityAt(this.#line, start);
    if (entity?.value !== character) return false;
    this.#at = entity.end;
    this.#previous = this.#line.charCodeAt(entity.end - 1);
    return true;
  }

  /** Goes past one blank, whatever the border. */
  passesBlank(code: number): boolean {
    if (this.#line.charCodeAt(this.#at) !== code) return false;
    this.#at++;
    this.#previous = 32;
    return true;
  }

  /** Goes past one unit in the middle of a word, as most are. */
  passesInWord(code: number): boolean {
    if (this.#line.charCodeAt(this.#at) !== code || !isWordCode(code) || !isWordCode(this.#previous))
      return false;
    this.#at++;
    this.#previous = code;
    return true;
  }

  /** Goes past one unit of a word. */
  passesWordCode(code: number): boolean {
    const at = isMarkCode(this.#previous) && this.#line.charCodeAt(this.#at) === 32 ? this.#at + 1 : this.#at;
    if (this.#line.charCodeAt(at) !== code) return false;
    if (at === this.#at && isMarkCode(this.#previous)) return false;
    this.#at = at + 1;
    this.#previous = code;
    return true;
  }
}

function passesMark(walk: Walk, character: string): boolean {
  if (walk.isAtAmpersand && walk.passesEntity(character)) return true;
  const bytes = Buffer.byteLength(character);
  return (bytes > 1 && walk.passes('@'.repeat(bytes))) || walk.passes(character);
}

/**
 * True where damaging `repaired` gives `damaged`, character for character. Which marks the scraper wrote as character
 * references is the file's to say; a no-break space may have become a plain blank, or nothing at a line's ends.
 */
export function damagesTo(repaired: string, damaged: string): boolean {
  const walk = new Walk(damaged);
  walk.passesNoBreakSpaces();
  for (let index = 0; index < repaired.length; index++) {
    const code = repaired.charCodeAt(index);
    if (walk.passesInWord(code)) continue;
    const passed = walk.isAtAmpersand && walk.passesNoBreakSpaces();
    if (isBlankCode(code)) {
      if (!(passed && code === 32) && !walk.passesBlank(code)) return false;
    } else if (isMarkCode(code)) {
      const character = String.fromCodePoint(repaired.codePointAt(index) ?? 0);
      if (!passesMark(walk, character)) return false;
      index += character.length - 1;
    } else if (!walk.passesWordCode(code)) {
      const character = String.fromCodePoint(repaired.codePointAt(index) ?? 0);
      if (!walk.isAtAmpersand || !walk.passesEntity(character)) return false;
      index += character.length - 1;
    }
  }
  while (walk.passesNoBreakSpaces() || walk.passesBlank(32));
  return walk.isAtEnd;
}
