import { wordsOf } from '../index/words.ts';
import { nameKey } from '../question/name-book.ts';
import type { Snapshot } from '../snapshot.ts';
import { isClippingOf } from './clipping.ts';
import type { CoveragePerson } from './merge-people.ts';

/**
 * Everyone whom a typed name can mean, the most mentioned first: by id or handle or by a name they bear, with those who
 * have it for a surname, by that name with a slip mended, by a part of it ('Ada' for 'Ada Smith'), people before organisations before the rest, and else by
 * its beginnings run together.
 */
export function peopleNamed({ known, people }: Snapshot, typed: string): readonly CoveragePerson[] {
  const key = nameKey(typed);
  const byId = people.byId(typed);
  if (byId) return withNamesakes([byId], people.all, key);
  const exact = known.names.bearers(key);
  if (exact.length > 0) return withNamesakes(mostMentionedFirst(exact), people.all, key);
  const mended = key
    .split(' ')
    .map((word) => (known.names.words.has(word) ? word : (known.names.slips(word)[0] ?? word)));
  const meant = known.names.bearers(mended.join(' '));
  if (meant.length > 0) return meant;
  const part = bearingPart(people.all, wordsThatName(mended.join(' ')));
  return part.length > 0 ? part : clippedTo(people.all, key.replaceAll(' ', ''));
}

/**
 * Those whom a name fits, and after them all others who have it for a surname: an article that prints it alone must not
 * hide whoever bears it elsewhere.
 */
function withNamesakes(
  found: readonly CoveragePerson[],
  all: readonly CoveragePerson[],
  key: string,
): readonly CoveragePerson[] {
  const mayBePerson = found.every(({ kind }) => kind === 'person' || kind === 'unknown');
  if (key.includes(' ') || !mayBePerson) return found;
  const namesakes = all.filter(
    (other) => other.kind === 'person' && !found.includes(other) && nameKey(other.name).endsWith(` ${key}`),
  );
  return [...found, ...mostMentionedFirst(namesakes)];
}

function clippedTo(all: readonly CoveragePerson[], typed: string): CoveragePerson[] {
  return mostMentionedFirst(
    all.filter(({ name, aliases }) =>
      [name, ...aliases].some((known) => isClippingOf(typed, nameKey(known).split(' '))),
    ),
  );
}

/** How often the articles name someone. */
export function mentionsOf({ members }: CoveragePerson): number {
  return members.reduce((sum, { person }) => sum + person.mentions.length, 0);
}

export function mostMentionedFirst(people: readonly CoveragePerson[]): CoveragePerson[] {
  // Counted once each, and not for each comparison.
  const mentions = new Map(people.map((person) => [person, mentionsOf(person)]));
  return people.toSorted((a, b) => (mentions.get(b) ?? 0) - (mentions.get(a) ?? 0) || (a.id < b.id ? -1 : 1));
}

function wordsThatName(typed: string): string[] {
  return wordsOf(typed).flatMap(({ folded, term }) => (term === undefined ? [] : [folded]));
}

/** Those in whose name all the words stand side by side; of these only the first kind that there is. */
function bearingPart(all: readonly CoveragePerson[], words: readonly string[]): CoveragePerson[] {
  if (words.length === 0) return [];
  const part = ` ${words.join(' ')} `;
  const bearing = all.filter(({ name, aliases }) =>
    [name, ...aliases].some((known) => ` ${nameKey(known)} `.includes(part)),
  );
  const kinds = ['person', 'organisation', 'unknown', 'place'] as const;
  const groups = kinds.map((kind) => bearing.filter((person) => person.kind === kind));
  return mostMentionedFirst(groups.find((group) => group.length > 0) ?? []);
}
