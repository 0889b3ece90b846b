import type { ParsedComponents, ParsedResult } from 'chrono-node';
// English alone: all languages together take a sixth of a second to load.
import { casual } from 'chrono-node/en';
import type { Span } from '../../corpus/article.ts';
import { bareYears, countsThings } from './bare-years.ts';
import { directionAt } from './direction-of-time.ts';
import { type EventDate, eventDate, period } from './event-date.ts';
import { relativeDate } from './relative-dates.ts';

/** A date in a text, and the words that give it. */
export interface PrintedDate {
  readonly span: Span;
  readonly date: EventDate;
}

/** Characters of a sentence that are read, and places in it that may be dates: chrono's time grows with their square. */
const READ_CHARACTERS = 1_500;
const PLACES_MOST = 24;
/** Without one of these chrono finds nothing that is a date. */
const MAY_HOLD_DATE =
  /\d+|day|night|morrow|morning|afternoon|evening|week|month|year|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/giu;
const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/iu;
/** Characters between a weekday and the date in brackets behind it. */
const BESIDE = 3;
/** Months within which a date without its year is meant, where no verb tells on which side it lies. */
const MONTHS_NEAR = 3;
/** A day that chrono is told where there is none: nothing that it tells from it is used. */
const NO_DAY = '2000-01-01';

/**
 * The dates in a sentence, in order, each as exact as its words. chrono-node finds them; what is no date after all (a
 * verb, a name, an age, a score, a version, a span of time) is left out, and so is what needs a reference day where
 * there is none.
 * @param reference ISO day from which 'yesterday' and a date without its year are told
 */
export function readPrintedDates(sentence: string, reference: string | undefined): readonly PrintedDate[] {
  const text = readableBeginning(sentence);
  if (text === '') return [];
  const instant = new Date(`${reference ?? NO_DAY}T12:00:00Z`);
  const found = withoutExplained(
    casual
      .parse(text, { instant, timezone: 0 })
      .flatMap((result) => readResult(result, text, reference) ?? []),
  );
  const years = bareYears(text)
    .filter(({ span }) => !found.some((date) => overlap(date.span, span)))
    .flatMap(({ span, year }) => {
      const date = eventDate({ year });
      return date === undefined ? [] : [{ span, date }];
    });
  return [...found, ...years].sort((a, b) => a.span.start - b.span.start);
}

/** Up to where no sentence of a language would have yet another date; empty where there can be none. */
function readableBeginning(sentence: string): string {
  const text = sentence.slice(0, READ_CHARACTERS);
  const places = [...text.matchAll(MAY_HOLD_DATE)];
  return places.length === 0 ? '' : text.slice(0, places[PLACES_MOST]?.index);
}

/** Without the weekday that the date behind it says again: 'on Wednesday (Dec. 9)'. */
function withoutExplained(dates: readonly PrintedDate[]): readonly PrintedDate[] {
  return dates.filter(({ span, date }, at) => {
    const next = dates[at + 1];
    const isExplained =
      date.inferred === 'relative' &&
      next !== undefined &&
      next.date.inferred !== 'relative' &&
      next.date.precision === 'day' &&
      next.span.start - span.end <= BESIDE;
    return !isExplained;
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function readResult(
  result: ParsedResult,
  text: string,
  reference: string | undefined,
): PrintedDate | undefined {
  const span = trimmed(text, { start: result.index, end: result.index + result.text.length });
  const words = text.slice(span.start, span.end);
  if (result.tags().has('parser/ENEndOfCurrentMonthParser')) return undefined;
  if (!hasCalendarDate(result, words)) {
    if (reference === undefined) return undefined;
    const date = relativeDate({ words: bareWords(words), text, ...span }, reference);
    return date && { span, date: { ...date, inferred: 'relative' } };
  }
  return calendarDate(result, text, span, reference);
}

/** Without the preposition and the marks around it. */
function bareWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:on|at)\s+/u, '')
    .replace(/\s+/gu, ' ');
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.replace(/^[\s,;(（:–—-]+/u, '').length);
  const to = end - (words.length - words.replace(/[\s,;:)）–—-]+$/u, '').length);
  return { start: from, end: Math.max(from, to) };
}

/** The month by its name, or figures with the year in full: '9/11', '24/7' and '3-2' are none. */
function hasCalendarDate({ start }: ParsedResult, words: string): boolean {
  return (
    start.isCertain('month') &&
    (MONTH.test(words) || /\d{4}/.test(words)) &&
    !/\b(?:ago|last|next|this) (?:week|month|year)/iu.test(words)
  );
}

function calendarDate(
  result: ParsedResult,
  text: string,
  span: Span,
  reference: string | undefined,
): PrintedDate | undefined {
  const words = text.slice(span.start, span.end);
  if (/\b(?:before|after|later|earlier|from now|within)\b/iu.test(words)) return undefined;
  if (!MONTH.test(words)) return figures(result, words, span);
  if (!isMonthName(text, span, result.start)) return undefined;
  const kept = withoutAmount(text, span);
  const named = kept.end < span.end ? undefined : fullYear(result);
  const first = dated(result.start, named, text, kept, reference, result.tags());
  if (first === undefined) return undefined;
  const last = result.end && dated(result.end, named, text, kept, reference, result.tags());
  return { span: kept, date: last ? period(first, last) : first };
}

