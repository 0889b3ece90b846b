import type { Span } from '../../corpus/article.ts';

/** Which way a mark faces: by its glyph, or by the characters around it where the glyph does not tell. */
export type Side = 'open' | 'close' | 'either';

/** One printed quotation mark. */
export interface Mark extends Span {
  readonly side: Side;
  /** `double` marks stand outside in most houses, `single` ones inside; `angle` and `corner` are doubles of their own. */
  readonly family: 'double' | 'single' | 'angle' | 'corner';
  /** The glyph or the character that it was typed for. */
  readonly glyph: string;
}

const FAMILY: Readonly<Record<string, Mark['family']>> = {
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '＂': 'double',
  '«': 'angle',
  '»': 'angle',
  '「': 'corner',
  '」': 'corner',
  '『': 'corner',
  '』': 'corner',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  '‹': 'single',
  '›': 'single',
  '`': 'single',
};

const GLYPHS = new RegExp(`[${Object.keys(FAMILY).join('')}]`, 'gu');

const FACING: Readonly<Record<string, Side>> = {
  '“': 'open',
  '„': 'open',
  '‟': 'open',
  '”': 'close',
  '「': 'open',
  '『': 'open',
  '」': 'close',
  '』': 'close',
  '‚': 'open',
  '‘': 'open',
  '‛': 'open',
  '‹': 'open',
  '›': 'close',
};

/** What closes a mark that stands low, and opens where none does: „German“, ‚inner‘. */
const CLOSES_LOW: Readonly<Record<string, string>> = { '„': '“', '‚': '‘' };

