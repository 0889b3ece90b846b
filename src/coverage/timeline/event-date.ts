/** How exactly a date is known. */
export type Precision = 'day' | 'week' | 'month' | 'year';

/** A date as a text gives it: never more exact than its words. */
export interface EventDate {
  /** ISO 8601: `2031-03-04`, `2031-W10`, `2031-03`, `2031`; of a period its first and last, with `/` between. */
  readonly value: string;
  readonly precision: Precision;
  /** First and last day that it can mean, ISO dates, inclusive. */
  readonly from: string;
  readonly to: string;
  /** `relative`: told from another day ('yesterday'); `year`: the year is not in its words. Else absent. */
  readonly inferred?: 'relative' | 'year';
}

/** Milliseconds of a day that is counted in UTC: no summer time, no leap second. */
const DAY = 86_400_000;

/** Year, month (1 to 12) and day of a calendar date, as far as they are known. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Undefined where the calendar has no such month or day (30 February). */
export function eventDate({ year, month, day }: DateParts): EventDate | undefined {
  if (month === undefined) {
    const written = pad(year, 4);
    return { value: written, precision: 'year', from: `${written}-01-01`, to: `${written}-12-31` };
  }
  if (month < 1 || month > 12) return undefined;
  const first = isoDay(Date.UTC(year, month - 1, 1));
  const monthWritten = first.slice(0, 7);
  if (day === undefined) {
    const last = isoDay(Date.UTC(year, month, 0));
    return { value: monthWritten, precision: 'month', from: first, to: last };
  }
  const written = isoDay(Date.UTC(year, month - 1, day));
  return written.startsWith(monthWritten) ? dayDate(written) : undefined;
}

/** The date of one ISO day. */
export function dayDate(day: string): EventDate {
  return { value: day, precision: 'day', from: day, to: day };
}

/** The ISO 8601 week that holds a day: from Monday to Sunday, week 1 being the one with the year's first Thursday. */
export function weekOf(day: string): EventDate {
  const from = addDays(day, -weekdayOf(day));
  const thursday = addDays(from, 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor((daysOf(thursday) - daysOf(`${year}-01-01`)) / 7) + 1;
  return { value: `${year}-W${pad(week, 2)}`, precision: 'week', from, to: addDays(from, 6) };
}

/** From the one to the other, as exact as the less exact of the two; the first alone where the second is not later. */
export function period(first: EventDate, last: EventDate): EventDate {
  if (last.to <= first.to || last.precision !== first.precision) return first;
  return { ...first, value: `${first.value}/${last.value}`, to: last.to };
}

/** Monday is 0. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function addDays(day: string, days: number): string {
  return isoDay((daysOf(day) + days) * DAY);
}

/** The month that lies `months` after the one of a day, and its year. */
export function monthAfter(day: string, months: number): { readonly year: number; readonly month: number } {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** The ISO day that a date or a date and time begins with, where the calendar has it. */
export function dayIn(iso: string | undefined): string | undefined {
  const day = /^(?!0000)\d{4}-\d{2}-\d{2}/.exec(iso ?? '')?.[0];
  if (day === undefined) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || isoDay(time) !== day ? undefined : day;
}

function daysOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