/** Figures alone: with the year in full, and only where one of the other two cannot be a month. */
function figures({ start }: ParsedResult, words: string, span: Span): PrintedDate | undefined {
  const numbers = words.match(/\d+/g)?.map(Number) ?? [];
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  if (year === null || month === null || day === null || !start.isCertain('day')) return undefined;
  const isIso = /^\d{4}-\d{2}-\d{2}/.test(words);
  const isClear = /\d{4}/.test(words) && (day > 12 || day === month) && numbers.length >= 3;
  const date = isIso || (isClear && !/\d\.\d/.test(words)) ? eventDate({ year, month, day }) : undefined;
  return date && { span, date };
}

/** The year, where the words have it in full. */
function fullYear({ start, end, text }: ParsedResult): number | undefined {
  const written = /(?:^|\D)(\d{4})(?!\d)/u.exec(text)?.[1];
  const year = written === undefined ? undefined : Number(written);
  const isRead = [start, end].some((parts) => parts?.isCertain('year') && parts.get('year') === year);
  return isRead ? year : undefined;
}

/** A number behind a date that is no year: 'On 3 May 25 people', 'on May 3 1200 protesters'. */
function withoutAmount(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const amount = /(?<=\p{L}|\d)(\s+)(\d{2,4})$/u.exec(words);
  const ownDay = /\d/.test(words.slice(0, amount?.index));
  const onlyDay = !ownDay && (amount?.[2]?.length ?? 0) < 3;
  if (!amount || onlyDay) return span;
  const isYear = amount[2]?.length === 4 && !countsThings(text.slice(span.end, span.end + 40));
  return isYear ? span : { start: span.start, end: span.start + amount.index };
}

function dated(
  parts: ParsedComponents,
  year: number | undefined,
  text: string,
  span: Span,
  reference: string | undefined,
  tags: ReadonlySet<string>,
): EventDate | undefined {
  const month = parts.get('month');
  if (month === null) return undefined;
  const isEndOfPeriod = tags.has('refiner/ENEndOfPeriodRefiner');
  const day = parts.isCertain('day') && !isEndOfPeriod ? (parts.get('day') ?? undefined) : undefined;
  const exact = { month, ...(day === undefined ? {} : { day }) };
  if (year !== undefined) return eventDate({ year, ...exact });
  if (reference === undefined) return undefined;
  const nearest = nearestYear(parts, text, span, reference);
  const date = nearest === undefined ? undefined : eventDate({ year: nearest, ...exact });
  return date && { ...date, inferred: 'year' };
}

/**
 * The last such day for what was, the next for what will be, else the nearest; undefined where that is too far away to
 * be meant without its year.
 */
function nearestYear(
  parts: ParsedComponents,
  text: string,
  span: Span,
  reference: string,
): number | undefined {
  const year = Number(reference.slice(0, 4));
  const month = parts.get('month') ?? 1;
  const own = `${String(month).padStart(2, '0')}-${String(parts.isCertain('day') ? parts.get('day') : 1).padStart(2, '0')}`;
  const direction = directionNamed(text, span) ?? directionAt(text, span.start, span.end);
  const now = parts.isCertain('day') ? reference.slice(5) : `${reference.slice(5, 7)}-01`;
  if (direction === 'past') return own <= now ? year : year - 1;
  if (direction === 'future') return own >= now ? year : year + 1;
  const months = month - Number(reference.slice(5, 7));
  const step = Math.abs(months) <= 6 ? 0 : -Math.sign(months);
  return Math.abs(months + step * 12) <= MONTHS_NEAR ? year + step : undefined;
}

/** 'Last May', 'next March'. */
function directionNamed(text: string, span: Span): 'past' | 'future' | undefined {
  const which = /\b(last|next)\s$/iu.exec(text.slice(Math.max(0, span.start - 5), span.start))?.[1];
  return which === undefined ? undefined : which.toLowerCase() === 'last' ? 'past' : 'future';
}

/** Names of people and of things that are also months: 'Theresa May', 'March for Life', 'may'. */
function isMonthName(text: string, span: Span, parts: ParsedComponents): boolean {
  const words = text.slice(span.start, span.end);
  const name = MONTH.exec(words);
  if (!name || !/^\p{Lu}/u.test(name[0])) return false;
  if (parts.isCertain('day') || /\d{4}/.test(words)) return true;
  const at = span.start + name.index;
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at + name[0].length, at + name[0].length + 3);
  const ofTime =
    /\b(?:in|since|until|till|by|during|throughout|last|this|next|late|early|mid|end of|beginning of|start of|from|to|and|before|after)[\s-]+$/iu;
  return ofTime.test(before) && !/^(?: \p{Lu}|['’]s)/u.test(after);
}