const WORD = /[\p{L}\p{M}\p{N}]/u;
const BLANK = /\s/u;
const BEFORE_OPENING = /[\s([{—–\-/:…“‘«"'|>]/u;
/** Between these a mark has lost the blank on one of its sides: 'the door."We left'. */
const ENDS_SENTENCE = /[.?!]/u;
const CAPITAL = /\p{Lu}/u;
/** Words that begin with an apostrophe, without it. */
const ELISIONS = new Set([
  'em',
  'til',
  'tis',
  'twas',
  'cause',
  'bout',
  'round',
  'n',
  'cuz',
  'nuff',
  'neath',
  'ere',
]);

/** All quotation marks of a stretch of text, in order. Apostrophes, primes of measures and decades are left out. */
export function findMarks(text: string, within: Span): readonly Mark[] {
  const marks: Mark[] = [];
  let low: string | undefined;
  let next = within.start;
  for (const { 0: glyph, index } of text.slice(within.start, within.end).matchAll(GLYPHS)) {
    const at = within.start + index;
    const family = FAMILY[glyph];
    if (at < next || family === undefined) continue;
    const afterValue = glyph === '"' ? attributeEnd(text, at, within) : undefined;
    if (afterValue !== undefined) {
      next = afterValue;
      continue;
    }
    const doubled = family === 'single' ? doubledAt(text, at, within) : undefined;
    const read = doubled ?? markAt(text, at, family, within);
    const mark = read !== undefined && read.glyph === low ? { ...read, side: 'close' as const } : read;
    if (mark !== undefined) {
      marks.push(mark);
      low = mark.glyph === low ? undefined : (CLOSES_LOW[mark.glyph] ?? low);
    }
    next = mark?.end ?? at + 1;
  }
  return marks;
}

const LONGEST_ATTRIBUTE = 100;

/** Where the value of a markup attribute ends whose opening mark is at `at` ('author="jo"'), left over from a page. */
function attributeEnd(text: string, at: number, within: Span): number | undefined {
  if (!/[\p{L}-]\s?=\s?$/u.test(text.slice(Math.max(within.start, at - 4), at))) return undefined;
  const close = text.slice(at + 1, Math.min(within.end, at + LONGEST_ATTRIBUTE)).indexOf('"');
  return close < 0 ? undefined : at + close + 2;
}

/** Two apostrophes or two backticks typed for one double mark; of three, the outer pair is the double mark. */
function doubledAt(text: string, at: number, within: Span): Mark | undefined {
  const glyph = text.charAt(at);
  if (at + 1 >= within.end || text.charAt(at + 1) !== glyph || glyph === '‹' || glyph === '›')
    return undefined;
  const third = at + 2 < within.end && text.charAt(at + 2) === glyph;
  const opens = BLANK.test(before(text, at, within)) || before(text, at, within) === '(';
  if (third && !opens) return undefined;
  const side = glyph === '`' || glyph === '‘' ? 'open' : facing(text, { start: at, end: at + 2 }, within);
  return { start: at, end: at + 2, side, family: 'double', glyph: glyph + glyph };
}

function markAt(text: string, at: number, family: Mark['family'], within: Span): Mark | undefined {
  const glyph = text.charAt(at);
  const previous = before(text, at, within);
  const next = after(text, at + 1, within);
  if (family === 'single') {
    if (isApostrophe(text, at, within)) return undefined;
  } else if ((glyph === '"' || glyph === '”') && /\d/.test(previous) && isMeasure(text, at, within)) {
    if (glyph === '"' || !closesPair(text, at, within)) return undefined;
  }
  const around = facing(text, { start: at, end: at + 1 }, within);
  const printed = FACING[glyph];
  // A mark that faces the wrong way between a blank and a word was typed wrongly.
  const misprinted =
    (printed === 'close' && around === 'open' && BLANK.test(previous) && WORD.test(next)) ||
    (printed === 'open' && around === 'close' && !BLANK.test(previous) && BLANK.test(next) && glyph !== '„');
  if (printed === 'open' && within.end - at <= 3 && text.slice(at + 1, within.end).trim() === '')
    return { start: at, end: at + 1, side: 'close', family, glyph };
  const side = printed === undefined || misprinted ? around : printed;
  return { start: at, end: at + 1, side, family, glyph };
}

/** Which way the surroundings make a mark face. */
function facing(text: string, mark: Span, within: Span): Side {
  const previous = before(text, mark.start, within);
  const next = after(text, mark.end, within);
  const canOpen = BEFORE_OPENING.test(previous) && !BLANK.test(next);
  const canClose = !BLANK.test(previous) && !WORD.test(next);
  if (canOpen && !canClose) return 'open';
  if (canClose && !canOpen) return 'close';
  if (!canOpen && !canClose) {
    const blank = BLANK.test(previous) && BLANK.test(next);
    return blank || (ENDS_SENTENCE.test(previous) && CAPITAL.test(next)) ? 'either' : 'close';
  }
  return BLANK.test(previous) ? 'open' : 'either';
}

function isApostrophe(text: string, at: number, within: Span): boolean {
  const previous = before(text, at, within);
  const next = after(text, at + 1, within);
  const glyph = text.charAt(at);
  if (WORD.test(previous) && WORD.test(next)) return true;
  if (glyph === '`' && !WORD.test(next)) return true;
  if (/\d/.test(next) && glyph !== '‘') return true;
  if (/\d/.test(previous) && (BLANK.test(next) || /\d/.test(next)) && glyph === "'") return true;
  if (WORD.test(next) && (BEFORE_OPENING.test(previous) || previous === ''))
    return ELISIONS.has(wordFrom(text, at + 1));
  return false;
}

/** Inches and seconds: a double mark after a digit where feet or minutes came just before it. */
function isMeasure(text: string, at: number, within: Span): boolean {
  return /['’′]\s?\d{1,2}$/u.test(text.slice(Math.max(within.start, at - 6), at));
}

/** In characters. */
const FARTHEST_PAIR = 1000;

/** Whether a closing curly mark ends what the one before it opened: a quotation is open, and no other mark closes it. */
function closesPair(text: string, at: number, within: Span): boolean {
  const before = text.slice(Math.max(within.start, at - FARTHEST_PAIR), at);
  const isOpen = before.lastIndexOf('“') > before.lastIndexOf('”');
  const next = /[“”]/u.exec(text.slice(at + 1, Math.min(within.end, at + FARTHEST_PAIR)))?.[0];
  return isOpen && next !== '”';
}

function wordFrom(text: string, at: number): string {
  let end = at;
  while (end < text.length && end < at + 8 && /\p{L}/u.test(text.charAt(end))) end += 1;
  return text.slice(at, end).toLowerCase();
}

function before(text: string, at: number, within: Span): string {
  return at > within.start ? text.charAt(at - 1) : ' ';
}

function after(text: string, at: number, within: Span): string {
  return at < within.end ? text.charAt(at) : ' ';
}
