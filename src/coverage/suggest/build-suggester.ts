import type { CoverageSummary, Suggestion, SuggestionField } from '../answer.ts';
import { denies } from '../denials/find-denials.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { fold } from '../index/words.ts';
import type { CoveragePerson, People } from '../people/merge-people.ts';
import { publicationDates } from './days.ts';
import { knownTopics } from './known-topics.ts';
import { isQuotation, speakersOf } from './speakers.ts';

/** Discord's own limit: https://discord.com/developers/docs/interactions/application-commands#autocomplete */
export const SUGGESTIONS_MOST = 25;
/** Discord's limit for the name and for the value of a choice, in characters. */
const SUGGESTION_CHARACTERS = 100;

export type Suggester = (field: SuggestionField, typed: string) => readonly Suggestion[];

/** Something that can be completed: its text, and what finds it. */
interface Entry {
  readonly suggestion: Suggestion;
  /** Folded, each searched from the start of a word. */
  readonly keys: readonly string[];
}

/** Prepares every list of completions, best first, so that a keystroke only filters. */
export function buildSuggester(
  index: PassageIndex,
  people: People,
  outlets: readonly string[],
  summary: CoverageSummary,
): Suggester {
  const { names, topics } = knownTopics(index, people);
  const speakers = speakersOf(index, people);
  const quoted = speakersOf(index, people, isQuotation);
  const deniers = speakersOf(index, people, denies);
  const dates = publicationDates(index);
  const lists: Record<SuggestionField, readonly Entry[]> = {
    name: names.map(personEntry),
    speaker: quoted.map(personEntry),
    outlet: outlets.map((outlet) => plainEntry(outlet)),
    topic: topics.map((topic) => plainEntry(topic)),
    about: inTurns(names.map(personEntry), topics.map(plainEntry)),
    from: dates.map(({ from }) => dayEntry(from)),
    to: dates.map(({ to }) => dayEntry(to)),
    source: summary.articles.map(({ id, metadata }) =>
      labelledEntry(id, [
        metadata.headline?.value ?? metadata.outlet?.value ?? '',
        metadata.published?.value.slice(0, 10) ?? '',
      ]),
    ),
    question: questionsOf({ speakers, deniers, names, topics }).map((question) => plainEntry(question)),
  };
  return (field, typed) => complete(lists[field] ?? [], typed);
}

function complete(entries: readonly Entry[], typed: string): Suggestion[] {
  const words = fold(typed.slice(0, SUGGESTION_CHARACTERS)).replace(/^@/u, '').split(/\s+/u).filter(Boolean);
  const begins: Suggestion[] = [];
  const holds: Suggestion[] = [];
  const whole = words.join(' ');
  for (const { suggestion, keys } of entries) {
    if (keys.some((key) => key.startsWith(whole))) begins.push(suggestion);
    else if (
      holds.length < SUGGESTIONS_MOST &&
      keys.some((key) => words.every((word) => holdsWord(key, word)))
    ) {
      holds.push(suggestion);
    }
    if (begins.length >= SUGGESTIONS_MOST) break;
  }
  return [...begins, ...holds].slice(0, SUGGESTIONS_MOST);
}

function holdsWord(key: string, beginning: string): boolean {
  return key.startsWith(beginning) || key.includes(` ${beginning}`) || key.includes(`-${beginning}`);
}

function personEntry(person: CoveragePerson): Entry {
  const names = [person.name, ...person.aliases, ...person.handles];
  return {
    suggestion: choice(person.name, person.name),
    keys: names.map((name) => fold(name).replace(/^@/u, '')),
  };
}

function plainEntry(text: string): Entry {
  return { suggestion: choice(text, text), keys: [fold(text)] };
}

const dayNames = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Found by figures, and by the day as it is written in English. */
function dayEntry(day: string): Entry {
  const written = fold(dayNames.format(new Date(`${day}T00:00:00Z`)));
  return { suggestion: choice(day, day), keys: [day, written, written.replace(/^\d+ /u, '')] };
}

/** One of each, then the next: neither hides the other. Each value once. */
function inTurns(one: readonly Entry[], other: readonly Entry[]): readonly Entry[] {
  const mixed = Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]]);
  const entries = mixed.flat().filter((entry) => entry !== undefined);
  return [...new Map(entries.map((entry) => [fold(entry.suggestion.value), entry])).values()];
}

function labelledEntry(value: string, label: readonly string[]): Entry {
  const words = label.filter((part) => part !== '');
  const name = [value, ...words].join(' · ');
  return { suggestion: choice(name, value), keys: [value, ...words.map(fold)] };
}

function choice(name: string, value: string): Suggestion {
  return { name: shortened(name), value: value.slice(0, SUGGESTION_CHARACTERS) };
}

function shortened(text: string): string {
  return text.length <= SUGGESTION_CHARACTERS
    ? text
    : `${text.slice(0, SUGGESTION_CHARACTERS - 1).trimEnd()}…`;
}

const QUESTIONS_OF_EACH_KIND = 40;

interface Questionable {
  readonly speakers: readonly CoveragePerson[];
  readonly deniers: readonly CoveragePerson[];
  readonly names: readonly CoveragePerson[];
  readonly topics: readonly string[];
}

/** Questions in the forms that this coverage can answer, about its most reported people; the kinds take turns. */
function questionsOf({ speakers, deniers, names, topics }: Questionable): string[] {
  const said = speakers.filter(({ kind }) => kind !== 'place').map(({ name }) => `What did ${name} say?`);
  const denied = deniers.map(({ name }) => `What did ${name} deny?`);
  const who = names.filter(({ kind }) => kind === 'person').map(({ name }) => `Who is ${name}?`);
  const about = topics.map((topic) => `What was reported about ${topic}?`);
  const mixed = Array.from({ length: QUESTIONS_OF_EACH_KIND }, (_, at) => [
    said[at],
    who[at],
    about[at],
    denied[at],
  ]);
  return [...new Set(mixed.flat().filter((question) => question !== undefined))];
}
