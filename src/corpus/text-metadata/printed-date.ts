const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

function monthOf(word: string): number {
  const name = word.toLowerCase().replace('.', '');
  return name.length < 3
    ? 0
    : MONTHS.findIndex((month) => month.startsWith(name === 'sept' ? 'sep' : name)) + 1;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/**
 * A date as it is printed, as an ISO date: `December 13, 2020`, `13 December 2020`, `2020-12-13`. A date without its
 * year tells no date, and one of figures alone (`03/04/2020`) could be read two ways: both give nothing.
 */
export function readDate(printed: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(printed);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(printed);
  if (american) return isoDate(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]));
  const british = /^(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,9})\.?,? (\d{4})$/u.exec(printed);
  return british ? isoDate(Number(british[3]), monthOf(british[2] ?? ''), Number(british[1])) : undefined;
}
