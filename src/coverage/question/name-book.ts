import { stem, wordsOf } from '../index/words.ts';
import type { CoveragePerson, People } from '../people/merge-people.ts';
import { buildSlipFinder, type SlipFinder } from './edit-distance.ts';
import { isFraming } from './framing.ts';
import { buildShortNames, type ShortNames } from './short-names.ts';
import { isSaying } from './speaker-asked.ts';

/** Everyone's names, ready to be recognised in what people type. */
export interface NameBook {
  /** People who bear exactly this name: folded words joined by blanks. */
  bearers(name: string): readonly CoveragePerson[];
  /** Words of a name or of a longer name that begins with them. */
  readonly longest: number;
  /** Folded single words that occur in names. */
  readonly words: ReadonlySet<string>;
  /** Words of names that a mistyped word can mean. */
  readonly slips: SlipFinder;
  /** The full name behind a shortened one, where one alone fits. */
  readonly fullName: ShortNames;
  /** People whose names look like what was typed, best first. */
  nearest(typed: string, most: number): readonly CoveragePerson[];
}

/** The folded words of a name, joined by blanks. */
export function nameKey(name: string): string {
  return wordsOf(name)
    .map((word) => word.folded)
    .join(' ');
}

export function buildNameBook(people: People): NameBook {
  const bearers = new Map<string, CoveragePerson[]>();
  /** By word: the names that it stands in, once for each time. */
  const words = new Map<string, string[]>();
  let longest = 1;
  for (const person of people.all) {
    for (const key of keysOf(person)) {
      const held = bearers.get(key);
      if (held?.includes(person)) continue;
      put(bearers, key, person);
      if (held) continue;
      const parts = key.split(' ');
      longest = Math.max(longest, parts.length);
      for (const part of parts) put(words, part, key);
    }
  }
  const known = new Set(words.keys());
  const slips = buildSlipFinder(known);
  return {
    bearers: (name) => bearers.get(name) ?? [],
    longest: Math.min(longest, 8),
    words: known,
    slips,
    fullName: buildShortNames([...bearers].flatMap(([key, held]) => held.map((person) => ({ key, person })))),
    nearest: (typed, most) => nearestTo(wordsThatName(typed), { bearers, words, slips }).slice(0, most),
  };
}

function put<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const held = lists.get(key);
  if (held) held.push(value);
  else lists.set(key, [value]);
}

/** Names, aliases, handles without their mark, and for a person the surname. */
function keysOf(person: CoveragePerson): readonly string[] {
  const names = [
    person.name,
    ...person.aliases,
    ...person.handles.map((handle) => handle.replace(/^@/u, '')),
  ];
  const keys = names.map(nameKey).filter((key) => key !== '' && !isFraming(stem(key)));
  const surname = nameKey(person.name).split(' ').at(-1);
  if (person.kind === 'person' && surname && surname.length > 1 && !isSaying(stem(surname)))
    keys.push(surname);
  return keys;
}

/** The words of what was typed that can be of a name: not 'the'. */
function wordsThatName(typed: string): string[] {
  return wordsOf(typed).flatMap(({ folded, term }) =>
    term === undefined || folded.length < NAME_CHARACTERS ? [] : [folded],
  );
}

interface Names {
  readonly bearers: ReadonlyMap<string, readonly CoveragePerson[]>;
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly slips: SlipFinder;
}

function nearestTo(parts: readonly string[], { bearers, words, slips }: Names): CoveragePerson[] {
  const likely = new Set(parts.flatMap((part) => [part, ...slips(part)]));
  const held = new Map<string, number>();
  for (const [word, names] of words) {
    if (!likely.has(word) && !parts.some((part) => alikeStart(part, word))) continue;
    for (const name of names) held.set(name, (held.get(name) ?? 0) + 1);
  }
  const scores = new Map<CoveragePerson, number>();
  for (const [name, score] of held)
    for (const person of bearers.get(name) ?? [])
      scores.set(person, Math.max(scores.get(person) ?? 0, score));
  return [...scores]
    .sort(
      ([a, scoreA], [b, scoreB]) =>
        scoreB - scoreA || mentionsOf(b) - mentionsOf(a) || (a.id < b.id ? -1 : 1),
    )
    .map(([person]) => person);
}

const NAME_CHARACTERS = 3;
const ALIKE_CHARACTERS = 4;

function alikeStart(one: string, other: string): boolean {
  return (
    one.length >= ALIKE_CHARACTERS &&
    other.startsWith(one.slice(0, Math.max(ALIKE_CHARACTERS, one.length - 2)))
  );
}

function mentionsOf(person: CoveragePerson): number {
  return person.members.reduce((sum, member) => sum + member.person.mentions.length, 0);
}
