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

/** The letter of the quotation that a mark opens or closes where it takes a role; for other roles it is not asked. */
export function letterOf(role: Role, { value }: Token): string {
  return (role.endsWith('double') ? DOUBLE : SINGLE).get(value) ?? 'd';
}

const LENGTHS = ['1', '2-3', '4-6', '7-12', '13-25', '26+', 'sentences'];
const SENTENCES = 6;

/** Which of `LENGTHS` a number of tokens is. */
function lengthClass(length: number): number {
  if (length <= 1) return 0;
  if (length <= 3) return 1;
  if (length <= 6) return 2;
  if (length <= 12) return 3;
  return length <= 25 ? 4 : 5;
}

/** What a mark does to a path: the quotations that are open after it, and what the marks before it say of its role. */
export interface Change {
  readonly stack: string;
  /** Stacks that are the same have one number; there are fewer than a hundred. */
  readonly stackNumber: number;
  readonly fact: string;
  /** Its cost on top of what was estimated. */
  readonly surcharge: number;
}

const OPENED_TWICE = 'opened twice';
const WITHIN_ITS_LIKE = 'opens within its like';
/**
 * Within a paragraph nothing is opened again before it is closed, and no double mark within double ones (New Hart’s
 * Rules, ch. 9). Articles that forget to close make it look likelier to the estimation than it is: a lost mark in the
 * middle of a quotation is a dash far more often.
 */
const REOPENING = 20;

const OF_ANOTHER_KIND = 'closes another kind';
/** A straight mark and a curly one make a pair where an editor typed over one of them. */
const UNLIKE = 10;

/** What typography rules out costs so much more. */
function surchargeOf(stack: string, fact: string): number {
  if (fact === OF_ANOTHER_KIND) return UNLIKE;
  return fact === OPENED_TWICE || (fact === WITHIN_ITS_LIKE && /[qpd]$/.test(stack)) ? REOPENING : 0;
}

/** By stack and fact. The same changes come again at every mark: each is made once. */
const changes = new Map<string, Map<string, Change>>();
const stackNumbers = new Map<string, number>();

function change(stack: string, fact: string): Change {
  const ofStack = changes.get(stack);
  const known = ofStack?.get(fact);
  if (known) return known;
  const stackNumber = stackNumbers.get(stack) ?? stackNumbers.size;
  stackNumbers.set(stack, stackNumber);
  const made = { stack, stackNumber, fact, surcharge: surchargeOf(stack, fact) };
  changes.set(stack, (ofStack ?? new Map<string, Change>()).set(fact, made));
  return made;
}

function opened(stack: string, role: Role, letter: string): Change {
  if (stack.includes(letter)) return change(letter, OPENED_TWICE);
  if (stack.length >= DEEPEST) return change(stack, 'too deep');
  if (stack === '') return change(letter, 'opens first');
  const alike = role === 'open-double' ? /[qpd]/.test(stack) : /[as]/.test(stack);
  return change(stack + letter, alike ? WITHIN_ITS_LIKE : 'opens within');
}

/** How a mark closes what was opened, by where both stand and how far apart they are. */
const CLOSES = ['midway', 'at a mark'].map((ends) =>
  ['midway', 'a mark'].map((opens) => LENGTHS.map((length) => `closes ${ends} after ${opens}, ${length}`)),
);

function closed(path: Path, letter: string, place: Place, index: number): Change {
  const { stack, openedAt, openedMidway, ended } = path;
  const at = stack.lastIndexOf(letter);
  if (at < 0) {
    const isOfAnotherKind = /[qpd]/.test(letter) && /[qpd]$/.test(stack);
    return isOfAnotherKind ? change(stack.slice(0, -1), OF_ANOTHER_KIND) : change(stack, 'closes nothing');
  }
  if (at < stack.length - 1) return change(stack.slice(0, at), 'closes an outer one');
  const length = ended ? SENTENCES : lengthClass(index - openedAt - 1);
  const fact = CLOSES[isMidway(place) ? 0 : 1]?.[openedMidway ? 0 : 1]?.[length] ?? '';
  return change(stack.slice(0, at), fact);
}

function dashed({ stack, dashAt }: Path, place: Place, index: number): Change {
  const kind = place.token.value === '-' ? '- ' : '';
  const which = dashAt < 0 ? 'first dash' : `second dash after ${LENGTHS[lengthClass(index - dashAt - 1)]}`;
  return change(stack, `${kind}${which}${stack === '' ? '' : ', quoted'}`);
}

/** What the mark at `index` does to a path where it takes a role, which has this letter, see `letterOf`. */
export function changeOf(path: Path, role: Role, letter: string, place: Place, index: number): Change {
  switch (role) {
    case 'open-double':
    case 'open-single':
      return opened(path.stack, role, letter);
    case 'close-double':
    case 'close-single':
      return closed(path, letter, place, index);
    case 'dash':
      return dashed(path, place, index);
    case 'possessive':
      if (path.stack === '') return change('', '');
      return change(path.stack, /[as]$/.test(path.stack) ? 'within single' : 'within double');
    default:
      return change(path.stack, '');
  }
}

function opens(role: Role): boolean {
  return role === 'open-double' || role === 'open-single';
}

function endedAfter({ ended }: Path, role: Role, { stack }: Change): boolean {
  return ended && !opens(role) && stack !== '';
}

/** The path after the mark at `index` takes a role, which changes it so and makes it cost so much in all. */
export function extend(
  path: Path,
  role: Role,
  place: Place,
  index: number,
  change: Change,
  cost: number,
): Path {
  return {
    cost,
    stack: change.stack,
    openedAt: opens(role) ? index : path.openedAt,
    openedMidway: opens(role) ? isMidway(place) : path.openedMidway,
    ended: endedAfter(path, role, change),
    dashAt: role === 'dash' ? index : path.dashAt,
    role,
    fact: change.fact,
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

/** After a change, paths with one key can go on in the same ways: only the cheapest of them matters. */
export function keyAfter(path: Path, role: Role, change: Change): number {
  const dashed = role === 'dash' || path.dashAt >= 0;
  return 4 * change.stackNumber + (endedAfter(path, role, change) ? 2 : 0) + (dashed ? 1 : 0);
}
