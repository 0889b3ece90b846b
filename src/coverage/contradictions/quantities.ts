import type { Word } from '../index/words.ts';

/** An amount of something, or a day, as a clause gives it. */
export interface Quantity {
  /** What is counted: the stem of the noun, a currency, 'percent', or 'day'. */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** Words of the clause that it takes up, half open. */
  readonly first: number;
  readonly last: number;
}

const SMALL = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
const SCALES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
]);
const CURRENCY = /[$€£¥₹]$/u;
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
/** A bound or a guess contradicts no other number. */
const VAGUE = new Set(
  'about around almost nearly roughly approximately some over under above below least most than up to estimated another each every per first'.split(
    ' ',
  ),
);
/** A number in a name or a date counts nothing. */
const YEAR = /^(?:1[89]|20)\d\d$/u;

/** The amounts and days in a clause that are stated exactly. */
export function quantitiesIn(text: string, words: readonly Word[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const quantity = dayAt(text, words, at) ?? amountAt(text, words, at);
    if (quantity !== undefined) found.push(quantity);
  }
  return found;
}

/** A day that something is on, and not the first word of a name. */
function dayAt(text: string, words: readonly Word[], at: number): Quantity | undefined {
  const word = words[at];
  if (word === undefined || words[at - 1]?.folded !== 'on') return undefined;
  const day = DAYS.indexOf(word.folded);
  const isName = /^ \p{Lu}/u.test(text.slice(word.end, word.end + 2));
  return day < 0 || isName ? undefined : { unit: 'day', low: day, high: day, first: at, last: at + 1 };
}

function amountAt(text: string, words: readonly Word[], at: number): Quantity | undefined {
  const number = numberAt(text, words, at);
  const before = words[at - 1];
  if (!number || (before && VAGUE.has(before.folded))) return undefined;
  const { value, last, currency } = number;
  if (currency !== undefined) return { unit: currency, low: value, high: value, first: at, last };
  const noun = words[last];
  const end = words[last - 1]?.end ?? 0;
  if (noun?.folded === 'percent')
    return { unit: 'percent', low: value, high: value, first: at, last: last + 1 };
  // A small word next to the number, and not 'to 5-year bonds'.
  if (
    !noun?.term ||
    text.slice(end, noun.start) !== ' ' ||
    !/^\p{Ll}{3,}$/u.test(text.slice(noun.start, noun.end))
  )
    return undefined;
  return { unit: noun.term, low: value, high: value, first: at, last: last + 1 };
}

interface PrintedNumber {
  readonly value: number;
  readonly last: number;
  readonly currency?: string;
}

function numberAt(text: string, words: readonly Word[], at: number): PrintedNumber | undefined {
  const word = words[at];
  if (!word) return undefined;
  const figure = /^(\d+(?:\.\d+)?)(m|bn|b)?$/u.exec(word.folded);
  const value = figure ? Number(figure[1]) : SMALL.get(word.folded);
  if (value === undefined) return undefined;
  const currency = CURRENCY.exec(text.slice(Math.max(0, word.start - 1), word.start))?.[0];
  if (currency === undefined && YEAR.test(word.folded)) return undefined;
  const next = words[at + 1];
  const attached = SCALES.get(figure?.[2] ?? '');
  const scale = attached ?? (next ? SCALES.get(next.folded) : undefined);
  const last = attached === undefined && scale !== undefined ? at + 2 : at + 1;
  return { value: value * (scale ?? 1), last, ...(currency === undefined ? {} : { currency }) };
}
