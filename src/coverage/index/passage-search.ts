import MiniSearch from 'minisearch';
import { Numbering } from './numbering.ts';
import { PackedTerms } from './packed-terms.ts';
import { Row } from './row.ts';

export const SEARCH_FIELDS = ['text', 'headline', 'speaker', 'outlet', 'names'] as const;

/** What is searched of a passage: of each field the terms, in order, repeated as they repeat. */
export type PassageDocument = Readonly<Record<(typeof SEARCH_FIELDS)[number], readonly string[]>>;

/** The same without names, with the terms of the text, which is most of it, by their numbers in a lexicon. */
export type NumberedDocument = Omit<PassageDocument, 'text' | 'names'> & { readonly text: Iterable<number> };

const NAMES = SEARCH_FIELDS.indexOf('names');

/** What the fields weigh. */
export type Boosts = Readonly<Record<(typeof SEARCH_FIELDS)[number], number>>;

/** MiniSearch's own parameters of BM25+. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;

/** Terms are cut and stemmed before they get here, and joined by blanks. */
export const SEARCH_OPTIONS = {
  fields: [...SEARCH_FIELDS],
  tokenize: (text: string) => text.split(' '),
  processTerm: (term: string) => term || null,
  searchOptions: { bm25: BM25 },
};

/** MiniSearch over passages, known by their number. It is built once, see `PassageSearchBuilder`, and not added to. */
export class PassageSearch extends MiniSearch<PassageDocument> {
  readonly #terms: PackedTerms;
  readonly #lengths: readonly number[][];

  constructor(terms: PackedTerms, lengths: readonly number[][]) {
    super(SEARCH_OPTIONS);
    this.#terms = terms;
    this.#lengths = lengths;
    this._index.get = (term) => terms.get(term);
    this._documentCount = lengths.length;
    this._nextId = lengths.length;
    this._documentIds = new Counted(lengths.length, (passage) => passage);
    this._fieldLength = new Counted(lengths.length, (passage) => lengths[passage]);
    this._avgFieldLength = SEARCH_FIELDS.map((_, field) => runningMean(lengths, field));
  }

  /** Calls with each passage that holds a term, once for each field. */
  forEachHolder(term: string, call: (passage: number) => void): void {
    this.#terms.forEachRow(term, (_, passages) => passages.forEach(call));
  }

  /**
   * The same with what `search` counts for it there, but for
   * rounding. A search makes several objects for each; this tells which passages are worth that.
   */
  forEachPlace(term: string, boosts: Boosts, call: (passage: number, score: number) => void): void {
    this.#terms.forEachRow(term, (field, passages, frequencies) => {
      const name = SEARCH_FIELDS[field];
      if (name === undefined) return;
      const held = passages.length;
      const rarity = Math.log(1 + (this._documentCount - held + 0.5) / (held + 0.5));
      const average = this._avgFieldLength[field] ?? 1;
      // MiniSearch takes no weight for none given.
      const weight = (boosts[name] || 1) * rarity;
      for (let at = 0; at < held; at += 1) {
        const passage = passages[at] ?? 0;
        const frequency = frequencies[at] ?? 0;
        const length = (this.#lengths[passage]?.[field] ?? 0) / average;
        const saturation = BM25.k * (1 - BM25.b + BM25.b * length);
        call(passage, weight * (BM25.d + (frequency * (BM25.k + 1)) / (frequency + saturation)));
      }
    });
  }
}

/** A map from the numbers 0, 1, 2 … that looks nothing up: MiniSearch asks it for each place of each word. */
class Counted<Value> extends Map<number, Value> {
  readonly #count: number;
  readonly #read: (number: number) => Value | undefined;

  constructor(count: number, read: (number: number) => Value | undefined) {
    super();
    this.#count = count;
    this.#read = read;
  }

  override get size(): number {
    return this.#count;
  }

  override has(number: number): boolean {
    return number < this.#count;
  }

  override get(number: number): Value | undefined {
    return this.#read(number);
  }
}

/** The mean as MiniSearch keeps it, to the last bit. */
function runningMean(lengths: readonly number[][], field: number): number {
  return lengths.reduce((mean, own, count) => (mean * count + (own[field] ?? 0)) / (count + 1), 0);
}

/** Two bytes hold no more. */
const FREQUENCY_MOST = 2 ** 16 - 1;

/** Packs the terms of passages, added in the order of their numbers; and once all are there, their names in the same order. */
export class PassageSearchBuilder {
  readonly #terms = new Numbering<string>();
  readonly #lengths: number[][] = [];
  readonly #rows = new Row();
  readonly #documents = new Row();
  readonly #frequencies = new Row();
  readonly #termOf: (number: number) => string;
  /** By the number of a term in the lexicon, its number here. */
  readonly #ofLexicon: number[] = [];

  /** @param termOf the terms of a lexicon by their numbers */
  constructor(termOf: (number: number) => string) {
    this.#termOf = termOf;
  }

  add(document: NumberedDocument): void {
    const passage = this.#lengths.length;
    this.#lengths.push(
      SEARCH_FIELDS.map((field, at) => this.#addField(passage, at, field === 'names' ? [] : document[field])),
    );
  }

  /** Adds whom a passage names. */
  addNames(passage: number, names: readonly string[]): void {
    const lengths = this.#lengths[passage];
    if (lengths !== undefined) lengths[NAMES] = this.#addField(passage, NAMES, names);
  }

  /** Gives the length of the field: distinct terms, the blank one among them. */
  #addField(passage: number, field: number, terms: Iterable<string | number>): number {
    const counts = countsOf(terms);
    for (const [term, frequency] of counts) {
      if (term === '') continue;
      this.#rows.push(this.#numberOf(term) * SEARCH_FIELDS.length + field);
      this.#documents.push(passage);
      this.#frequencies.push(Math.min(frequency, FREQUENCY_MOST));
    }
    // MiniSearch reads an empty field as one blank term.
    return Math.max(1, counts.size);
  }

  #numberOf(term: string | number): number {
    if (typeof term === 'string') return this.#terms.of(term);
    const known = this.#ofLexicon[term];
    if (known !== undefined) return known;
    const made = this.#terms.of(this.#termOf(term));
    this.#ofLexicon[term] = made;
    return made;
  }

  build(): PassageSearch {
    const rows = this.#rows.values();
    const starts = startsOf(rows, this.#terms.size * SEARCH_FIELDS.length);
    const next = starts.slice();
    const documents = new Uint32Array(rows.length);
    const frequencies = new Uint16Array(rows.length);
    const [passages, counts] = [this.#documents.values(), this.#frequencies.values()];
    rows.forEach((row, entry) => {
      const at = next[row] ?? 0;
      next[row] = at + 1;
      documents[at] = passages[entry] ?? 0;
      frequencies[at] = counts[entry] ?? 0;
    });
    const fields = SEARCH_FIELDS.length;
    return new PassageSearch(
      new PackedTerms({ terms: this.#terms, fields, starts, documents, frequencies }),
      this.#lengths,
    );
  }
}

function countsOf(terms: Iterable<string | number>): ReadonlyMap<string | number, number> {
  const counts = new Map<string | number, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function startsOf(rows: Int32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const row of rows) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < count; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  return starts;
}
