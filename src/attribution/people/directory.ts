import type { Span } from '../../corpus/article.ts';
import type { Analysis } from '../language/analysis.ts';
import type { Name } from '../mentions/find-names.ts';
import type { NameIndex } from '../mentions/read-source.ts';
import { BODY_WORDS } from '../mentions/words.ts';
import type { Post } from '../quotations/find-posts.ts';
import type { Person } from '../statement.ts';
import { type Described, describe, describeAfter } from './descriptions.ts';
import { type Gender, genderOf, isFirstName, titleGender } from './gender.ts';
import { isPlace } from './places.ts';

/** A person or body while an article is read. */
export interface Entity {
  readonly key: string;
  /** The fullest name, its words in order. */
  readonly words: readonly string[];
  readonly kind: Person['kind'];
  readonly gender: Gender;
  /** Whether a title tells the gender, rather than a first name. */
  readonly genderCertain: boolean;
  /** Named with an article somewhere, so that it is no person. */
  readonly thing: boolean;
  readonly names: readonly Name[];
  /** With the `@`. */
  readonly handles: string[];
  /** How the text describes them. */
  readonly descriptions: Span[];
  /** Nouns that describe them: titles, offices, trades. */
  readonly nouns: Set<string>;
}

interface Draft {
  words: readonly string[];
  gender: Gender;
  titled: boolean;
  readonly names: Name[];
}

/** Who is named in one article: every name belongs to at most one entity. */
export class Directory {
  readonly entities: readonly Entity[];
  readonly #byName = new Map<Name, Entity>();
  readonly #byHandle = new Map<string, Entity>();

  constructor(analysis: Analysis, index: NameIndex, names: readonly Name[], posts: readonly Post[]) {
    const { text } = analysis;
    const entities = gather(names);
    for (const { name, handle } of posts) {
      const words = text.slice(name.start, name.end).split(/\s+/u);
      const printed = text.slice(handle.start, handle.end);
      let author =
        entities.find((entity) => same(entity.words, words)) ?? this.#byHandle.get(printed.toLowerCase());
      if (author === undefined) {
        author = authorOf(words, `p${entities.length + 1}`);
        entities.push(author);
      }
      if (!author.handles.includes(printed)) author.handles.push(printed);
      this.#byHandle.set(printed.toLowerCase(), author);
    }
    for (const entity of entities) for (const name of entity.names) this.#byName.set(name, entity);
    this.entities = entities;
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
    kind: 'unknown',
    gender: 'unknown',
    genderCertain: false,
    thing: false,
    names: [],
    handles: [],
    descriptions: [],
    nouns: new Set(),
  };
}

function gather(names: readonly Name[]): Entity[] {
  const drafts: Draft[] = [];
  const byLast = new Map<string, Draft[]>();
  const byFirst = new Map<string, Draft[]>();
  const enter = (draft: Draft): void => {
    drafts.push(draft);
    list(byLast, fold(draft.words.at(-1))).push(draft);
    if (draft.words.length > 1 && !isBody(draft.words)) list(byFirst, fold(draft.words[0])).push(draft);
  };
  const later: Name[] = [];
  const headings: Name[] = [];
  for (const name of names) {
    if (name.heading) {
      headings.push(name);
      continue;
    }
    const words = withoutForeword(name.words, byLast);
    if (words.length < 2) {
      later.push(name);
      continue;
    }
    const same = byLast.get(fold(words.at(-1)))?.find((draft) => isSamePerson(draft.words, words));
    if (same === undefined) {
      enter({ words, gender: genderOf({ ...name, words }), titled: name.titles.length > 0, names: [name] });
      continue;
    }
    same.names.push(name);
    if (words.length > same.words.length && !isBody(words)) same.words = words;
    absorb(same, name);
  }
  const acronyms = acronymsOf(names, drafts);
  for (const name of later) {
    const known = acronyms.get(name.words[0] ?? '');
    if (known !== undefined) {
      known.names.push(name);
      continue;
    }
    const word = fold(name.words[0]);
    const candidates = [...(byLast.get(word) ?? []), ...(isFirstName(word) ? (byFirst.get(word) ?? []) : [])];
    const fitting = candidates.filter((draft) => fits(draft, name));
    const draft = nearest(fitting, name);
    if (draft === undefined) {
      enter({ words: name.words, gender: genderOf(name), titled: name.titles.length > 0, names: [name] });
    } else {
      draft.names.push(name);
      absorb(draft, name);
    }
  }
  for (const name of headings) {
    const known = drafts.find(
      (draft) =>
        begins(name.words, draft.words) ||
        (name.words.length === 1 && fold(draft.words.at(-1)) === fold(name.words[0])),
    );
    if (known === undefined)
      drafts.push({ words: name.words, gender: 'unknown', titled: false, names: [name] });
    else known.names.push(name);
  }
  return drafts.map((draft, index) => ({
    key: `p${index + 1}`,
    words: draft.words,
    gender: draft.gender,
    thing: isThing(draft),
    genderCertain: draft.names.some((name) => titleGender(name) !== 'unknown'),
    kind: kindOf(draft),
    names: draft.names.toSorted((a, b) => a.start - b.start),
    handles: [],
    descriptions: [],
    nouns: new Set(draft.names.flatMap(({ titles }) => titles)),
  }));
}

