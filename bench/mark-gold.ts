import { linesOf } from '../src/corpus/repair/lines.ts';
import { type Mark, marksOf } from '../src/corpus/repair/marks.ts';
import { type Place, placeOf, possibleRoles, type Role } from '../src/corpus/repair/roles.ts';
import { styleOf } from '../src/corpus/repair/style.ts';
import { type Token, tokensOf } from '../src/corpus/repair/tokens.ts';

/** A damaged line, with the roles that each of its marks had before the damage. */
export interface GoldLine {
  readonly marks: readonly Mark[];
  readonly nextOpens: boolean;
  readonly gold: ReadonlyMap<number, readonly Role[]>;
}

/** What stood where a token is: its characters, and whether they had a blank or the line's end at either side. */
interface Written {
  readonly characters: string;
  readonly blankLeft: boolean;
  readonly blankRight: boolean;
}

const GLYPHS: Readonly<Record<Role, RegExp>> = {
  apostrophe: /^’$/,
  elision: /^[‘’]$/,
  possessive: /^’$/,
  'open-double': /^“$/,
  'close-double': /^”$/,
  'open-single': /^‘$/,
  'close-single': /^’$/,
  dash: /^[—–―]$/,
  range: /^–$/,
  hyphen: /^-$/,
  ellipsis: /^…$/,
  measure: /^["']$/,
  unknown: /^[^‘’“”—–―…]$/u,
};

/** Roles that touch the word at a side, and those that stand off from it; the others do either. */
const TOUCHES_LEFT = /^(?:apostrophe|range|hyphen|possessive|measure|close-.*)$/;
const TOUCHES_RIGHT = /^(?:apostrophe|range|hyphen|elision|open-.*)$/;
const OFF_LEFT = /^(?:elision|open-.*)$/;
const OFF_RIGHT = /^(?:possessive|measure|close-.*)$/;

function fitsBlank(role: Role, isBlank: boolean, touches: RegExp, off: RegExp): boolean {
  return !(isBlank ? touches : off).test(role);
}

function wasRole(role: Role, place: Place, written: Written): boolean {
  const isHyphen = written.characters === '-';
  if (isHyphen && role === 'dash') return written.blankLeft && written.blankRight;
  if (place.token.kind === 'lost' && !GLYPHS[role].test(written.characters)) return false;
  if (role === 'elision' && written.characters === '‘' && !/^\d\ds?$/.test(place.after?.value ?? ''))
    return false;
  const fitsLeft = place.left !== 'loose' || fitsBlank(role, written.blankLeft, TOUCHES_LEFT, OFF_LEFT);
  return (
    fitsLeft && (place.right !== 'loose' || fitsBlank(role, written.blankRight, TOUCHES_RIGHT, OFF_RIGHT))
  );
}

/** The tokens found again in the text before the damage, or nothing where the two do not agree. */
function align(tokens: readonly Token[], original: string): readonly Written[] | undefined {
  const all: Written[] = [];
  let at = 0;
  for (const { kind, value } of tokens) {
    const from = at;
    while (/\s/.test(original.charAt(at))) at++;
    const start = at;
    at += kind === 'lost' ? 1 : value.length;
    const characters = original.slice(start, at);
    if (kind === 'lost' ? Buffer.byteLength(characters) !== value.length : characters !== value)
      return undefined;
    all.push({
      characters,
      blankLeft: start > from || start === 0,
      blankRight: at >= original.length || /\s/.test(original.charAt(at)),
    });
  }
  return all;
}

function goldOf(tokens: readonly Token[], original: string): ReadonlyMap<number, readonly Role[]> {
  const gold = new Map<number, readonly Role[]>();
  align(tokens, original)?.forEach((written, index) => {
    const token = tokens[index];
    if (!token) return;
    const place = placeOf(tokens, index, token);
    const roles = possibleRoles(place).filter((role) => wasRole(role, place, written));
    if (roles.length > 0) gold.set(index, roles);
  });
  return gold;
}

const OPENING = new Set(['@@@', '"', "''", '``', '“']);

/** The lines of a damaged article that have marks in question, with what those were in the original. */
export function goldLines(damaged: string, original: string): readonly GoldLine[] {
  const all = linesOf(damaged).map(({ start, end }) => tokensOf(damaged, start, end));
  const style = styleOf(all);
  const lines = all.filter((tokens) => tokens.length > 0);
  const paragraphs = original.split('\n').filter((paragraph) => paragraph.trim() !== '');
  if (lines.length !== paragraphs.length) return [];
  return lines.flatMap((tokens, index) => {
    const gold = goldOf(tokens, (paragraphs[index] ?? '').trim());
    const nextOpens = OPENING.has(lines[index + 1]?.[0]?.value ?? '');
    return gold.size > 0 ? [{ marks: marksOf(tokens, style), nextOpens, gold }] : [];
  });
}
