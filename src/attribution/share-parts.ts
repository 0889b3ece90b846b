import type { Span } from '../corpus/article.ts';
import type { AttributedArticle, Link, Person, Speaker, Stance, Statement } from './statement.ts';

/**
 * The same article with each of its parts kept once: an article is held for as long as its coverage, most spans are
 * those of a sentence, most chains are the outlet alone and most lists are empty. No part refers to anything else
 * that was needed to find it.
 */
export function shareParts(attributed: AttributedArticle): AttributedArticle {
  const parts = new Parts();
  return {
    ...attributed,
    sentences: parts.spans(attributed.sentences),
    statements: attributed.statements.map((statement) => sharedStatement(parts, statement)),
    people: attributed.people.map((person) => sharedPerson(parts, person)),
  };
}

function sharedStatement(parts: Parts, statement: Statement): Statement {
  const { id, kind, content, sentence, paragraph, chain, stances, confidence } = statement;
  const { cue, speaker, posted } = statement;
  return {
    id,
    kind: parts.word(kind),
    content: parts.spans(content),
    sentence: parts.span(sentence),
    paragraph,
    chain: parts.chain(chain),
    stances: parts.list(stances, (stance) => sharedStance(parts, stance)),
    confidence,
    ...(cue && { cue: parts.span(cue) }),
    ...(speaker && { speaker: sharedSpeaker(parts, speaker) }),
    ...(posted && { posted: parts.span(posted) }),
  };
}

function sharedStance(parts: Parts, { kind, words }: Stance): Stance {
  return { kind: parts.word(kind), words: parts.span(words) };
}

function sharedSpeaker(parts: Parts, { mention, antecedent, name, person, together }: Speaker): Speaker {
  return {
    mention: parts.span(mention),
    ...(antecedent !== undefined && { antecedent: parts.span(antecedent) }),
    name: parts.word(name),
    ...(person !== undefined && { person: parts.word(person) }),
    ...(together !== undefined && { together: parts.list(together, (key) => parts.word(key)) }),
  };
}

function sharedPerson(parts: Parts, person: Person): Person {
  return {
    key: parts.word(person.key),
    name: parts.word(person.name),
    kind: parts.word(person.kind),
    aliases: parts.list(person.aliases, (alias) => parts.word(alias)),
    handles: parts.list(person.handles, (handle) => handle),
    mentions: parts.spans(person.mentions),
    descriptions: parts.spans(person.descriptions),
  };
}

const NONE: readonly never[] = [];
/** More than any text is long, so that a start and an end make one number. */
const LONGEST_TEXT = 2 ** 26;

class Parts {
  readonly #spans = new Map<number, Span>();
  readonly #words = new Map<string, string>();
  #outletAlone: readonly Link[] | undefined;

  span({ start, end }: Span): Span {
    const key = start * LONGEST_TEXT + end;
    const known = this.#spans.get(key);
    if (known !== undefined) return known;
    const made = { start, end };
    this.#spans.set(key, made);
    return made;
  }

  spans(all: readonly Span[]): readonly Span[] {
    return this.list(all, (span) => this.span(span));
  }

  word<Word extends string>(word: Word): Word {
    const known = this.#words.get(word);
    // The same characters: of the same type.
    if (known !== undefined) return known as Word;
    this.#words.set(word, word);
    return word;
  }

  list<T>(all: readonly T[], share: (one: T) => T): readonly T[] {
    return all.length === 0 ? NONE : all.map(share);
  }

  /** Every chain of an article begins with its outlet. */
  chain(links: readonly Link[]): readonly Link[] {
    const [outlet, ...others] = links;
    if (outlet?.role !== 'outlet') return links.map((link) => this.#link(link));
    this.#outletAlone ??= [this.#link(outlet)];
    return others.length === 0
      ? this.#outletAlone
      : // A list that is spread takes room for sixteen more.
        this.#outletAlone.concat(others.map((link) => this.#link(link)));
  }

  #link({ role, name, named, words, person }: Link): Link {
    return {
      role: this.word(role),
      name: this.word(name),
      named,
      ...(words && { words: this.span(words) }),
      ...(person !== undefined && { person: this.word(person) }),
    };
  }
}
