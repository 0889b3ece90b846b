import { indexOf, type Weights } from './mark-model.ts';
import type { Place, Role } from './roles.ts';
import type { Token } from './tokens.ts';

/** One way to read a line up to some mark. */
export interface Path {
  readonly cost: number;
  /** The quotations that are open, innermost last, each by the kind of mark that opened it. At most three deep. */
  readonly stack: string;
  /** Where the innermost quotation was opened, and whether by a mark between two words. */
  readonly openedAt: number;
  readonly openedMidway: boolean;
  /** Whether a sentence has ended since the innermost quotation was opened. */
  readonly ended: boolean;
  /** Where the sentence has its last dash, or -1. */
  readonly dashAt: number;
  /** The role of the latest mark, and what the marks before it say of that role. */
  readonly role: Role | undefined;
  readonly fact: string;
  readonly from: Path | undefined;
}

export const START: Path = {
  cost: 0,
  stack: '',
  openedAt: 0,
  openedMidway: false,
  ended: false,
  dashAt: -1,
  role: undefined,
  fact: '',
  from: undefined,
};

const DEEPEST = 3;

/** Letters for the kinds of mark that open a quotation: it must be closed by the same kind. */
const DOUBLE = new Map([
  ['"', 'q'],
  ["''", 'p'],
  ['``', 'p'],
  ['@@@', 'd'],
  ['“', 'd'],
  ['”', 'd'],
]);
const SINGLE = new Map([
  ["'", 'a'],
  ['`', 'a'],
  ['@@@', 's'],
  ['‘', 's'],
  ['’', 's'],
]);

type Change = Partial<Omit<Path, 'cost' | 'role' | 'from'>>;

function isMidway({ left, right }: Place): boolean {
  return left === 'loose' && right === 'loose';
}

function letterOf(role: Role, { value }: Token): string {
  return (role.endsWith('double') ? DOUBLE : SINGLE).get(value) ?? 'd';
}

function lengthName(length: number): string {
  if (length <= 1) return '1';
  if (length <= 3) return '2-3';
  if (length <= 6) return '4-6';
  if (length <= 12) return '7-12';
  return length <= 25 ? '13-25' : '26+';
}

function opened({ stack }: Path, role: Role, place: Place, index: number): Change {
  const letter = letterOf(role, place.token);
  const now = { openedAt: index, openedMidway: isMidway(place), ended: false };
  if (stack.includes(letter)) return { ...now, fact: 'opened twice', stack: letter };
  if (stack.length >= DEEPEST) return { ...now, fact: 'too deep' };
  if (stack === '') return { ...now, fact: 'opens first', stack: letter };
  const alike = role === 'open-double' ? /[qpd]/.test(stack) : /[as]/.test(stack);
  return { ...now, fact: alike ? 'opens within its like' : 'opens within', stack: stack + letter };
}

function closed(
  { stack, openedAt, openedMidway, ended }: Path,
  role: Role,
  place: Place,
  index: number,
): Change {
  const at = stack.lastIndexOf(letterOf(role, place.token));
  if (at < 0) return { fact: 'closes nothing', ended: ended && stack !== '' };
  const rest = { stack: stack.slice(0, at), ended: ended && at > 0 };
  if (at < stack.length - 1) return { ...rest, fact: 'closes an outer one' };
  const ends = isMidway(place) ? 'midway' : 'at a mark';
  const length = ended ? 'sentences' : lengthName(index - openedAt - 1);
  return { ...rest, fact: `closes ${ends} after ${openedMidway ? 'midway' : 'a mark'}, ${length}` };
}

function dashed({ stack, dashAt }: Path, place: Place, index: number): Change {
  const kind = place.token.value === '-' ? '- ' : '';
  const which = dashAt < 0 ? 'first dash' : `second dash after ${lengthName(index - dashAt - 1)}`;
  return { fact: `${kind}${which}${stack === '' ? '' : ', quoted'}`, dashAt: index };
}

function changeOf(path: Path, role: Role, place: Place, index: number): Change {
  switch (role) {
    case 'open-double':
    case 'open-single':
      return opened(path, role, place, index);
    case 'close-double':
    case 'close-single':
      return closed(path, role, place, index);
    case 'dash':
      return dashed(path, place, index);
    case 'possessive':
      if (path.stack === '') return { fact: '' };
      return { fact: /[as]$/.test(path.stack) ? 'within single' : 'within double' };
    default:
      return { fact: '' };
  }
}

function costOf(weights: Weights, role: Role, fact: string | undefined): number {
  return (fact && weights.get(fact)?.[indexOf(role)]) || 0;
}

/** The path after the mark at `index` takes a role, at the `local` cost of the place itself. */
export function extend(
  path: Path,
  role: Role,
  place: Place,
  index: number,
  local: number,
  weights: Weights,
): Path {
  const change = changeOf(path, role, place, index);
  const cost = path.cost + local + costOf(weights, role, change.fact);
  return { ...path, ...change, cost, role, from: path };
}

/** Each quotation that the line leaves open, by the role that opened it, and what that says. */
export function leftOpen({ stack }: Path, nextOpens: boolean): readonly (readonly [Role, string])[] {
  const fact = nextOpens ? 'left open before another' : 'left open';
  return Array.from(stack, (letter) => [/[as]/.test(letter) ? 'open-single' : 'open-double', fact]);
}

/** The cost of a path when the line ends. */
export function finalCost(path: Path, nextOpens: boolean, weights: Weights): number {
  return leftOpen(path, nextOpens).reduce(
    (cost, [role, fact]) => cost + costOf(weights, role, fact),
    path.cost,
  );
}

/** Paths with one key can go on in the same ways: only the cheapest of them matters. */
export function keyOf({ stack, ended, dashAt }: Path): string {
  return `${stack}${ended ? '.' : ''}${dashAt >= 0 ? '-' : ''}`;
}
