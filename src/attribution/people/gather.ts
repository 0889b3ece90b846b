import type { Name } from '../mentions/name.ts';
import { SURNAMES_BY_PLACE } from '../mentions/name-words.ts';
import { BODY_WORDS, NAME_JOINTS } from '../mentions/words.ts';
import { absorb, type Draft, draftOf, fits, fold, isBody, isThing, kindOf, lastBefore } from './draft.ts';
import type { Entity } from './entity.ts';
import { givenGender, isFirstName, titleGender } from './gender.ts';

/** An adjective of a people or a party, as in 'Italian Jo Roe', 'Republican Jo Roe'. */
const PEOPLE_OR_PARTY = /(?:ese|ish|ian|ican|ean|eli|ani|aqi|ocrat)$/u;
/** How many bearers of one surname are weighed for a surname alone. */
const MOST_NAMESAKES = 20;

/** In letters; shorter words are too often other words. */
const SHORTEST_MISPRINT = 5;
const LONGEST_MISPRINT = 20;
const INITIALS = /^(?:\p{Lu}\.){1,3}$/u;

/**
 * Groups the names of a text: full names first, then surnames and short forms, then what only headings name. Of bearers of
 * one surname, one who is named only as a relative of somebody (`isRelative`) is not meant by it alone.
 */
export function gather(names: readonly Name[], isRelative: (name: Name) => boolean = () => false): Entity[] {
  const gathering = new Gathering(isRelative);
  const later: Name[] = [];
  for (const name of names) {
    if (name.heading && !isPlainlyPerson(name)) continue;
    const words = gathering.withoutForeword(name.words);
    if (words.length < 2) later.push(name);
    else gathering.addFull(name, words);
  }
  const acronyms = acronymsOf(names, gathering.drafts);
  for (const name of later) {
    const known = acronyms.get(name.words[0] ?? '');
    if (known === undefined) gathering.addShort(name);
    else absorb(known, name);
  }
  for (const name of names) if (name.heading && !isPlainlyPerson(name)) gathering.addHeading(name);
  return gathering.drafts.map(entityOf);
}

/** A first name and one word after it: in a heading, more words, and such as are adverbs too, may be those of its sentence. */
function isPlainlyPerson({ words: [first = '', second = '', ...more] }: Name): boolean {
  const surname = second !== '' && !SURNAMES_BY_PLACE.has(second.toLowerCase());
  return more.length === 0 && surname && isFirstName(first);
}

function entityOf(draft: Draft, index: number): Entity {
  const kind = kindOf(draft);
  return {
    key: `p${index + 1}`,
    words: draft.words,
    name: draft.words.join(' '),
    gender:
      draft.words.length === 1 && draft.gender === 'unknown'
        ? givenGender(draft.words[0] ?? '')
        : draft.gender,
    plural: fold(draft.words.at(-1)) === 'police',
    thing: isThing(draft),
    located: draft.names.some(({ preposition }) => LOCATING.has(preposition ?? '')),
    genderCertain: draft.names.some((name) => titleGender(name) !== 'unknown'),
    kind,
    names: draft.names.toSorted((a, b) => a.start - b.start),
    handles: [],
    descriptions: [],
    nouns: new Set([
      ...draft.names.flatMap(({ titles }) => titles.map((title) => SPELLED_OUT[title] ?? title)),
      ...(kind === 'organisation' ? bodyNoun(draft.words) : []),
    ]),
  };
}

/** What the name of a body calls it: 'the agency' is the 'Example Water Agency', 'the ministry' the 'Ministry of Trees'. */
function bodyNoun(words: readonly string[]): readonly string[] {
  const joint = words.findIndex((word) => NAME_JOINTS.has(word));
  const head = words.at(joint > 0 ? joint - 1 : -1)?.toLowerCase() ?? '';
  return words.length > 1 && BODY_WORDS.has(head) ? [head] : [];
}

const LOCATING = new Set(['in', 'at', 'near', 'outside', 'across']);