/** Short forms that the text itself explains: 'the Example News Agency (ENA)'. */
function acronymsOf(names: readonly Name[], drafts: readonly Draft[]): ReadonlyMap<string, Draft> {
  const owner = new Map(drafts.flatMap((draft) => draft.names.map((name) => [name, draft] as const)));
  const found = new Map<string, Draft>();
  names.forEach((name, index) => {
    const long = names[index - 1];
    const [short = ''] = name.words;
    if (long === undefined || name.words.length !== 1 || !/^\p{Lu}{2,8}$/u.test(short)) return;
    const draft = owner.get(long);
    if (draft === undefined || name.first - long.last !== 1 || found.has(short)) return;
    const initials = draft.words
      .map((word) => word.charAt(0))
      .filter((letter) => /\p{Lu}/u.test(letter))
      .join('');
    if (initials === short || initials.startsWith(short)) found.set(short, draft);
  });
  return found;
}

function absorb(draft: Draft, name: Name): void {
  const titled = titleGender(name);
  if (titled !== 'unknown') draft.gender = titled;
  else if (draft.gender === 'unknown') draft.gender = genderOf(name);
  draft.titled ||= name.titles.length > 0;
}

/** Whether a title's gender lets a surname stand for this draft. */
function fits(draft: Draft, name: Name): boolean {
  const gender = genderOf(name);
  return gender === 'unknown' || draft.gender === 'unknown' || gender === draft.gender;
}

/** The draft whose last mention before the name is nearest, else the one that comes first. */
function nearest(drafts: readonly Draft[], name: Name): Draft | undefined {
  let best: Draft | undefined;
  let bestStart = -1;
  for (const draft of drafts) {
    let start = -1;
    for (const other of draft.names) if (other.start < name.start && other.start > start) start = other.start;
    if (start > bestStart) {
      best = draft;
      bestStart = start;
    }
  }
  return best ?? drafts[0];
}

/** An adjective of a people or a party, as in 'Italian Jo Roe', 'Republican Jo Roe'. */
const PEOPLE_OR_PARTY = /(?:ese|ish|ian|ican|ean|eli|ani|aqi|ocrat)$/u;

/** 'Democrat Jo Roe' is Jo Roe where the text also says so, or where only the second word is a first name. */
function withoutForeword(words: readonly string[], byLast: ReadonlyMap<string, Draft[]>): readonly string[] {
  if (words.length < 3 || isBody(words)) return words;
  const rest = words.slice(1);
  const known = byLast.get(fold(words.at(-1)))?.some((draft) => same(draft.words, rest));
  const [first = '', second = ''] = words;
  return known || (PEOPLE_OR_PARTY.test(first) && isFirstName(second)) ? rest : words;
}

function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (same(a, b)) return true;
  if (isBody(a) || isBody(b)) return false;
  const [firstA = '', firstB = ''] = [fold(a[0]), fold(b[0])];
  return (
    firstA === firstB ||
    (firstA.length <= 2 && firstB.startsWith(firstA.charAt(0))) ||
    (firstB.length <= 2 && firstA.startsWith(firstB.charAt(0)))
  );
}

function begins(words: readonly string[], start: readonly string[]): boolean {
  return start.length <= words.length && start.every((word, index) => fold(word) === fold(words[index]));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => fold(word) === fold(b[index]));
}

function isBody(words: readonly string[]): boolean {
  return words.some((word) => BODY_WORDS.has(word.toLowerCase()) || word === 'of');
}

function kindOf(draft: Draft): Person['kind'] {
  const name = draft.words.join(' ');
  if (draft.titled && !isPlace(name) && !isBody(draft.words)) return 'person';
  if (isPlace(name) || isLocated(draft)) return 'place';
  if (isBody(draft.words)) return 'organisation';
  if (/^\p{Lu}{2,6}$/u.test(name)) return 'organisation';
  if (draft.words.length === 1 || isThing(draft)) return 'unknown';
  return draft.gender !== 'unknown' || isFirstName(draft.words[0] ?? '') ? 'person' : 'unknown';
}

/** Only ever after a preposition, and once after 'in': where people hardly stand. */
function isLocated({ names, titled }: Draft): boolean {
  return (
    !titled &&
    names.every(({ preposition }) => preposition !== undefined) &&
    names.some(({ preposition }) => preposition === 'in')
  );
}

function isThing({ names, titled }: Draft): boolean {
  return !titled && names.some((name) => name.withArticle);
}

function fold(word: string | undefined): string {
  return (word ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/u, '').toLowerCase();
}

function list<K, V>(map: Map<K, V[]>, key: K): V[] {
  const found = map.get(key);
  if (found !== undefined) return found;
  const fresh: V[] = [];
  map.set(key, fresh);
  return fresh;
}

/** The entities as the contract has them. */
export function peopleOf(directory: Directory): readonly Person[] {
  return directory.entities.map((entity) => ({
    key: entity.key,
    name: entity.words.join(' '),
    kind: entity.kind,
    aliases: aliasesOf(entity),
    handles: entity.handles,
    mentions: entity.names.map(({ start, end }): Span => ({ start, end })),
    descriptions: entity.descriptions,
  }));
}

function aliasesOf(entity: Entity): readonly string[] {
  const name = entity.words.join(' ');
  const printed = new Set(entity.names.map((other) => other.words.join(' ')));
  printed.delete(name);
  return [...printed];
}
