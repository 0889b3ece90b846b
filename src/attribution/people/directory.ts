import type { Span } from '../../corpus/article.ts';
import type { Analysis } from '../language/analysis.ts';
import type { Name } from '../mentions/name.ts';
import type { NameIndex } from '../mentions/read-source.ts';
import { BODY_NOUNS, PERSON_NOUNS } from '../mentions/speaking-nouns.ts';
import type { Post } from '../quotations/find-posts.ts';
import type { Person } from '../statement.ts';
import { describe, describeAfter } from './descriptions.ts';
import type { Entity } from './entity.ts';
import { gather } from './gather.ts';
import { isOwned } from './salience.ts';

/** Bounds the work in a text of one surname. */
const MOST_NAMESAKES = 8;

/** Who is named in one article: every name belongs to at most one entity. */
export class Directory {
  readonly entities: readonly Entity[];
  readonly #byName = new Map<Name, Entity>();
  readonly #byHandle = new Map<string, Entity>();
  readonly #bySurname = new Map<string, Entity[]>();

  constructor(analysis: Analysis, index: NameIndex, names: readonly Name[], posts: readonly Post[]) {
    const { text } = analysis;
    const drafts = gather(
      names,
      ({ first, titles }) => titles.length === 0 && isOwned(analysis.tokens, first),
    );
    const byName = new Map(drafts.map((draft, at) => [draft.name, at]));
    const byHandle = new Map<string, number>();
    for (const { name, handle } of posts) {
      const words = text.slice(name.start, name.end).split(/\s+/u);
      const printed = text.slice(handle.start, handle.end);
      let at = byName.get(words.join(' ')) ?? byHandle.get(printed.toLowerCase());
      if (at === undefined) {
        at = drafts.push(authorOf(words, `p${drafts.length + 1}`)) - 1;
        byName.set(words.join(' '), at);
      }
      drafts[at] = withHandle(drafts[at] as Entity, printed);
      byHandle.set(printed.toLowerCase(), at);
    }
    const mentions = byHandle.size === 0 ? new Map<number, number[]>() : mentionsOf(analysis, byHandle);
    this.entities = drafts.map((draft, at) => describedIn(analysis, index, draft, mentions.get(at) ?? []));
    for (const [handle, at] of byHandle) this.#byHandle.set(handle, this.entities[at] as Entity);
    for (const entity of this.entities) {
      for (const name of entity.names) this.#byName.set(name, entity);
      if (entity.words.length < 2 || entity.kind !== 'person') continue;
      const surname = entity.words.at(-1) ?? '';
      const bearers = this.#bySurname.get(surname);
      if (bearers === undefined) this.#bySurname.set(surname, [entity]);
      else if (bearers.length < MOST_NAMESAKES) bearers.push(entity);
    }
  }

  /** Other people with the same surname. */
  namesakesOf(entity: Entity): readonly Entity[] {
    const surname = entity.words.at(-1) ?? '';
    return (this.#bySurname.get(surname) ?? []).filter((other) => other !== entity);
  }

  /** Whose handle it is, with the `@`. */
  ofHandle(handle: string): Entity | undefined {
    return this.#byHandle.get(handle.toLowerCase());
  }

  of(name: Name): Entity | undefined {
    return this.#byName.get(name);
  }
}

function withHandle(entity: Entity, handle: string): Entity {
  return entity.handles.includes(handle) ? entity : { ...entity, handles: [...entity.handles, handle] };
}

/** Tokens at which handles are printed, by the index of whose they are. */
function mentionsOf(
  { text, tokens }: Analysis,
  byHandle: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  tokens.forEach(({ start, end }, token) => {
    const author =
      text.charAt(start) === '@' ? byHandle.get(text.slice(start, end).toLowerCase()) : undefined;
    if (author === undefined) return;
    const mentions = found.get(author);
    if (mentions === undefined) found.set(author, [token]);
    else mentions.push(token);
  });
  return found;
}

/** The entity with what the text says of it around its names, and behind its handles at the tokens `mentions`. */
function describedIn(
  analysis: Analysis,
  index: NameIndex,
  entity: Entity,
  mentions: readonly number[],
): Entity {
  const named = entity.kind === 'place' ? [] : entity.names.filter(({ heading }) => !heading);
  const described = [
    ...named.map((name) => describe(analysis, index, name, entity.kind === 'person')),
    ...mentions.map((token) => describeAfter(analysis, index, token + 1)),
  ];
  const nouns = new Set([...entity.nouns, ...described.flatMap((one) => one.nouns)]);
  const age = entity.located ? undefined : described.find((one) => one.age !== undefined)?.age;
  return {
    ...entity,
    descriptions: described.flatMap(({ spans }) => spans),
    nouns,
    kind: kindShown(entity, nouns, age),
    ...(age !== undefined && { age }),
  };
}

/** What its descriptions show somebody to be of whom names show nothing: only people have an age, an office or a trade. */
function kindShown(
  { kind, thing, located, names }: Entity,
  nouns: ReadonlySet<string>,
  age: number | undefined,
): Entity['kind'] {
  const place = located || names.every(({ preposition }) => preposition !== undefined);
  if (kind !== 'unknown' || thing || place) return kind;
  const isAnyOf = (known: ReadonlySet<string>) => [...nouns].some((noun) => known.has(noun));
  if (age !== undefined || isAnyOf(PERSON_NOUNS)) return 'person';
  return isAnyOf(BODY_NOUNS) ? 'organisation' : 'unknown';
}

/** Somebody whom only the signature of a post names. */
function authorOf(words: readonly string[], key: string): Entity {
  return {
    key,
    words,
    name: words.join(' '),
    kind: 'unknown',
    gender: 'unknown',
    genderCertain: false,
    plural: false,
    thing: false,
    located: false,
    names: [],
    handles: [],
    descriptions: [],
    nouns: new Set(),
  };
}

/** The entities as the contract has them. */
export function peopleOf(directory: Directory): readonly Person[] {
  return directory.entities.map((entity) => ({
    key: entity.key,
    name: entity.name,
    kind: entity.kind,
    aliases: aliasesOf(entity),
    handles: entity.handles,
    mentions: entity.names.map(({ start, end }): Span => ({ start, end })),
    descriptions: entity.descriptions,
  }));
}

function aliasesOf(entity: Entity): readonly string[] {
  const printed = new Set(entity.names.map((other) => other.words.join(' ')));
  printed.delete(entity.name);
  return [...printed];
}
