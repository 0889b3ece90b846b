import { isBlankCode, isWordCode } from './characters.ts';
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
const AMPERSAND = 38;
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

/** The words and marks of `text` from `start` to `end` (one line), in order. A no-break space is a blank. */
export function tokensOf(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  let blanks = 0;
  const push = (kind: Token['kind'], from: number, to: number, value: string, entity: boolean) => {
    const left = sideBetween(tokens.at(-1), kind === 'word' && !entity, blanks);
    tokens.push({ kind, start: from, end: to, value, entity, left });
    blanks = 0;
  };
  while (at < end) {
    const from = at;
    const code = text.charCodeAt(at);
    if (isBlankCode(code)) {
      at++;
      blanks++;
    } else if (isWordCode(code)) {
      while (at < end && isWordCode(text.charCodeAt(at))) at++;
      push('word', from, at, text.slice(from, at), false);
    } else if (code === AT) {
      while (at < end && text.charCodeAt(at) === AT) at++;
      const next = text.charCodeAt(at) === 32 ? at + 1 : at;
      let cut = from;
      for (const length of divideAtSigns(at - from, next < end && isWordCode(text.charCodeAt(next)))) {
        push(length === 1 ? 'mark' : 'lost', cut, cut + length, '@'.repeat(length), false);
        cut += length;
      }
    } else {
      const found = code === AMPERSAND ? entityAt(text, at) : undefined;
      const entity = found && found.end <= end ? found : undefined;
      if (entity) {
        at = entity.end;
        if (entity.value === NO_BREAK_SPACE) blanks += 2;
        else push(isWordCode(entity.value.charCodeAt(0)) ? 'word' : 'mark', from, at, entity.value, true);
      } else {
        at = markEnd(text, at, end);
        push('mark', from, at, text.slice(from, at), false);
      }
    }
  }
  return tokens;
}

/** How the token at `index` touches the one after it. */
export function rightSide(tokens: readonly Token[], index: number): Side {
  return tokens[index + 1]?.left ?? 'edge';
}