/** Titles as they are called without a name. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  sen: 'senator',
  gov: 'governor',
  rep: 'representative',
  gen: 'general',
  col: 'colonel',
  lt: 'lieutenant',
  capt: 'captain',
  sgt: 'sergeant',
  dr: 'doctor',
  prof: 'professor',
};

class Gathering {
  readonly drafts: Draft[] = [];
  readonly #isRelative: (name: Name) => boolean;
  readonly #byName = new Map<string, Draft>();
  readonly #byEnds = new Map<string, Draft[]>();
  readonly #byLast = new Map<string, Draft[]>();
  readonly #byMisprint = new Map<string, Set<Draft>>();
  readonly #byFirst = new Map<string, Draft[]>();

  constructor(isRelative: (name: Name) => boolean) {
    this.#isRelative = isRelative;
  }

  /** 'Democrat Jo Roe' is Jo Roe where the text also says so, or where the second word is a first name. */
  withoutForeword(words: readonly string[]): readonly string[] {
    if (words.length < 3 || isBody(words)) return words;
    const rest = words.slice(1);
    const [first = '', second = ''] = words;
    const known = this.#byName.has(nameKey(rest));
    return known || (PEOPLE_OR_PARTY.test(first) && isFirstName(second)) ? rest : words;
  }

  addFull(name: Name, words: readonly string[]): void {
    const known = this.#byName.get(nameKey(words)) ?? this.#namesake(words);
    if (known === undefined) {
      this.#enter(draftOf(words, name));
      return;
    }
    absorb(known, name);
    known.full = known.names.length;
    if (words.length > known.words.length && !isBody(words)) {
      known.words = words;
      this.#byName.set(nameKey(words), known);
    }
  }

  /**
   * A surname, a first name or a short form: who bears it and was named last. News calls people by their surnames, so
   * that a first name is meant only where nobody has it for a surname.
   */
  addShort(name: Name): void {
    const word = fold(name.words[0]);
    const namesakes = this.#byLast.get(word) ?? [];
    const firsts = isFirstName(word) && namesakes.every(({ words }) => words.length < 2);
    const bearers = namesakes.length > 1 ? this.#withoutRelatives(namesakes) : namesakes;
    const candidates = firsts ? [...bearers, ...(this.#byFirst.get(word) ?? [])] : bearers;
    let best: Draft | undefined;
    let bestStart = -1;
    for (const draft of candidates.slice(0, MOST_NAMESAKES)) {
      if (!fits(draft, name)) continue;
      const start = lastBefore(draft, name.start);
      if (best === undefined || start > bestStart) {
        best = draft;
        bestStart = start;
      }
    }
    best ??= this.#misprinted(name);
    if (best === undefined) this.#enter(draftOf(name.words, name));
    else absorb(best, name);
  }

  /** Jo Roe, and not 'his wife, Ana Roe'. */
  #withoutRelatives(namesakes: readonly Draft[]): readonly Draft[] {
    const own = namesakes.filter(({ names }) =>
      names.some((name) => name.words.length > 1 && !this.#isRelative(name)),
    );
    return own.length > 0 ? own : namesakes;
  }

  /**
   * Whose surname it is without one of its letters ('Maurer' printed 'Mauer'), where that is one person's. Most
   * misspellings are one letter away, and a letter left out is no plural (Damerau 1964).
   */
  #misprinted(name: Name): Draft | undefined {
    const word = fold(name.words[0]);
    if (word.length < SHORTEST_MISPRINT || name.withArticle || isFirstName(word)) return undefined;
    const bearers = this.#byMisprint.get(word);
    const [only] = bearers ?? [];
    return bearers?.size === 1 && only !== undefined && fits(only, name) ? only : undefined;
  }

  /** A heading's run of capitals begins with a known name, or is one of its own that nothing else refers to. */
  addHeading(name: Name): void {
    for (let length = name.words.length; length > 0; length -= 1) {
      const known = this.#byName.get(nameKey(name.words.slice(0, length)));
      if (known !== undefined) {
        known.names.push(name);
        return;
      }
    }
    const known = name.words.length === 1 ? this.#byLast.get(fold(name.words[0]))?.[0] : undefined;
    if (known !== undefined) known.names.push(name);
    else {
      const draft = draftOf(name.words, name);
      this.drafts.push(draft);
      this.#byName.set(nameKey(name.words), draft);
    }
  }

  /** The same surname with the same first name, or with its initial. */
  #namesake(words: readonly string[]): Draft | undefined {
    if (isBody(words)) return undefined;
    const first = fold(words[0]);
    return this.#byEnds
      .get(endsKey(words))
      ?.slice(0, MOST_NAMESAKES)
      .find((draft) => {
        const other = fold(draft.words[0]);
        return first === other || first.length === 1 || other.length === 1;
      });
  }

  #enter(draft: Draft): void {
    this.drafts.push(draft);
    this.#byName.set(nameKey(draft.words), draft);
    push(this.#byLast, fold(draft.words.at(-1)), draft);
    if (draft.words.length < 2 || isBody(draft.words)) return;
    push(this.#byEnds, endsKey(draft.words), draft);
    push(this.#byFirst, fold(draft.words[0]), draft);
    if (kindOf(draft) !== 'person' && !INITIALS.test(draft.words[0] ?? '')) return;
    for (const misprint of withoutOneLetter(fold(draft.words.at(-1)))) {
      const bearers = this.#byMisprint.get(misprint);
      if (bearers === undefined) this.#byMisprint.set(misprint, new Set([draft]));
      else bearers.add(draft);
    }
  }
}

/** What a word is with each of its letters left out but the first. */
function withoutOneLetter(word: string): readonly string[] {
  if (word.length <= SHORTEST_MISPRINT || word.length > LONGEST_MISPRINT) return [];
  return Array.from(word).flatMap((_, at) => (at === 0 ? [] : word.slice(0, at) + word.slice(at + 1)));
}

function nameKey(words: readonly string[]): string {
  return words.map(fold).join(' ');
}

function endsKey(words: readonly string[]): string {
  return `${fold(words[0]).charAt(0)} ${fold(words.at(-1))}`;
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
