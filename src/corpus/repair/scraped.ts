import type { Span } from '../article.ts';
import { BLANK, classOf } from './characters.ts';
import { damagesTo } from './damage.ts';
import { type Edit, textAfter } from './edit.ts';
import { glyphEdit } from './glyphs.ts';
import { linesOf } from './lines.ts';
import type { Costs } from './mark-model.ts';
import { readableLines } from './marks.ts';
import { readMarks } from './read-marks.ts';
import type { Role } from './roles.ts';
import { touchesOf } from './spacing.ts';
import { type Style, styleOf } from './style.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Touch } from './touch.ts';
import { FUNCTION_WORDS } from './words.ts';

/** How many borders between a word and a mark a stretch of text has, without a blank between them and with one. */
interface Borders {
  readonly tight: number;
  readonly loose: number;
  /** A blank before a comma or a full stop, which no one writes. */
  readonly plain: number;
}

/** With so many borders whole, and more of them than not, the count need not go on. */
const ENOUGH_TIGHT = 30;

function bordersOf(text: string): Borders {
  let tight = 0;
  let loose = 0;
  let plain = 0;
  let beforeThat = BLANK;
  let before = BLANK;
  for (let at = 0; at < text.length; at++) {
    if (tight >= ENOUGH_TIGHT && tight > loose) break;
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind !== before && kind !== BLANK) {
      if (before !== BLANK) tight++;
      else if (beforeThat !== BLANK && beforeThat !== kind) {
        loose++;
        if (code === 44 || code === 46) plain++;
      }
    }
    beforeThat = before;
    before = kind;
  }
  return { tight, loose, plain };
}

const SIGN = /& [a-z]{2,8} ;|@@@/;
/** Another tool's mark for a hyphen between words: its damage is not this one. */
const MOSES_HYPHEN = ' @-@ ';

/** True where a text was pulled apart at the borders of its words: hardly a border is left without a blank. */
function isPulledApart(text: string): boolean {
  if (text.includes(MOSES_HYPHEN)) return false;
  const { tight, loose, plain } = bordersOf(text);
  if (tight > loose / 20) return false;
  return plain >= 2 || (plain + loose >= 2 && SIGN.test(text));
}

const OPENING = new Set(['@@@', '"', "''", '``', '“']);

function markEdit(token: Token, role: Role | undefined): Edit | undefined {
  const { start, end } = token;
  if (token.entity) return { start, end, after: token.value, rule: 'entity', certainty: 'certain' };
  return token.kind === 'lost' ? glyphEdit(token, role) : undefined;
}

/** What becomes of the blanks and no-break spaces between two tokens (or at a line's ends). */
function gapEdit(text: string, start: number, end: number, join: boolean, atEdge: boolean): Edit | undefined {
  if (start === end) return undefined;
  const gap = text.slice(start, end);
  if (gap.includes('&'))
    return { start, end, after: atEdge ? '' : ' ', rule: 'entity', certainty: 'certain' };
  return join ? { start, end, after: '', rule: 'spacing', certainty: 'likely' } : undefined;
}

/** A letter that was a character reference belongs to the word before it, and to what follows unless that is a word. */
function isJoined(before: Token | undefined, token: Token, ofBefore?: Touch, ofToken?: Touch): boolean {
  if (token.kind !== 'word') return ofToken?.left ?? false;
  if (before?.kind !== 'word') return ofBefore?.right ?? false;
  return token.entity || (/^\p{Ll}/u.test(token.value) && !FUNCTION_WORDS.has(token.value));
}

function lineEdits(
  text: string,
  line: Span,
  tokens: readonly Token[],
  roles: ReadonlyMap<number, Role>,
  style: Style,
): readonly Edit[] {
  const touches = touchesOf(tokens, roles, style);
  const edits: Edit[] = [];
  let last = line.start;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const before = tokens[index - 1];
    const join = token.left === 'loose' && isJoined(before, token, touches[index - 1], touches[index]);
    const gap = gapEdit(text, last, token.start, join, index === 0);
    const mark = markEdit(token, roles.get(index));
    if (gap) edits.push(gap);
    if (mark) edits.push(mark);
    last = token.end;
  }
  const rest = gapEdit(text, last, line.end, false, true);
  if (rest) edits.push(rest);
  return edits;
}

const UNREAD: ReadonlyMap<number, Role> = new Map();

/** The edits of a line, or a note that it was left alone because damaging it again did not give the file back. */
function provenEdits(text: string, line: Span, edits: readonly Edit[]): readonly Edit[] {
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
export function findScraped(text: string, costs: Costs): readonly Edit[] {
  if (!isPulledApart(text)) return [];
  const lines = linesOf(text);
  const tokens = lines.map((line) => tokensOf(text, line.start, line.end));
  const style = styleOf(tokens);
  const readable = readableLines(tokens);
  let nextOpens = false;
  const perLine: (readonly Edit[])[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    const words = tokens[index];
    if (!line || !words) continue;
    const roles = index < readable ? readMarks(words, style, nextOpens, costs) : UNREAD;
    perLine.push(provenEdits(text, line, lineEdits(text, line, words, roles, style)));
    const first = words[0];
    if (first) nextOpens = OPENING.has(first.value);
  }
  return perLine.reverse().flat();
}
