import type { Contradiction } from '../answer.ts';
import { inSeveral, Numbering, pairOf } from '../index/numbering.ts';
import type { QuotationSets } from '../origins/quotation-sets.ts';
import type { People } from '../people/merge-people.ts';
import { type Claim, type Clause, claimOf } from './claims.ts';

export interface Opposed {
  readonly by: Claim;
  readonly difference: Contradiction['difference'];
}

/** What contradicts a statement, by its id. */
export type Contradictions = ReadonlyMap<string, readonly Opposed[]>;

/** Words that two clauses share, over the words of either (Jaccard): enough to be about the same thing. */
const SAME_THING = 0.6;
/** The same where only a 'not' is to differ: it may belong to any of the other words. */
const SAME_BUT_NOT = 0.8;
const SHARED_LEAST = 3;
/** Further apart than this, another number is news and no contradiction. */
const DAYS_APART_MOST = 7;
const DAY_MILLISECONDS = 86_400_000;
/** Of one name with one word, at most so many clauses are compared: what is said everywhere is too common to tell. */
const COMPARED_MOST = 40;
const OPPOSED_MOST = 4;

/**
 * Pairs of statements that say of the same names, in nearly the same words, another number of the same unit, another
 * day, or the opposite: de Marneffe, Rafferty and Manning, 'Finding contradictions in text', 2008, of whose kinds these
 * (numeric, negation) are told apart most surely. Only between different voices.
 */
export function findContradictions(
  clauses: readonly Clause[],
  people: People,
  quotationSets: QuotationSets,
): Contradictions {
  const claims = clauses.flatMap((clause) => claimOf(clause, people) ?? []);
  const keys = keysOfEach(claims);
  const shared = inSeveral(keys);
  const byKey = new Map<number, Claim[]>();
  const found = new Map<string, Opposed[]>();
  claims.forEach((claim, index) => {
    const own = [...(keys[index] ?? [])].filter((key) => shared.has(key));
    for (const other of new Set(own.flatMap((key) => byKey.get(key) ?? []))) {
      const difference = differenceOf(claim, other);
      if (difference === undefined || areOneQuotation(claim, other, quotationSets)) continue;
      note(found, claim, { by: other, difference });
      note(found, other, { by: claim, difference });
    }
    for (const key of own) {
      const held = byKey.get(key);
      if (!held) byKey.set(key, [claim]);
      else if (held.length < COMPARED_MOST) held.push(claim);
    }
  });
  return found;
}

function areOneQuotation({ statement }: Claim, other: Claim, sets: QuotationSets): boolean {
  return sets.get(statement.id)?.some((quotation) => quotation.statement === other.statement) ?? false;
}

/** Of each claim, each name with each word as one number: two clauses about the same thing share several. */
function keysOfEach(claims: readonly Claim[]): Float64Array[] {
  const numbers = new Numbering<string>();
  return claims.map(({ names, terms }) => {
    const words = terms.map((term) => numbers.of(term));
    return Float64Array.from(names.flatMap((name) => words.map((word) => pairOf(numbers.of(name), word))));
  });
}

function note(found: Map<string, Opposed[]>, { statement }: Claim, opposed: Opposed): void {
  const held = found.get(statement.id) ?? [];
  if (held.length >= OPPOSED_MOST || held.some(({ by }) => by.statement === opposed.by.statement)) return;
  found.set(statement.id, [...held, opposed]);
}

/** In what two clauses about the same thing differ; undefined where they do not, or are about different things. */
export function differenceOf(one: Claim, other: Claim): Contradiction['difference'] | undefined {
  if (one.voice === other.voice || one.statement === other.statement) return undefined;
  if (!nameTheSame(one, other)) return undefined;
  const shared = one.terms.filter((term) => other.terms.includes(term)).length;
  const share = shared / (one.terms.length + other.terms.length - shared);
  if (shared < SHARED_LEAST || share < SAME_THING) return undefined;
  const amounts = differenceOfAmounts(one, other);
  if (one.negated !== other.negated)
    return amounts === 'none' && share >= SAME_BUT_NOT ? 'negation' : undefined;
  return amounts === 'none' || !isSameTime(one, other) ? undefined : amounts;
}

/** Only where each has one quantity, of the same unit. */
function differenceOfAmounts(
  { quantities: one }: Claim,
  { quantities: other }: Claim,
): 'number' | 'day' | 'none' | undefined {
  if (one.length === 0 && other.length === 0) return 'none';
  const [a, b] = [one[0], other[0]];
  if (!a || !b || one.length > 1 || other.length > 1 || a.unit !== b.unit) return undefined;
  if (a.high >= b.low && b.high >= a.low) return 'none';
  return a.unit === 'day' ? 'day' : 'number';
}

function isSameTime({ article: one }: Claim, { article: other }: Claim): boolean {
  if (one.date === undefined || other.date === undefined) return true;
  return Math.abs(Date.parse(one.date) - Date.parse(other.date)) <= DAYS_APART_MOST * DAY_MILLISECONDS;
}

/** Whether all whom one of them names are named in the other. */
function nameTheSame(one: Claim, other: Claim): boolean {
  const [fewer, more] = one.names.length <= other.names.length ? [one, other] : [other, one];
  return fewer.names.every((name) => more.names.includes(name));
}
