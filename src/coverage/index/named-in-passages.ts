import type { CoveragePerson, People } from '../people/merge-people.ts';
import { speakerId } from '../people/speaker-id.ts';
import type { Lexicon } from './lexicon.ts';
import { type NumberLists, NumberListsBuilder } from './number-lists.ts';
import { Numbering } from './numbering.ts';
import type { Passage } from './passage-index.ts';
import { wordsOf } from './words.ts';

/** No name. */
const NOBODY = -1;

/** Whom passages name and who makes their statements, as numbers: ranking asks it thousands of times a question. */
export interface NamedInPassages {
  /** Whether a passage mentions, at an offset inside a span, a person (by number in `People.all`) who fits. */
  mentions(passage: number, start: number, end: number, fits: (person: number) => boolean): boolean;
  /** Calls with each term, as the lexicon numbers it, of a person's name. */
  forEachTermOf(person: number, call: (term: number) => void): void;
  /** Whether a passage's statement has a speaker whom the coverage knows. */
  hasSpeaker(passage: number, statement: number): boolean;
  /** Calls with each term of the name that a statement has for such a speaker. */
  forEachTermOfSpeaker(passage: number, statement: number, call: (term: number) => void): void;
}

/** Collects who is named, passage by passage in the order of their numbers. */
export class NamedBuilder {
  readonly #people: People;
  readonly #numbers: ReadonlyMap<CoveragePerson, number>;
  readonly #names = new Numbering<string>();
  readonly #mentions = new NumberListsBuilder();
  readonly #speakers = new NumberListsBuilder();

  constructor(people: People) {
    this.#people = people;
    this.#numbers = new Map(people.all.map((person, number) => [person, number]));
  }

  /** @returns the people whom the passage names, each once for each way in which its article knows them */
  add({ article, span, statements }: Passage): readonly CoveragePerson[] {
    const { article: stored, people } = article.attributed;
    const mentions: number[] = [];
    const named: CoveragePerson[] = [];
    for (const { key, mentions: all } of people) {
      const inside = all.filter(({ start }) => start >= span.start && start < span.end);
      const person = inside.length > 0 ? this.#people.byKey(stored.id, key) : undefined;
      if (!person) continue;
      named.push(person);
      const number = this.#numbers.get(person) ?? NOBODY;
      for (const { start } of inside) mentions.push(start, number);
    }
    this.#mentions.add(mentions);
    this.#speakers.add(
      statements.map((statement) => {
        const isKnown = speakerId(statement, article, this.#people) !== undefined;
        return isKnown && statement.speaker ? this.#names.of(statement.speaker.name) : NOBODY;
      }),
    );
    return named;
  }

  build(lexicon: Lexicon): NamedInPassages {
    const names = Int32Array.from(this.#people.all, ({ name }) => this.#names.of(name));
    const terms = termLists(this.#names.keys(), lexicon);
    return namedInPassages(this.#mentions.build(), this.#speakers.build(), names, terms);
  }
}

/**
 * @param mentions of each passage: offset and person in turn
 * @param speakers of each passage: the number of the name of each statement's speaker
 * @param names the number of each person's name
 * @param terms of each name
 */
function namedInPassages(
  mentions: NumberLists,
  speakers: NumberLists,
  names: Int32Array,
  terms: NumberLists,
): NamedInPassages {
  const forEachTerm = (name: number, call: (term: number) => void) => {
    if (name === NOBODY) return;
    const last = terms.startOf(name + 1);
    for (let at = terms.startOf(name); at < last; at += 1) call(terms.at(at));
  };
  const speakerOf = (passage: number, statement: number) =>
    speakers.at(speakers.startOf(passage) + statement);
  return {
    mentions: (passage, start, end, fits) => {
      const last = mentions.startOf(passage + 1);
      for (let at = mentions.startOf(passage); at < last; at += 2) {
        const offset = mentions.at(at);
        if (start <= offset && offset < end && fits(mentions.at(at + 1))) return true;
      }
      return false;
    },
    forEachTermOf: (person, call) => forEachTerm(names[person] ?? NOBODY, call),
    hasSpeaker: (passage, statement) => speakerOf(passage, statement) !== NOBODY,
    forEachTermOfSpeaker: (passage, statement, call) => forEachTerm(speakerOf(passage, statement), call),
  };
}

/** The terms of each name; one that no text holds is left out. */
function termLists(names: Iterable<string>, lexicon: Lexicon): NumberLists {
  const lists = new NumberListsBuilder();
  for (const name of names) {
    lists.add(
      wordsOf(name).flatMap(({ term }) => (term === undefined ? [] : (lexicon.numberOf(term) ?? []))),
    );
  }
  return lists.build();
}
