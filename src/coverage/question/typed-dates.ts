import { createRequire } from 'node:module';
import type { Chrono } from 'chrono-node';
import { dayIn, eventDate } from '../timeline/event-date.ts';
import { relativeDate } from '../timeline/relative-dates.ts';
import { type DateRange, datesBy, readDates } from './dates.ts';

/** The longest that anybody writes a date or a span of them. */
const READ_CHARACTERS = 100;

/**
 * The days that somebody means who writes a date and nothing else: '2031-03-05', '2031-03', '2031', '5 March',
 * 'last week'. A month or a year is all of it; what leaves out its year is told from the newest day of the coverage.
 * English first, then French, German and Spanish. Undefined where it is no date, or could be two ('03/04/2031').
 */
export function readTypedDates(typed: string, newestDay: string | undefined): DateRange | undefined {
  const text = typed.slice(0, READ_CHARACTERS).trim();
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/u.exec(text) ?? [];
  if (year !== undefined) {
    const date = eventDate({ year: Number(year), ...(month === undefined ? {} : { month: Number(month) }) });
    return date && { from: date.from, to: date.to };
  }
  const figures = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u.exec(text);
  if (figures) return fromFigures(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  if (/^\d{4}-\d{2}-\d{2}/u.test(text)) {
    const day = dayIn(text);
    return day === undefined ? undefined : { from: day, to: day };
  }
  return /^\p{N}*$/u.test(text) ? undefined : inWords(text.replace(/^(\d{1,2})\.\s+/u, '$1 '), newestDay);
}

function inWords(text: string, newestDay: string | undefined): DateRange | undefined {
  const words = { words: text.toLowerCase(), text, start: 0, end: text.length };
  const relative = newestDay === undefined ? undefined : relativeDate(words, newestDay);
  if (relative) return { from: relative.from, to: relative.to };
  const days = readDates(text, newestDay) ?? inOtherLanguages(text, newestDay);
  const isAhead = days !== undefined && newestDay !== undefined && days.from > newestDay;
  return isAhead && !/\d{4}/u.test(text) && !AHEAD.test(text) ? yearBefore(days) : days;
}

const AHEAD =
  /\b(?:next|tomorrow|prochaine?|demain|nächste[nrms]?|kommende[nrms]?|morgen|próxim[oa]|mañana)\b/iu;

/** What leaves out its year was: nothing in the coverage is newer than its newest day. */
function yearBefore({ from, to }: DateRange): DateRange | undefined {
  const [first, last] = [from, to].map((day) => dayIn(`${Number(day.slice(0, 4)) - 1}${day.slice(4)}`));
  return first === undefined || last === undefined ? undefined : { from: first, to: last };
}

const load = createRequire(import.meta.url);

/** '28 août', '28. August', 'ayer': loaded when the first such date is typed, since nobody may. */
function inOtherLanguages(text: string, newestDay: string | undefined): DateRange | undefined {
  for (const language of ['fr', 'de', 'es'] as const) {
    const { casual } = load(`chrono-node/${language}`) as { readonly casual: Chrono };
    const days = datesBy(casual, text, newestDay);
    if (days !== undefined) return days;
  }
  return undefined;
}

/** Day and month in whichever order only one is possible. */
function fromFigures(first: number, second: number, year: number): DateRange | undefined {
  if (first <= 12 && second <= 12 && first !== second) return undefined;
  const [day, month] = first > 12 ? [first, second] : [second, first];
  const date = eventDate({ year, month, day });
  return date && { from: date.from, to: date.to };
}
