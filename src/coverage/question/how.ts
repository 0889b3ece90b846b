import type { Word } from '../index/words.ts';

/** What a question asks the number or the amount of: 'how many hate incidents', 'how much oil'. */
export interface Quantity {
  /** The terms of what is counted, the head last; empty where only an amount is asked for ('how much did it cost'). */
  readonly counted: readonly string[];
  /** Whether people are counted, whom news calls 'residents', 'workers' or 'lives'. */
  readonly ofPeople: boolean;
}

const AMOUNTS = new Set(['many', 'much']);
const PEOPLE = new Set('people persons person folks men women'.split(' '));
/** Nouns whose plural does not end in -s (Quirk et al., 'A Comprehensive Grammar of the English Language', 1985, 5.83–5.91). */
const PLURALS = new Set(
  'people men women children police cattle sheep fish feet teeth mice geese'.split(' '),
);
/** Words of a noun phrase with its head, at most: 'hate crime incidents'. */
const PHRASE_MOST = 3;

/** What is counted, from the words after 'how many' or 'how much'; undefined where neither is asked. */
export function quantityAsked(words: readonly Word[]): Quantity | undefined {
  const at = words.findIndex(
    ({ folded }, position) => AMOUNTS.has(folded) && words[position - 1]?.folded === 'how',
  );
  if (at < 0) return undefined;
  const following = words.slice(at + 1, at + 1 + PHRASE_MOST);
  const end = following.findIndex(({ term }) => term === undefined);
  const phrase = end < 0 ? following : following.slice(0, end);
  const head = phrase.findIndex(({ folded }) => folded.endsWith('s') || PLURALS.has(folded));
  const counted = phrase.slice(0, Math.max(0, head) + 1);
  return {
    counted: counted.flatMap(({ term }) => term ?? []),
    ofPeople: counted.some(({ folded }) => PEOPLE.has(folded)),
  };
}

/** Scales of space, whose answer is no stretch of time, and of those the ones along which things themselves measure. */
const SCALES = new Map([
  ['far', 'distance'],
  ...'tall wide deep high big large'.split(' ').map((scale) => [scale, 'size'] as const),
] as const);

/** The scale of space that a question asks about: a `distance` of 'how far', a `size` of 'how tall'; undefined of 'how long'. */
export function spaceAsked(words: readonly Word[]): 'distance' | 'size' | undefined {
  const scale = words.find(({ folded }, at) => SCALES.has(folded) && words[at - 1]?.folded === 'how');
  return scale && SCALES.get(scale.folded);
}
