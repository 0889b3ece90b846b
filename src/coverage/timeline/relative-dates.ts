import { directionAt } from './direction-of-time.ts';
import { addDays, dayDate, type EventDate, eventDate, monthAfter, weekdayOf, weekOf } from './event-date.ts';

/** Words that tell a date only from another day, where they stand in a text. */
export interface RelativeWords {
  /** Lower case. */
  readonly words: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const SMALL = 'a one two three four five six seven eight nine'.split(' ');
const NEARBY: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['last night', -1],
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['tomorrow', 1],
]);
const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/**
 * The date that relative words mean, told from a reference day. Undefined where they mean no date ('the last year', a
 * span), name something ('the Sunday Times'), or where nothing shows which of two days they mean.
 */
export function relativeDate(found: RelativeWords, reference: string): EventDate | undefined {
  const date = nearbyDay(found, reference) ?? periodBeside(found, reference) ?? timeAway(found, reference);
  return date ?? namedDay(found, reference);
}

function nearbyDay({ words, text, start, end }: RelativeWords, reference: string): EventDate | undefined {
  const key = [...NEARBY.keys()].find((known) => words === known || words.startsWith(`${known} `));
  const days = NEARBY.get(key ?? '');
  if (days === undefined) return undefined;
  // 'Today's youth', 'where it is today': at present, and of no day.
  const isPresent = /^['’]s\b/.test(text.slice(end, end + 3)) || directionAt(text, start, end) === undefined;
  if (key === 'today' && isPresent) return undefined;
  return dayDate(addDays(reference, days));
}

/** 'Last week', 'this month', 'next year'; with 'the' before it, it is a span that ends or begins now. */
function periodBeside({ words, text, start }: RelativeWords, reference: string): EventDate | undefined {
  const [, which = '', unit = ''] = /^(last|this|next) (week|month|year)$/.exec(words) ?? [];
  const step = STEPS[which];
  if (step === undefined || /\b(?:the|these|those|past)\s*$/iu.test(text.slice(0, start))) return undefined;
  return unitAway(reference, unit, step);
}

/** 'Nearly a year ago' is of no certain year: Quirk et al., 1985, section 5.64. */
const APPROXIMATE =
  /\b(?:nearly|almost|about|around|roughly|approximately|some|over|under|than|least|most|just|barely)\s+$/iu;

/** 'Three days ago', 'two years from now', and 'in two weeks' of what will be; never a vague number ('several'). */
function timeAway({ words, text, start, end }: RelativeWords, reference: string): EventDate | undefined {
  const behind = /^(\w+) (day|week|month|year)s? (ago|from now)$/.exec(words);
  const ahead = /^in (\w+) (day|week|month|year)s?$/.exec(words);
  const [, number = '', unit = ''] = behind ?? ahead ?? [];
  const count = /^\d$/.test(number) ? Number(number) : SMALL.indexOf(number === 'an' ? 'a' : number) || 1;
  if (unit === '' || count < 1) return undefined;
  if (APPROXIMATE.test(text.slice(Math.max(0, start - 20), start))) return undefined;
  if (ahead && directionAt(text, start, end) !== 'future') return undefined;
  return unitAway(reference, unit, behind?.[3] === 'ago' ? -count : count);
}

function unitAway(reference: string, unit: string, count: number): EventDate | undefined {
  if (unit === 'day') return dayDate(addDays(reference, count));
  if (unit === 'week') return weekOf(addDays(reference, count * 7));
  if (unit === 'month') return eventDate(monthAfter(reference, count));
  return eventDate({ year: Number(reference.slice(0, 4)) + count });
}

/** A day of the week: newspapers mean the nearest one in the direction of the verb, the day of publication included. */
function namedDay(found: RelativeWords, reference: string): EventDate | undefined {
  const name = /\b(\p{L}{3,})day\b/u.exec(found.words)?.[0] ?? '';
  const weekday = DAYS.indexOf(name);
  if (weekday < 0 || !isOfTheWeek(found, name)) return undefined;
  const which = /\b(last|this|next)\b/.exec(found.words)?.[1];
  const ahead = (weekday - weekdayOf(reference) + 7) % 7;
  const behind = ahead === 0 ? 0 : ahead - 7;
  if (/\bweek\b/.test(found.words)) {
    const monday = weekOf(addDays(reference, (STEPS[which ?? ''] ?? 0) * 7)).from;
    return dayDate(addDays(monday, weekday));
  }
  if (which === 'last') return dayDate(addDays(reference, behind === 0 ? -7 : behind));
  if (which === 'next') return dayDate(nextNamed(reference, weekday));
  const direction = directionAt(found.text, found.start, found.end);
  if (direction === undefined) return undefined;
  return dayDate(addDays(reference, direction === 'past' ? behind : ahead));
}

/** 'Next Tuesday' is of next week, seen from a day before it in this one: as chrono-node and most style guides read it. */
function nextNamed(reference: string, weekday: number): string {
  const today = weekdayOf(reference);
  const ahead = (weekday - today + 7) % 7;
  const isLater = weekday >= today && today < 5 && weekday < 7;
  return addDays(reference, ahead === 0 ? 7 : isLater ? ahead + 7 : ahead);
}

/**
 * Whether a weekday is a day: written with a capital, and part of no name ('the Sunday Times', 'Black Friday') and of
 * no habit ('every Friday').
 */
function isOfTheWeek({ text, start, end, words }: RelativeWords, name: string): boolean {
  const printed = text.slice(start, end);
  const at = printed.toLowerCase().indexOf(name);
  if (!/^\p{Lu}/u.test(printed.slice(at))) return false;
  const before = text.slice(Math.max(0, start + at - 40), start + at);
  const after = text.slice(start + at + name.length, start + at + name.length + 40);
  if (/\b(?:every|each|any|a|an|one|per|most|some)\s+$/iu.test(before)) return false;
  if (/^ the \d|^ (?:before|after|following|preceding|of)\b|^-/u.test(after)) return false;
  const governed = /\b(?:on|last|this|next|since|until|by|from|late|early)\s+$/iu.test(before);
  if (!governed && /^ \p{Lu}/u.test(after) && !/^ (?:Morning|Night)/u.test(after)) return false;
  const named = /(?:^|[\s(])(\p{Lu}\p{L}+) $/u.exec(before);
  return (
    governed || named === null || words.startsWith(name) === false || startsSentence(before, named[1] ?? '')
  );
}

function startsSentence(before: string, word: string): boolean {
  return /^(?:on|last|this|next|late|early|by|since|until|from)$/iu.test(word) || before.trim() === '';
}
