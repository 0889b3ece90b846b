import type { EventDate } from '../coverage/timeline/event-date.ts';
import type { TimelineEntry } from '../coverage/timeline/timeline-answer.ts';
import type { Words } from '../locales/words.ts';

/** '3 March 2031', 'March 2031', '2031', '24 February to 2 March 2031': as exact as it is known. */
export function eventDateWords({ value, precision, from, to }: EventDate, words: Words): string {
  const day = (iso: string) => words.day(iso) ?? iso;
  if (precision === 'week' || value.includes('/'))
    return words('timeline.period', {
      from: partOf(from, precision, words),
      to: partOf(to, precision, words),
    });
  if (precision === 'month') return words.month(value) ?? value;
  return precision === 'year' ? value : day(value);
}

function partOf(day: string, precision: EventDate['precision'], words: Words): string {
  if (precision === 'month') return words.month(day.slice(0, 7)) ?? day;
  return precision === 'year' ? day.slice(0, 4) : (words.day(day) ?? day);
}

/**
 * How the date of an entry is known: 'Date inferred: “yesterday”, told from the publication on 5 March 2031'.
 * @param printed the words that give it, quoted; undefined where they must not be shown
 */
export function toldWords(
  { date, placed, toldFrom }: TimelineEntry,
  printed: string | undefined,
  words: Words,
): string {
  if (placed === 'reported' || printed === undefined)
    return words('timeline.reported', { day: eventDateWords(date, words) });
  if (placed === 'posted') return words('timeline.posted', { date: printed });
  if (toldFrom === undefined) return words('timeline.printed', { date: printed });
  const day = words.day(toldFrom.day) ?? toldFrom.day;
  if (toldFrom.of === 'speech') return words('timeline.inferred-speech', { date: printed, day });
  return words(date.inferred === 'year' ? 'timeline.inferred-year' : 'timeline.inferred', {
    date: printed,
    day,
  });
}
