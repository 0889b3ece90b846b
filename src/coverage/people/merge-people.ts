import type { AttributedArticle, Person } from '../../attribution/statement.ts';
import { fold } from '../index/words.ts';
import { joinInitials } from './initials.ts';
import { slug } from './slug.ts';

/** A person or organisation over the whole coverage. */
export interface CoveragePerson {
  readonly id: string;
  readonly name: string;
  readonly kind: Person['kind'];
  readonly aliases: readonly string[];
  readonly handles: readonly string[];
  /** The same one as each article knows it. */
  readonly members: readonly { readonly article: string; readonly person: Person }[];
}

/** Everyone in the coverage, and who is meant by an article's key. */
export interface People {
  readonly all: readonly CoveragePerson[];
  byId(id: string): CoveragePerson | undefined;
  byKey(article: string, key: string): CoveragePerson | undefined;
}

/**
 * Joins the people of single articles. The same full name (case, accents, hyphens and blanks aside) is the same person,
 * and so is the same handle, and capitals that stand for one full name beside them. A surname alone is nobody's: it joins only where one bearer is known in that article, which
 * attribution has done already, so two people with one surname stay two.
 */
export class PeopleBuilder {
  readonly #groups = new Map<string, { readonly article: string; readonly person: Person }[]>();
  readonly #handleOwners = new Map<string, string>();

  /** Adds the people of the next article. */
  add({ article, people }: AttributedArticle): void {
    for (const person of people) {
      const key = groupKey(person, this.#handleOwners);
      if (key === '') continue;
      for (const handle of person.handles)
        this.#handleOwners.set(fold(handle), this.#handleOwners.get(fold(handle)) ?? key);
      const group = this.#groups.get(key);
      if (group) group.push({ article: article.id, person });
      else this.#groups.set(key, [{ article: article.id, person }]);
    }
  }

  build(): People {
    return peopleOf(joinInitials([...this.#groups.values()]).map(joined));
  }
}

/** The people of some articles, joined as `PeopleBuilder` joins them. */
export function mergePeople(articles: readonly AttributedArticle[]): People {
  const people = new PeopleBuilder();
  for (const article of articles) people.add(article);
  return people.build();
}

function groupKey(person: Person, handleOwners: ReadonlyMap<string, string>): string {
  const name = slug(person.name).replaceAll('-', '');
  const owner = person.handles
    .map((handle) => handleOwners.get(fold(handle)))
    .find((key) => key !== undefined);
  return owner ?? name;
}

type Members = CoveragePerson['members'];

function joined(members: Members): Omit<CoveragePerson, 'id'> {
  const names = members.map(({ person }) => person.name);
  // Not what is printed in capitals alone, where there is the name itself.
  const written = names.filter((name) => /\p{Ll}/u.test(name));
  const name = mostCommon(written.length > 0 ? written : names);
  const aliases = distinct([...names, ...members.flatMap(({ person }) => person.aliases)]);
  return {
    name,
    kind: kindOf(members),
    aliases: aliases.filter((alias) => alias !== name),
    handles: distinct(members.flatMap(({ person }) => person.handles)),
    members,
  };
}

/**
 * The kind that most articles see; but a place that one article knows is a place everywhere unless it is described or
 * has a handle, since places are known from a list and people by the look of a name.
 */
function kindOf(members: Members): Person['kind'] {
  const isDescribed = members.some(
    ({ person }) => person.descriptions.length > 0 || person.handles.length > 0,
  );
  const kinds = members.map(({ person }) => person.kind);
  if (!isDescribed && kinds.includes('place')) return 'place';
  return mostCommon(kinds);
}

function peopleOf(joinedPeople: readonly Omit<CoveragePerson, 'id'>[]): People {
  const byId = new Map<string, CoveragePerson>();
  const byKey = new Map<string, Map<string, CoveragePerson>>();
  for (const person of joinedPeople) {
    const whole = { id: slug(person.name), ...person };
    if (byId.has(whole.id)) continue;
    byId.set(whole.id, whole);
    for (const { article, person } of whole.members) {
      const known = byKey.get(article) ?? new Map<string, CoveragePerson>();
      byKey.set(article, known.set(person.key, whole));
    }
  }
  return {
    all: [...byId.values()],
    byId: (id) => byId.get(id),
    byKey: (article, key) => byKey.get(article)?.get(key),
  };
}

function distinct(values: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const value of values) if (!seen.has(fold(value))) seen.set(fold(value), value);
  return [...seen.values()];
}

function mostCommon<T extends string>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
