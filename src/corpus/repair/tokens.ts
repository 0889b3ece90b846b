import { isBlankCode, isWordCharacter, isWordCode } from './characters.ts';
import { entityAt } from './entities.ts';

/**
 * What stands at one side of a token. `loose`: one blank between a word and a mark, which the damage puts there in any
 * case; `blank`: a blank of the author's; `mark` and `word`: the neighbour touches it; `edge`: the line ends.
 */
export type Side = 'edge' | 'blank' | 'mark' | 'word' | 'loose';

/** A word or one punctuation mark of a line. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'lost';
  readonly start: number;
  readonly end: number;
  /** The characters that it stands for: `"` for `& quot ;`. For a lost mark its `@`s, one a byte. */
  readonly value: string;
  /** True where the file writes it as a character reference. */
  readonly entity: boolean;
  /** How it touches the token before it; the token before sees the same. */
  readonly left: Side;
}

const AT = 64;
/** A mark of three bytes, as nearly all lost marks are. */
const LOST = '@@@';
const AMPERSAND = 38;
const BLANK = 32;
const NO_BREAK_SPACE = '\u00a0';
/** Marks that mean something of their own when they are doubled or go on. */
const RUN = /''|``|-{2,}|\.{2,}|\*{2,}/y;

function markEnd(text: string, at: number, end: number): number {
  RUN.lastIndex = at;
  const run = RUN.exec(text);
  if (run && at + run[0].length <= end) return at + run[0].length;
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/** How a run of `@` divides into marks: three bytes each, as “ ” ‘ ’ — … have; what is left is an `@` or two bytes. */
function divideAtSigns(length: number, beforeWord: boolean): readonly number[] {
  const threes = new Array<number>(Math.floor(length / 3)).fill(3);
  if (length % 3 === 0) return threes;
  if (length % 3 === 1) return length === 1 || beforeWord ? [...threes, 1] : [...threes.slice(1), 4];
  return beforeWord ? [...threes, 2] : [2, ...threes];
}

function sideBetween(before: Token | undefined, inFileWord: boolean, blanks: number): Side {
  if (!before) return 'edge';
  const meetsWord = (before.kind === 'word' && !before.entity) !== inFileWord;
  if (blanks > 1) return 'blank';
  if (blanks === 1) return meetsWord ? 'loose' : 'blank';
  return meetsWord ? 'word' : 'mark';
}

/** Cuts one line into tokens from left to right. */
class Tokeniser {
  readonly tokens: Token[] = [];
  #blanks = 0;
  readonly #text: string;
  readonly #end: number;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  /** Takes what begins at `at`, and answers with where the next thing begins. */
  take(at: number): number {
    const code = this.#text.charCodeAt(at);
    if (isBlankCode(code)) {
      this.#blanks++;
      return at + 1;
    }
    if (isWordCode(code)) return this.#takeWord(at);
    if (code === AT) return this.#takeAtSigns(at);
    return (code === AMPERSAND && this.#takeEntity(at)) || this.#takeMark(at);
  }

  #push(kind: Token['kind'], start: number, end: number, value: string, entity: boolean): number {
    const left = sideBetween(this.tokens.at(-1), kind === 'word' && !entity, this.#blanks);
    this.tokens.push({ kind, start, end, value, entity, left });
    this.#blanks = 0;
    return end;
  }

  #takeWord(start: number): number {
    let at = start;
    while (at < this.#end && isWordCode(this.#text.charCodeAt(at))) at++;
    return this.#push('word', start, at, this.#text.slice(start, at), false);
  }

  #takeAtSigns(start: number): number {
    let at = start;
    while (at < this.#end && this.#text.charCodeAt(at) === AT) at++;
    if (at - start === LOST.length) return this.#push('lost', start, at, LOST, false);
    const next = this.#text.charCodeAt(at) === BLANK ? at + 1 : at;
    let cut = start;
    for (const length of divideAtSigns(
      at - start,
      next < this.#end && isWordCode(this.#text.charCodeAt(next)),
    )) {
      cut = this.#push(length === 1 ? 'mark' : 'lost', cut, cut + length, '@'.repeat(length), false);
    }
    return cut;
  }

  #takeEntity(start: number): number | undefined {
    const entity = entityAt(this.#text, start);
    if (!entity || entity.end > this.#end) return undefined;
    if (entity.value === NO_BREAK_SPACE) {
      this.#blanks += 2;
      return entity.end;
    }
    const kind = isWordCharacter(entity.value) ? 'word' : 'mark';
    return this.#push(kind, start, entity.end, entity.value, true);
  }

  #takeMark(start: number): number {
    const end = markEnd(this.#text, start, this.#end);
    return this.#push('mark', start, end, this.#text.slice(start, end), false);
  }
}

/** The words and marks of `text` from `start` to `end` (one line), in order. A no-break space is a blank. */
export function tokensOf(text: string, start: number, end: number): readonly Token[] {
  const tokeniser = new Tokeniser(text, end);
  for (let at = start; at < end; ) at = tokeniser.take(at);
  return tokeniser.tokens;
}

/** How the token at `index` touches the one after it. */
export function rightSide(tokens: readonly Token[], index: number): Side {
  return tokens[index + 1]?.left ?? 'edge';
}
