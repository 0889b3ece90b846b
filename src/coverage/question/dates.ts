import type { ParsedComponents, ParsedResult } from 'chrono-node';
// English alone: all languages together take a sixth of a second to load.
import { casual } from 'chrono-node/en';

/** Days that a question names, ISO dates, inclusive. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** Characters of a question that are looked at: no one states a date later than that. */
const READ_CHARACTERS = 600;

/** chrono holds the year of 'last week' for certain too. */
const SAYS_YEAR = /\b\d{4}\b/u;

/**
 * The days that a question names. A month or a year alone means all of it. Without a reference day (the newest day
 * of the coverage) 'last week' means nothing and is passed over, so that an answer never depends on the clock.
 */
export function readDates(question: string, newestDay: string | undefined): DateRange | undefined {
  // chrono takes every form of date to hold a digit or the name of a day, month or span.
  if (!/\d|day|week|month|year|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu.test(question))
    return undefined;
  return datesBy(casual, question, newestDay);
}

/** As `readDates`, by the chrono of some language. */
export function datesBy(
  chrono: Pick<typeof casual, 'parse'>,
  question: string,
  newestDay: string | undefined,
): DateRange | undefined {
  const reference = new Date(`${newestDay ?? '2000-01-01'}T12:00:00Z`);
  const found = chrono.parse(question.slice(0, READ_CHARACTERS), {
    instant: reference,
    timezone: 0,
  });
  const ranges = found.flatMap((result) => {
    const usable = newestDay !== undefined || SAYS_YEAR.test(result.text);
    return usable && saysDay(result.start) && !isRestOfNumber(question, result) ? [rangeOf(result)] : [];
  });
  if (ranges.length === 0) return undefined;
  const froms = ranges.map(({ from }) => from).sort();
  const tos = ranges.map(({ to }) => to).sort();
  return { from: froms[0] ?? '', to: tos.at(-1) ?? '' };
}

/** chrono reads '46,000 years ago' from its last zeros on. */
function isRestOfNumber(question: string, { index }: ParsedResult): boolean {
  return /\p{N}[.,]?$/u.test(question.slice(0, index));
}

function saysDay(parts: ParsedComponents): boolean {
  return (
    parts.isCertain('day') ||
    parts.isCertain('month') ||
    parts.isCertain('weekday') ||
    parts.isCertain('year')
  );
}

function rangeOf(result: ParsedResult): DateRange {
  const end = result.end ?? result.start;
  return { from: firstDay(result.start), to: lastDay(end) };
}

function firstDay(parts: ParsedComponents): string {
  if (parts.isCertain('day') || parts.isCertain('weekday')) return iso(parts, parts.get('day') ?? 1);
  return iso(parts, 1);
}

function lastDay(parts: ParsedComponents): string {
  if (parts.isCertain('day') || parts.isCertain('weekday')) return iso(parts, parts.get('day') ?? 1);
  const daysOfMonth = new Date(Date.UTC(parts.get('year') ?? 2000, parts.get('month') ?? 1, 0)).getUTCDate();
  return iso(parts, daysOfMonth);
}

function iso(parts: ParsedComponents, day: number): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(parts.get('year') ?? 2000, 4)}-${pad(parts.get('month') ?? 1, 2)}-${pad(day, 2)}`;
}
