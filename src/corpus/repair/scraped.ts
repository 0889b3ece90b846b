import { isBlankCode, isMarkCode, isWordCode } from './characters.ts';
import { damagesTo } from './damage.ts';
import { type Edit, textAfter } from './edit.ts';
import type { Role } from './mark-costs.ts';
import { readMarks } from './read-marks.ts';
import { touchesOf } from './spacing.ts';
import { type Style, styleOf } from './style.ts';
import { type Token, tokensOf } from './tokens.ts';

/** One line of the text, without its line break. */
interface Line {
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end: end > start && text[end - 1] === '\r' ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** How many borders between a word and a mark a stretch of text has, without a blank between them and with one. */
interface Borders {
  readonly tight: number;
  readonly loose: number;
  /** A blank before a comma or a full stop, which no one writes. */
  readonly plain: number;
}

function bordersOf(text: string, start: number, end: number): Borders {
  let tight = 0;
  let loose = 0;
  let plain = 0;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    const before = text.charCodeAt(at - 1);
    if (isMarkCode(code)) {
      if (isWordCode(before)) tight++;
      else if (isBlankCode(before) && at - 1 > start && isWordCode(text.charCodeAt(at - 2))) {
        loose++;
        if (code === 44 || code === 46) plain++;
      }
    } else if (isWordCode(code)) {
      if (isMarkCode(before)) tight++;
      else if (isBlankCode(before) && at - 1 > start && isMarkCode(text.charCodeAt(at - 2))) loose++;
    }
  }
  return { tight, loose, plain };
}

const SIGN = /& [a-z]{2,8} ;|@@@/;

/** True where a text was pulled apart at the borders of its words: hardly a border is left without a blank. */
function isPulledApart(text: string): boolean {
  const { tight, loose, plain } = bordersOf(text, 0, text.length);
  if (tight > loose / 20) return false;
  return plain >= 2 || (plain + loose >= 2 && SIGN.test(text));
}

const OPENING = new Set(['@@@', '"', "''", '``', '“']);

function markEdit(token: Token, role: Role | undefined): Edit | undefined {
  const { start, end } = token;
  if (token.entity) return { start, end, after: token.value, rule: 'entity', certainty: 'certain' };
  if (token.kind !== 'lost') return undefined;
  const glyph = role === undefined ? undefined : GLYPHS[role];
  if (glyph === undefined) return { start, end, after: token.value, rule: 'lost-mark', certainty: 'unknown' };
  return {
    start,
    end,
    after: glyph,
    rule: 'lost-mark',
    certainty: role === 'apostrophe' ? 'certain' : 'likely',
  };
}

const GLYPHS: Readonly<Partial<Record<Role, string>>> = {
  apostrophe: '’',
  elision: '’',
  possessive: '’',
  'open-double': '“',
  'close-double': '”',
  'open-single': '‘',
  'close-single': '’',
  dash: '—',
  range: '–',
  ellipsis: '…',
};

/** What becomes of the blanks and no-break spaces between two tokens (or at a line's ends). */
function gapEdit(text: string, start: number, end: number, join: boolean, atEdge: boolean): Edit | undefined {
  if (start === end) return undefined;
  const gap = text.slice(start, end);
  if (gap.includes('&'))
    return { start, end, after: atEdge ? '' : ' ', rule: 'entity', certainty: 'certain' };
  return join ? { start, end, after: '', rule: 'spacing', certainty: 'likely' } : undefined;
}

function lineEdits(
  text: string,
  line: Line,
  tokens: readonly Token[],
  style: Style,
  nextOpens: boolean,
): readonly Edit[] {
  const roles = readMarks(tokens, style, nextOpens);
  const touches = touchesOf(tokens, roles, style);
  const edits: Edit[] = [];
  let last = line.start;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const join =
      token.left === 'loose' && (token.kind === 'word' ? touches[index - 1]?.right : touches[index]?.left);
    const gap = gapEdit(text, last, token.start, join === true, index === 0);
    const mark = markEdit(token, roles.get(index));
    if (gap) edits.push(gap);
    if (mark) edits.push(mark);
    last = token.end;
  }
  const rest = gapEdit(text, last, line.end, false, true);
  if (rest) edits.push(rest);
  return edits;
}

/** The edits of a line, or a note that it was left alone because damaging it again did not give the file back. */
function provenEdits(text: string, line: Line, edits: readonly Edit[]): readonly Edit[] {
  if (edits.length === 0) return edits;
  const damaged = text.slice(line.start, line.end);
  if (damagesTo(textAfter(text, edits, line.start, line.end), damaged)) return edits;
  return [{ start: line.start, end: line.end, after: damaged, rule: 'not-proven', certainty: 'unknown' }];
}

/**
 * Undoes the damage of a scraper that escapes marks, replaces the others by one `@` a byte, and puts a blank at every
 * border between a word and a mark. Every line is proven: damaging it again gives the file's characters, or the line
 * stays as it was.
 */
export function findScraped(text: string): readonly Edit[] {
  if (!isPulledApart(text)) return [];
  const lines = linesOf(text);
  const tokens = lines.map((line) => tokensOf(text, line.start, line.end));
  const style = styleOf(tokens);
  const edits: Edit[] = [];
  let nextOpens = false;
  const perLine: (readonly Edit[])[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    const words = tokens[index];
    if (!line || !words) continue;
    const found = lineEdits(text, line, words, style, nextOpens);
    perLine.push(provenEdits(text, line, found));
    const first = words[0];
    if (first) nextOpens = OPENING.has(first.value);
  }
  for (const found of perLine.reverse()) edits.push(...found);
  return edits;
}
