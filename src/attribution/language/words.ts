import type { Span } from '../../corpus/article.ts';
import { unitAt } from '../../unit-at.ts';

/**
 * One alternative a kind of word, tried in this order. Each is a loop over a class of characters with at most one
 * way to match, so that the time is linear in the length of the text. A full stop belongs to the word in 'U.S.', 'U.S',
 * 'R-N.Y.' and '1.5'; other abbreviations are told apart where sentences are.
 */
const WORD = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s“”"<>]+`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    String.raw`(?:\p{Lu}-)?(?:\p{L}\.){2,}`,
    String.raw`(?:\p{Lu}-)?(?:\p{Lu}\.)+\p{Lu}(?![\p{L}\p{M}\p{N}])`,
    String.raw`[\p{L}\p{M}\p{N}]+(?:(?:['’&/_\-‐‑]|\.(?=[\p{Ll}\p{N}])|(?<=\p{N}),(?=\p{N}))[\p{L}\p{M}\p{N}]+)*`,
    String.raw`\.{2,}`,
    '-{2,}',
    "''",
    String.raw`[^\s]`,
  ].join('|'),
  'gu',
);

/** What is written on to a word and yet is a word of its own: "n't", "'s", "'ll". */
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const LONGEST_CLITIC = 3;

/**
 * The words and marks of `text` within a span, in order: half-open, without white space, never overlapping.
 * Every character that is not white space lies in exactly one of them.
 */
export function words(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let at = start;
  while (at < end) {
    const code = unitAt(text, at);
    if (code === BLANK || code === LINE_BREAK) {
      at += 1;
      continue;
    }
    const plainEnd = plainWordEnd(text, at, end);
    if (plainEnd > at) {
      found.push({ start: at, end: plainEnd });
      at = plainEnd;
      continue;
    }
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (!match || match.index >= end) break;
    const wordEnd = Math.min(match.index + match[0].length, end);
    const joint = wordEnd - cliticLength(text.slice(match.index, wordEnd));
    found.push({ start: match.index, end: joint });
    if (joint < wordEnd) found.push({ start: joint, end: wordEnd });
    at = wordEnd;
  }
  return found;
}

const BLANK = 0x20;
const LINE_BREAK = 0x0a;
const COMMA = 0x2c;

/** Where a word of plain letters before a blank, or a comma, ends: most words need no pattern. Else `at`. */
function plainWordEnd(text: string, at: number, end: number): number {
  if (unitAt(text, at) === COMMA) return at + 1;
  let last = at;
  while (last < end && isPlainLetter(unitAt(text, last))) last += 1;
  return last === end || endsPlainWord(text, last) ? last : at;
}

function isPlainLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function endsPlainWord(text: string, at: number): boolean {
  const code = unitAt(text, at);
  if (code === BLANK || code === COMMA || code === LINE_BREAK) return true;
  if (text.charAt(at) !== '.') return false;
  const next = unitAt(text, at + 1);
  return next === BLANK || next === LINE_BREAK || Number.isNaN(next);
}

function cliticLength(word: string): number {
  if (word.length <= 2 || !(isApostrophe(word.at(-2)) || isApostrophe(word.at(-3)))) return 0;
  const clitic = CLITIC.exec(word.slice(-LONGEST_CLITIC));
  return clitic && clitic[0].length < word.length ? clitic[0].length : 0;
}

function isApostrophe(character: string | undefined): boolean {
  return character === "'" || character === '’';
}
