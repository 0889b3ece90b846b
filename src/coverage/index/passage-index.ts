import type { AttributedArticle, Statement } from '../../attribution/statement.ts';
import type { Span } from '../../corpus/article.ts';
import { cutPassages } from '../passages/cut-passages.ts';
import { storyOf } from '../passages/label-lines.ts';
import type { People } from '../people/merge-people.ts';
import { type Lexicon, LexiconBuilder } from './lexicon.ts';
import { NamedBuilder, type NamedInPassages } from './named-in-passages.ts';
import { type NumberedDocument, type PassageSearch, PassageSearchBuilder } from './passage-search.ts';
import { NO_TERM, SequenceReader, type TermSequence, type WordRange, wordsInside } from './term-sequence.ts';
import { wordsOf } from './words.ts';

/** An article with what ranking looks at. */
export interface IndexedArticle {
  /** Position in the coverage. */
  readonly number: number;
  readonly attributed: AttributedArticle;
  readonly sequence: TermSequence;
  /** Terms of the headline. */
  readonly headline: ReadonlySet<string>;
  /** Words of the outlets' names (its own and its copies'), each outlet folded. */
  readonly outlets: readonly string[];
  /** ISO date, without time. */
  readonly date?: string;
}

/** A passage with its place and its statements. */
export interface Passage {
  readonly number: number;
  readonly article: IndexedArticle;
  /** Which passage of its article, counted from 0. */
  readonly place: number;
  readonly span: Span;
  readonly words: WordRange;
  readonly statements: readonly Statement[];
}

export interface PassageIndex {
  readonly articles: readonly IndexedArticle[];
  readonly passages: readonly Passage[];
  readonly lexicon: Lexicon;
  /** Terms of headlines and outlets: known to the coverage, though perhaps in no passage. */
  readonly labels: ReadonlySet<string>;
  readonly engine: PassageSearch;
  readonly named: NamedInPassages;
}

/** The unit by which a person is found in the field `names`. */
export function nameUnit(personId: string): string {
  return `@${personId}`;
}

/** Terms of a text, in order, repeated as they repeat. */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => (word.term === undefined ? [] : [word.term]));
}

/** Cuts articles into passages and indexes them, in the order in which they are added. */
export class PassageIndexBuilder {
  readonly #lexicon = new LexiconBuilder();
  readonly #engine = new PassageSearchBuilder((number) => this.#lexicon.term(number));
  readonly #sequences = new SequenceReader(this.#lexicon);
  readonly #articles: IndexedArticle[] = [];
  readonly #passages: Passage[] = [];

  add(attributed: AttributedArticle): IndexedArticle {
    const article = indexArticle(attributed, this.#articles.length, this.#sequences);
    this.#articles.push(article);
    for (const passage of passagesOf(article, this.#passages.length)) {
      this.#passages.push(passage);
      this.#engine.add(documentOf(passage, this.#lexicon));
    }
    return article;
  }

  /** @param people of all the articles that were added */
  build(people: People): PassageIndex {
    const named = new NamedBuilder(people);
    for (const passage of this.#passages)
      this.#engine.addNames(
        passage.number,
        named.add(passage).map(({ id }) => nameUnit(id)),
      );
    const lexicon = this.#lexicon.build();
    return {
      articles: this.#articles,
      passages: this.#passages,
      lexicon,
      labels: labelsOf(this.#articles),
      engine: this.#engine.build(),
      named: named.build(lexicon),
    };
  }
}

function indexArticle(
  attributed: AttributedArticle,
  number: number,
  sequences: SequenceReader,
): IndexedArticle {
  const { article } = attributed;
  const outlets = [article.metadata.outlet?.value, ...article.copies.map((copy) => copy.outlet?.value)];
  const date = article.metadata.published?.value.slice(0, 10);
  return {
    number,
    attributed,
    sequence: sequences.read(article.text),
    headline: new Set(termsOf(article.metadata.headline?.value ?? '')),
    outlets: outlets.filter((outlet) => outlet !== undefined),
    ...(date === undefined ? {} : { date }),
  };
}

function labelsOf(articles: readonly IndexedArticle[]): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { headline, outlets } of articles) {
    for (const term of headline) labels.add(term);
    for (const outlet of outlets) for (const term of termsOf(outlet)) labels.add(term);
  }
  return labels;
}

function passagesOf(article: IndexedArticle, firstNumber: number): Passage[] {
  const story = storyOf(article.attributed);
  return cutPassages(article.attributed).map((span, index) => ({
    number: firstNumber + index,
    article,
    place: index,
    span,
    words: wordsInside(article.sequence, span),
    statements: statementsIn(story, span),
  }));
}

function statementsIn(story: readonly Statement[], span: Span): readonly Statement[] {
  const found = story.filter(({ sentence }) => sentence.start < span.end && sentence.end > span.start);
  // What was filtered has room for more.
  return found.slice();
}

function documentOf(passage: Passage, lexicon: LexiconBuilder): NumberedDocument {
  const { article } = passage;
  const words = article.sequence.terms.subarray(passage.words.first, passage.words.last);
  const numbers = words.filter((number) => number !== NO_TERM);
  lexicon.countPassage(new Set(numbers));
  return {
    text: numbers,
    headline: [...article.headline],
    speaker: speakersOf(passage),
    outlet: article.outlets.flatMap(termsOrBlank),
  };
}

function speakersOf(passage: Passage): string[] {
  const names = new Set(passage.statements.map(({ speaker }) => speaker?.name ?? ''));
  return [...names].flatMap(termsOrBlank);
}

/** A name without a topic, or none, takes up a place all the same: a field of several names counts as longer. */
function termsOrBlank(name: string): readonly string[] {
  const terms = termsOf(name);
  return terms.length === 0 ? [''] : terms;
}
