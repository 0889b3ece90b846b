import { rightSide, type Side, type Token } from './tokens.ts';
import { APOSTROPHE_ENDINGS } from './words.ts';

/**
 * What a mark may be. `elision`: an apostrophe that begins a word (’90s); `possessive`: one that ends it (workers’);
 * `measure`: a straight mark for inches, feet or seconds; `range`: a dash between figures; `unknown`: something that
 * context cannot tell, such as £.
 */
export const ROLES = [
  'apostrophe',
  'elision',
  'possessive',
  'open-double',
  'close-double',
  'open-single',
  'close-single',
  'dash',
  'range',
  'hyphen',
  'ellipsis',
  'measure',
  'unknown',
] as const;

export type Role = (typeof ROLES)[number];

/** A mark that several roles could explain, and what stands around it. */
export interface Place {
  readonly token: Token;
  readonly left: Side;
  readonly right: Side;
  /** The nearest tokens, whatever is between. */
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  /** The tokens beyond those. */
  readonly beforeThat: Token | undefined;
  readonly afterThat: Token | undefined;
}

/** Which roles each kind of mark can have. */
const OF_MARK: ReadonlyMap<string, readonly Role[]> = new Map<string, readonly Role[]>([
  // One sign for every mark that was lost; a hyphen or a measure is never among them.
  ['@@@', ROLES.filter((role) => role !== 'hyphen' && role !== 'measure')],
  ['"', ['open-double', 'close-double', 'measure']],
  ["''", ['open-double', 'close-double']],
  ['``', ['open-double', 'close-double']],
  ["'", ['apostrophe', 'elision', 'possessive', 'open-single', 'close-single', 'measure']],
  ['`', ['apostrophe', 'open-single', 'close-single']],
  ['“', ['open-double']],
  ['”', ['close-double']],
  ['‘', ['open-single', 'elision']],
  ['’', ['apostrophe', 'elision', 'possessive', 'close-single']],
  ['-', ['hyphen', 'dash']],
]);

const isNumber = (token: Token | undefined) => /^\d+$/.test(token?.value ?? '');

function touchesWord(side: Side): boolean {
  return side === 'loose' || side === 'word';
}

/** What stands around the mark at `index`. */
export function placeOf(tokens: readonly Token[], index: number, token: Token): Place {
  return {
    token,
    left: token.left,
    right: rightSide(tokens, index),
    before: tokens[index - 1],
    after: tokens[index + 1],
    beforeThat: tokens[index - 2],
    afterThat: tokens[index + 2],
  };
}

/** False where the place rules a role out. */
function isPossible(role: Role, { token, left, right, before, after }: Place): boolean {
  switch (role) {
    case 'apostrophe':
      if (!touchesWord(right) || after?.kind !== 'word') return false;
      // U.K.’s: after a mark nothing but a lone s goes on with the word.
      return (
        touchesWord(left) || (left === 'mark' && /^[.!?)]$/.test(before?.value ?? '') && after.value === 's')
      );
    case 'elision':
      return touchesWord(right) && left !== 'word';
    case 'possessive':
      return touchesWord(left) && right !== 'word';
    case 'range':
      return touchesWord(left) && touchesWord(right) && isNumber(before) && isNumber(after);
    case 'measure':
      return touchesWord(left) && isNumber(before);
    case 'hyphen':
      return touchesWord(left) && touchesWord(right);
    case 'dash':
      return token.value !== '-' || (touchesWord(left) && touchesWord(right));
    default:
      return true;
  }
}

const APOSTROPHE: readonly Role[] = ['apostrophe'];
const RANGE: readonly Role[] = ['range'];

/** True where a mark stands in a word such as can’t or it’s: hardly ever anything else. */
function isPlainApostrophe({ token, left, right, after }: Place): boolean {
  const isMark = token.kind === 'lost' || token.value === "'" || token.value === '’';
  return isMark && touchesWord(left) && touchesWord(right) && APOSTROPHE_ENDINGS.has(after?.value ?? '');
}

/** The roles that the mark at this place could have; none for a mark that is what it is. */
export function possibleRoles(place: Place): readonly Role[] {
  if (isPlainApostrophe(place)) return APOSTROPHE;
  // Two figures with a lost mark between them: 1999–2001.
  if (place.token.value === '@@@' && isPossible('range', place)) return RANGE;
  const roles = OF_MARK.get(place.token.value);
  return roles ? roles.filter((role) => isPossible(role, place)) : [];
}

/** True for a mark of which the role is in question. */
export function isQuestionable({ kind, value }: Token): boolean {
  return kind !== 'word' && OF_MARK.has(value);
}

const INERT = new Set(ROLES.filter((role) => !/^(?:open|close|dash|possessive)/.test(role)));

/** Roles that leave the path as it is, whatever came before: only the cheapest of them matters at a place. */
export function isInert(role: Role): boolean {
  return INERT.has(role);
}
