import type { PassageIndex } from '../index/passage-index.ts';
import { dayDate, dayIn, type EventDate, eventDate } from '../timeline/event-date.ts';

/** Choices of days, at most: what Discord shows at once. */
const DAYS_MOST = 25;

/** Days of publication that a filter may begin or end with, newest first: where there are many, whole months. */
export function publicationDates({ articles }: PassageIndex): readonly EventDate[] {
  const days = [...new Set(articles.flatMap(({ date }) => dayIn(date) ?? []))].sort().reverse();
  if (days.length <= DAYS_MOST) return days.map(dayDate);
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  return months.flatMap(
    (month) => eventDate({ year: Number(month.slice(0, 4)), month: Number(month.slice(5)) }) ?? [],
  );
}
