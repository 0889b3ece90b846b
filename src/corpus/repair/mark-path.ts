import type { Costs } from './mark-model.ts';
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

/** What a mark does to a path: the quotations that are open after it, and what the marks before it say of its role. */
interface Change {
  readonly stack: string;
  readonly fact: string;
}

function opened(stack: string, role: Role, place: Place): Change {
  const letter = letterOf(role, place.token);
  if (stack.includes(letter)) return { stack: letter, fact: 'opened twice' };
  if (stack.length >= DEEPEST) return { stack, fact: 'too deep' };
  if (stack === '') return { stack: letter, fact: 'opens first' };
  const alike = role === 'open-double' ? /[qpd]/.test(stack) : /[as]/.test(stack);
  return { stack: stack + letter, fact: alike ? 'opens within its like' : 'opens within' };
}

function closed(path: Path, role: Role, place: Place, index: number): Change {
  const { stack, openedAt, openedMidway, ended } = path;
  const at = stack.lastIndexOf(letterOf(role, place.token));
  if (at < 0) return { stack, fact: 'closes nothing' };
  if (at < stack.length - 1) return { stack: stack.slice(0, at), fact: 'closes an outer one' };
  const length = ended ? 'sentences' : lengthName(index - openedAt - 1);
  const ends = isMidway(place) ? 'midway' : 'at a mark';
  return {
    stack: stack.slice(0, at),
    fact: `closes ${ends} after ${openedMidway ? 'midway' : 'a mark'}, ${length}`,
  };
}

function dashed({ stack, dashAt }: Path, place: Place, index: number): Change {
  const kind = place.token.value === '-' ? '- ' : '';
  const which = dashAt < 0 ? 'first dash' : `second dash after ${lengthName(index - dashAt - 1)}`;
  return { stack, fact: `${kind}${which}${stack === '' ? '' : ', quoted'}` };
}

function changeOf(path: Path, role: Role, place: Place, index: number): Change {
  switch (role) {
    case 'open-double':
    case 'open-single':
      return opened(path.stack, role, place);
    case 'close-double':
    case 'close-single':
      return closed(path, role, place, index);
    case 'dash':
      return dashed(path, place, index);
    case 'possessive':
      if (path.stack === '') return { stack: '', fact: '' };
      return { stack: path.stack, fact: /[as]$/.test(path.stack) ? 'within single' : 'within double' };
    default:
      return { stack: path.stack, fact: '' };
  }
}

/** The path after the mark at `index` takes a role, at the `local` cost of the place itself. */
export function extend(
  path: Path,
  role: Role,
  place: Place,
  index: number,
  local: number,
  costs: Costs,
): Path {
  const { stack, fact } = changeOf(path, role, place, index);
  const opens = role === 'open-double' || role === 'open-single';
  return {
    cost: path.cost + local + costs.ofPath(role, fact),
    stack,
    openedAt: opens ? index : path.openedAt,
    openedMidway: opens ? isMidway(place) : path.openedMidway,
    ended: path.ended && !opens && stack !== '',
    dashAt: role === 'dash' ? index : path.dashAt,
    role,
    fact,
    from: path,
  };
}

/** Each quotation that the line leaves open, by the role that opened it, and what that says. */
export function leftOpen({ stack }: Path, nextOpens: boolean): readonly (readonly [Role, string])[] {
  if (stack === '') return [];
  const fact = nextOpens ? 'left open before another' : 'left open';
  return Array.from(stack, (letter) => [/[as]/.test(letter) ? 'open-single' : 'open-double', fact]);
}

/** The cost of a path when the line ends. */
export function finalCost(path: Path, nextOpens: boolean, costs: Costs): number {
  if (path.stack === '') return path.cost;
  return leftOpen(path, nextOpens).reduce((cost, [role, fact]) => cost + costs.ofPath(role, fact), path.cost);
}

/** Paths with one key can go on in the same ways: only the cheapest of them matters. */
export function keyOf({ stack, ended, dashAt }: Path): string {
  return `${stack}${ended ? '.' : ''}${dashAt >= 0 ? '-' : ''}`;
}
