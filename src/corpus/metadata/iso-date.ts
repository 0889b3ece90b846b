const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The zone names of RFC 2822 §4.3; any other name is ambiguous, and the time is then given without a zone. */
const ZONE_HOURS = new Map([
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['z', 0],
  ['est', -5],
  ['edt', -4],
  ['cst', -6],
  ['cdt', -5],
  ['mst', -7],
  ['mdt', -6],
  ['pst', -8],
  ['pdt', -7],
]);

/** 'Thu Mar 04 10:20:30 EST 2021', as the `Date` of C and Java prints itself. */
const YEAR_BEHIND_TIME = /([A-Z][a-z]{2} {1,2}\d{1,2}) (\d{2}:\d{2}:\d{2}(?: [A-Z]{3,4})?) (\d{4})$/;

const LONGEST_DATE = 80;
const EARLIEST_YEAR = 1600;
const LATEST_YEAR = 2200;
const MILLISECONDS_FROM = 100_000_000_000;

/**
 * A date as publishers and scrapers write it, as ISO 8601: `2020-12-16`, or with the time where one is given
 * (`2020-12-16T09:30:00+02:00`; without an offset where the zone is not known). Reads ISO 8601, RFC 2822, 'December
 * 16, 2020', '16 Dec 2020 9:30 AM EST', `20201216`, seconds and milliseconds since 1970.
 * Gives undefined for what is no date, and for `03/04/2020`, which means two days in two countries.
 */
export function isoDate(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : fromEpoch(value.getTime());
  if (typeof value === 'number') return fromEpoch(value < MILLISECONDS_FROM ? value * 1000 : value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim().slice(0, LONGEST_DATE).replace(YEAR_BEHIND_TIME, '$1, $3 $2');
  if (/^\d{10}$/.test(text)) return fromEpoch(Number(text) * 1000);
  if (/^\d{13}$/.test(text)) return fromEpoch(Number(text));
  const day = dayOf(text);
  if (day === undefined) return undefined;
  const time = timeOf(text.slice(day.end));
  return time === undefined ? day.iso : `${day.iso}T${time}`;
}

function fromEpoch(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return undefined;
  const year = date.getUTCFullYear();
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return undefined;
  return `${date.toISOString().slice(0, 19)}Z`;
}

interface Day {
  readonly iso: string;
  /** Offset behind the day in the text that it was read from. */
  readonly end: number;
}

function dayOf(text: string): Day | undefined {
  return numericDay(text) ?? monthFirstDay(text) ?? dayFirstDay(text) ?? partsInEitherOrder(text);
}

function numericDay(text: string): Day | undefined {
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})(?=$|T|\s)/.exec(text);
  return match === null ? undefined : day(match[1], match[3], match[4], match[0].length);
}

function monthFirstDay(text: string): Day | undefined {
  const match = /\b([A-Za-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b/.exec(text);
  return match === null ? undefined : named(match[3], match[1], match[2], match.index + match[0].length);
}

function dayFirstDay(text: string): Day | undefined {
  const match = /\b(\d{1,2})(?:st|nd|rd|th)?[\s-]{1,3}([A-Za-z]{3,9})\.?,?[\s-]{1,3}(\d{4})\b/.exec(text);
  return match === null ? undefined : named(match[3], match[2], match[1], match.index + match[0].length);
}

function partsInEitherOrder(text: string): Day | undefined {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (match === null) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first > 12) return day(match[4], match[3], match[1], match[0].length);
  if (second > 12 || first === second) return day(match[4], match[1], match[3], match[0].length);
  return undefined;
}

function named(year: string | undefined, month: string | undefined, date: string | undefined, end: number) {
  const index = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase());
  return index < 0 ? undefined : day(year, String(index + 1), date, end);
}

function day(
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
  end: number,
): Day | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const real = new Date(Date.UTC(y, m - 1, d));
  if (y < EARLIEST_YEAR || y > LATEST_YEAR || real.getUTCMonth() !== m - 1 || real.getUTCDate() !== d) {
    return undefined;
  }
  return { iso: real.toISOString().slice(0, 10), end };
}

function timeOf(rest: string): string | undefined {
  const match = /^[T\s,]*(?:at\s|-\s|\|\s)?\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*/i.exec(rest);
  if (match === null) return undefined;
  const after = rest.slice(match[0].length);
  const half = /^([ap])\.?m\b\.?\s*/i.exec(after);
  const hour = hourOf(Number(match[1]), half?.[1]);
  const [minute, second] = [Number(match[2]), Number(match[3] ?? '0')];
  if (hour === undefined || minute > 59 || second > 59) return undefined;
  return `${pad(hour)}:${pad(minute)}:${pad(second)}${zoneOf(after.slice(half?.[0].length ?? 0))}`;
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour > 23 ? undefined : hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function zoneOf(text: string): string {
  const offset = /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?(?!\d)/.exec(text);
  if (offset !== null && Number(offset[2]) <= 14) return `${offset[1]}${offset[2]}:${offset[3] ?? '00'}`;
  const name = /^\(?([A-Za-z]{1,3})\b/.exec(text)?.[1];
  const hours = name === undefined ? undefined : ZONE_HOURS.get(name.toLowerCase());
  if (hours === undefined) return '';
  return hours === 0 ? 'Z' : `-${pad(-hours)}:00`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
