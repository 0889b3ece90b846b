import { costOf, IMPOSSIBLE, type Place, ROLES, type Role } from './mark-costs.ts';
import type { Style } from './style.ts';
import { rightSide, type Token } from './tokens.ts';

/** The quotations that are open, innermost last, each by the kind of mark that opened it. At most three deep. */
type Stack = string;

interface Path {
  readonly cost: number;
  readonly stack: Stack;
  /** Where the innermost quotation was opened, and whether by a mark between two words. */
  readonly openedAt: number;
  readonly openedMidway: boolean;
  /** Whether a sentence has ended since the innermost quotation was opened. */
  readonly ended: boolean;
  readonly role: Role | undefined;
  readonly from: Path | undefined;
}

const START: Path = {
  cost: 0,
  stack: '',
  ended: false,
  openedAt: 0,
  openedMidway: false,
  role: undefined,
  from: undefined,
};

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

/** A quotation that the line leaves open: common only where the next paragraph goes on with the same speaker. */
const UNCLOSED = 3.2;
const UNCLOSED_BEFORE_QUOTATION = 0.8;
const UNCLOSED_SINGLE = 5;
const UNOPENED = 5.5;
const OPENED_TWICE = 5;
const NESTED_ALIKE = 3;
/** A quotation of several sentences ends with a sentence, not in the middle of one. */
const CLOSED_MIDWAY = 2.5;
/** A phrase that is quoted in the middle of a sentence is short; what stands between two dashes is longer. */
const USUAL_PHRASE = { double: 10, single: 5 };
const COST_OF_LENGTH = 0.25;
const MOST_COST_OF_LENGTH = 3;

function placeOf(tokens: readonly Token[], index: number, token: Token): Place {
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

/** The stack after a mark takes a role, and what that costs. */
function follow(stack: Stack, role: Role, token: Token): { stack: Stack; cost: number } {
  const isDouble = role.endsWith('double');
  if (!isDouble && !role.endsWith('single')) return { stack, cost: 0 };
  const letter = (isDouble ? DOUBLE : SINGLE).get(token.value) ?? 'd';
  if (role.startsWith('open')) {
    if (stack.includes(letter)) return { stack: letter, cost: OPENED_TWICE };
    if (stack.length >= 3) return { stack, cost: IMPOSSIBLE };
    const alike = isDouble ? /[qpd]/.test(stack) : /[as]/.test(stack);
    // Inside double marks single ones are the rule, and the other way round.
    const within = stack !== '' && !alike && !isDouble ? -1 : 0;
    return { stack: stack + letter, cost: alike ? NESTED_ALIKE : within };
  }
  if (stack.endsWith(letter)) return { stack: stack.slice(0, -1), cost: 0 };
  const at = stack.lastIndexOf(letter);
  if (at >= 0) return { stack: stack.slice(0, at), cost: UNCLOSED };
  return { stack, cost: UNOPENED };
}

function costOfEnd(stack: Stack, nextOpens: boolean): number {
  let cost = 0;
  for (const letter of stack) {
    if (/[as]/.test(letter)) cost += UNCLOSED_SINGLE;
    else cost += nextOpens ? UNCLOSED_BEFORE_QUOTATION : UNCLOSED;
  }
  return cost;
}

/** True where a full stop or the like is followed by a capital, and does not merely end an initial or a title. */
function endsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (!token || !/^[.!?]$/.test(token.value) || after?.kind !== 'word') return false;
  return (tokens[index - 1]?.value.length ?? 0) > 3 && /^\p{Lu}/u.test(after.value);
}

/** What speaks against closing the innermost quotation of `path` here. */
function costOfClosing(path: Path, place: Place, index: number): number {
  if (place.left !== 'loose' || place.right !== 'loose') return 0;
  const midway = path.ended ? CLOSED_MIDWAY : 0;
  if (!path.openedMidway) return midway;
  const usual = /[as]$/.test(path.stack) ? USUAL_PHRASE.single : USUAL_PHRASE.double;
  const excess = index - path.openedAt - 1 - usual;
  return midway + Math.min(MOST_COST_OF_LENGTH, Math.max(0, excess) * COST_OF_LENGTH);
}

/** The path after the mark at `index` takes a role, at the `local` cost of the place itself. */
function extend(path: Path, role: Role, place: Place, index: number, local: number): Path {
  const { stack, cost } = follow(path.stack, role, place.token);
  const stays = stack === path.stack && !role.startsWith('open');
  const closes = stack.length < path.stack.length;
  return {
    cost: path.cost + local + cost + (closes ? costOfClosing(path, place, index) : 0),
    stack,
    ended: (stays || (closes && stack !== '')) && path.ended,
    openedAt: stays || closes ? path.openedAt : index,
    openedMidway: stays ? path.openedMidway : !closes && place.left === 'loose' && place.right === 'loose',
    role,
    from: path,
  };
}

function step(paths: readonly Path[], place: Place, index: number, roles: readonly Role[], style: Style) {
  const best = new Map<string, Path>();
  const least = Math.min(...paths.map((path) => path.cost));
  for (const role of roles) {
    const local = costOf(role, place, style);
    if (local >= IMPOSSIBLE) continue;
    for (const path of paths) {
      // Far behind the best so far: no later mark makes up for it.
      if (path.cost > least + 16) continue;
      const next = extend(path, role, place, index, local);
      const key = next.ended ? `${next.stack}.` : next.stack;
      if (next.cost < (best.get(key)?.cost ?? Infinity)) best.set(key, next);
    }
  }
  if (best.size > 0) return [...best.values()];
  return paths.map((path): Path => ({ ...path, role: 'unknown', from: path }));
}

/**
 * The roles of a line's marks, by their index among the tokens: the cheapest reading of the line as a whole, found by
 * dynamic programming over the quotations that are open (Viterbi, IEEE Trans. Inf. Theory 13, 1967).
 *
 * @param nextOpens whether the next paragraph begins with a mark that may open a quotation
 */
export function readMarks(
  tokens: readonly Token[],
  style: Style,
  nextOpens: boolean,
): ReadonlyMap<number, Role> {
  let paths: readonly Path[] = [START];
  const indexes: number[] = [];
  let ended = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    ended ||= endsSentence(tokens, index);
    const roles = token && token.kind !== 'word' ? ROLES[token.value] : undefined;
    if (!token || !roles) continue;
    indexes.push(index);
    // A mark that follows the full stop still belongs to the sentence before.
    if (ended && token.left !== 'mark') {
      paths = paths.map((path) => (path.stack === '' ? path : { ...path, ended: true }));
      ended = false;
    }
    paths = step(paths, placeOf(tokens, index, token), index, roles, style);
  }
  let best: Path | undefined;
  let least = Infinity;
  for (const path of paths) {
    const cost = path.cost + costOfEnd(path.stack, nextOpens);
    if (cost < least) {
      least = cost;
      best = path;
    }
  }
  const roles = new Map<number, Role>();
  for (let at = indexes.length - 1, path = best; at >= 0 && path; at--, path = path.from) {
    const index = indexes[at];
    if (index !== undefined && path.role) roles.set(index, path.role);
  }
  return roles;
}
