import { dayIn, eventDate } from '../timeline/event-date.ts';
import { type DateRange, readDates } from './dates.ts';

/** The longest that anybody writes a date or a span of them. */
const READ_CHARACTERS = 100;

/**
 * The days that somebody means who writes a date and nothing else: '2031-03-05', '2031-03', '2031', '5 March',
 * 'last week'. A month or a year is all of it; what leaves out its year is told from the newest day of the coverage.
 * Undefined where it is no date, or could be two ('03/04/2031').
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
  return /^\p{N}*$/u.test(text) ? undefined : readDates(text, newestDay);
}

/** Day and month in whichever order only one is possible. */
function fromFigures(first: number, second: number, year: number): DateRange | undefined {
  if (first <= 12 && second <= 12 && first !== second) return undefined;
  const [day, month] = first > 12 ? [first, second] : [second, first];
  const date = eventDate({ year, month, day });
  return date && { from: date.from, to: date.to };
}
