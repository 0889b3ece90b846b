import type { Source } from '../mentions/read-source.ts';
import { printsPlural } from '../mentions/speaking-nouns.ts';
import type { Entity, Referent } from './entity.ts';
import { isDemonym } from './places.ts';
import { takesUp } from './superordinates.ts';

/** How well a description fits somebody named before it, 0 to 1. */
export type Fits = (entity: Referent) => number;

/** Words with a capital in a description, but for its first. */
const CAPITALISED = /(?<=\s)\p{Lu}[\p{L}.]+/gu;
const MOST_EPITHETS = 3;
const MOST_DESCRIPTIONS = 12;
/** What is left of a candidate whom the text describes in other words. */
const OTHERWISE_DESCRIBED = 0.3;
/** What is left of a candidate for a noun that is wider than those that describe them. */
const TAKEN_UP = 0.8;

/** Nouns that stand for a place's government: 'the city said'. */
const PLACE_NOUNS = new Set(['city', 'town', 'village', 'country']);

/** What is left of a person for a noun that nobody was called by: those further back than a few sentences are too doubtful. */
const CALLED_AGAIN = 0.2;

const EPITHETS = new Set(
  `midfielder striker defender goalkeeper winger forward footballer swimmer sprinter runner cyclist boxer golfer athlete
  biologist chemist physicist geologist ecologist astronomer historian economist novelist poet painter sculptor singer
  guitarist pianist actor actress comedian rapper pensioner teenager youngster veteran billionaire millionaire entrepreneur
  businessman businesswoman laureate`.split(/\s+/u),
);

const OWNED = /^(?:his|her|their|its)\b/iu;
const AGED = /\b(\d{1,3})-year-old\b/u;

/** Whom the descriptions of one text can mean. */
export class Descriptions {
  readonly #text: string;
  readonly #entities: readonly Entity[];
  #ages: Ages | undefined;
  readonly #firstUse = new Map<string, number>();

  constructor(text: string, entities: readonly Entity[]) {
    this.#text = text;
    this.#entities = entities;
  }

  /** How a description fits those named before it: 'the minister' the one of that description, 'the city' the place. */
  fits({ noun = '', mention }: Source): Fits {
    const printed = this.#text.slice(mention.start, mention.end);
    const age = AGED.exec(printed);
    if (age !== null && printed.endsWith(age[0])) return this.#ageFits(Number(age[1]), mention.start);
    // 'The ministers' are several.
    if (printsPlural(noun, printed)) return () => 0;
    if (this.#isEpithet(noun, age !== null, mention.start))
      return ({ kind }) => (kind === 'person' ? CALLED_AGAIN : 0);
    if (PLACE_NOUNS.has(noun)) return ({ kind }) => (kind === 'place' ? 1 : 0);
    const owned = OWNED.test(printed);
    const epithets = printed.match(CAPITALISED)?.slice(0, MOST_EPITHETS);
    return (entity) => {
      if (entity.kind === 'place' || !takesUp(noun, entity.nouns)) return 0;
      const same = entity.nouns.has(noun);
      // 'Her office' is seldom the one office that the text names.
      if (owned && (!same || entity.kind === 'organisation')) return 0;
      const described =
        epithets === undefined || this.#isDescribed(entity, epithets) ? 1 : OTHERWISE_DESCRIBED;
      return described * (same ? 1 : TAKEN_UP);
    };
  }

  /**
   * Whether a noun says what somebody is and not what part they play ('the midfielder', 'the Swede', 'the 41-year-old
   * engineer'; 'the judge' may be new), and the text has not used it yet: then news so calls somebody it spoke of just
   * before (elegant variation: Fowler 1926).
   */
  #isEpithet(noun: string, aged: boolean, start: number): boolean {
    if (!(aged && /^\p{L}+$/u.test(noun)) && !EPITHETS.has(noun) && !isDemonym(noun)) return false;
    const first = this.#firstUse.get(noun) ?? this.#useOf(noun);
    this.#firstUse.set(noun, first);
    return first >= start;
  }

  /** Offset at which the text first uses a noun; the text's start for one that takes up somebody it describes. */
  #useOf(noun: string): number {
    if (this.#entities.some(({ nouns }) => takesUp(noun, nouns))) return 0;
    return new RegExp(`\\b${noun}s?\\b`, 'iu').exec(this.#text)?.index ?? this.#text.length;
  }

  /** Whether a description of somebody has one of the words: 'the Eastshire senator' is 'Eastshire Sen. Jo Roe'. */
  #isDescribed({ descriptions }: Referent, words: readonly string[]): boolean {
    return descriptions.slice(0, MOST_DESCRIPTIONS).some(({ start, end }) => {
      const printed = this.#text.slice(start, end);
      return words.some((word) => printed.includes(word));
    });
  }

  /**
   * 'The 41-year-old' is the one of that age; where the age is told here first, a person spoken of just before, which is
   * how news calls somebody again without repeating the name (elegant variation: Fowler 1926). Where the text told the
   * age of somebody without a name, it is nobody named.
   */
  #ageFits(age: number, start: number): Fits {
    this.#ages ??= agesOf(this.#text, this.#entities);
    if (this.#ages.ofNamed.has(age)) return (entity) => (entity.age === age ? 1 : 0);
    if ((this.#ages.firstTold.get(age) ?? start) < start) return () => 0;
    return ({ kind, age: told }) => (kind === 'person' && told === undefined ? 1 : 0);
  }
}

interface Ages {
  readonly ofNamed: ReadonlySet<number>;
  /** Offset at which the text first tells an age, be it somebody's without a name. */
  readonly firstTold: ReadonlyMap<number, number>;
}

const TOLD = /\b(\d{1,3})-year-old|\baged (\d{1,3})\b|, (\d{1,3}),/gu;

function agesOf(text: string, entities: readonly Entity[]): Ages {
  const firstTold = new Map<number, number>();
  for (const { index, 1: compound, 2: participle, 3: apposed } of text.matchAll(TOLD)) {
    const age = Number(compound ?? participle ?? apposed);
    if (!firstTold.has(age)) firstTold.set(age, index);
  }
  return { ofNamed: new Set(entities.flatMap(({ age }) => age ?? [])), firstTold };
}
