import type { Span } from '../../corpus/article.ts';
import type { Analysis } from '../language/analysis.ts';
import type { Name } from '../mentions/name.ts';
import type { NameIndex } from '../mentions/read-source.ts';
import type { Post } from '../quotations/find-posts.ts';
import type { Person } from '../statement.ts';
import { type Described, describe, describeAfter } from './descriptions.ts';
import type { Entity } from './entity.ts';
import { gather } from './gather.ts';

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
    const entities = gather(names);
    const byName = new Map(entities.map((entity) => [entity.name, entity]));
    for (const { name, handle } of posts) {
      const words = text.slice(name.start, name.end).split(/\s+/u);
      const printed = text.slice(handle.start, handle.end);
      let author = byName.get(words.join(' ')) ?? this.#byHandle.get(printed.toLowerCase());
      if (author === undefined) {
        author = authorOf(words, `p${entities.length + 1}`);
        entities.push(author);
        byName.set(words.join(' '), author);
      }
      if (!author.handles.includes(printed)) author.handles.push(printed);
      this.#byHandle.set(printed.toLowerCase(), author);
    }
    for (const entity of entities) for (const name of entity.names) this.#byName.set(name, entity);
    this.entities = entities;
    for (const entity of entities) {
      if (entity.words.length < 2 || entity.kind !== 'person') continue;
      const surname = entity.words.at(-1) ?? '';
      const bearers = this.#bySurname.get(surname);
      if (bearers === undefined) this.#bySurname.set(surname, [entity]);
      else if (bearers.length < MOST_NAMESAKES) bearers.push(entity);
    }
    this.#describe(analysis, index);
  }

  #describe(analysis: Analysis, index: NameIndex): void {
    for (const entity of this.entities) {
      if (entity.kind === 'place') continue;
      for (const name of entity.names) {
        if (!name.heading) note(entity, describe(analysis, index, name, entity.kind === 'person'));
      }
    }
    if (this.#byHandle.size === 0) return;
    analysis.tokens.forEach(({ start, end }, at) => {
      const author =
        analysis.text.charAt(start) === '@' &&
        this.#byHandle.get(analysis.text.slice(start, end).toLowerCase());
      if (author) note(author, describeAfter(analysis, index, at + 1));
    });
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

function note(entity: Entity, { spans, nouns }: Described): void {
  entity.descriptions.push(...spans);
  for (const noun of nouns) entity.nouns.add(noun);
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
