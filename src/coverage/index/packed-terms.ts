import type { Numbering } from './numbering.ts';

/** How often each document has a term in one field, by document, in order. */
type Frequencies = Map<number, number>;
/** The same for each field that has the term. */
type TermData = Map<number, Frequencies>;

/** Where a term stands, in rows: of each document, in order, how often. */
export interface PackedRows {
  readonly terms: Numbering<string>;
  readonly fields: number;
  /** Where the row of term `t` in field `f` begins, at `t * fields + f`; one more for the end of the last. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly frequencies: Uint16Array;
}

/**
 * What MiniSearch's own map of terms holds, in rows of numbers: a `Map` for each term and field takes about twenty
 * times the room, and is walked by the garbage collector each time.
 */
export class PackedTerms {
  readonly #rows: PackedRows;

  constructor(rows: PackedRows) {
    this.#rows = rows;
  }

  get(term: string): TermData | undefined {
    if (this.#rows.terms.known(term) === undefined) return undefined;
    const data: TermData = new Map();
    this.forEachRow(term, (field, documents, frequencies) => {
      data.set(field, new PackedFrequencies(documents, frequencies));
    });
    return data;
  }

  /** Calls with each field that has a term, the documents that have it there, and how often. */
  forEachRow(
    term: string,
    call: (field: number, documents: Uint32Array, frequencies: Uint16Array) => void,
  ): void {
    const { terms, fields, starts, documents, frequencies } = this.#rows;
    const number = terms.known(term);
    if (number === undefined) return;
    for (let field = 0; field < fields; field += 1) {
      const start = starts[number * fields + field] ?? 0;
      const end = starts[number * fields + field + 1] ?? start;
      if (start < end) call(field, documents.subarray(start, end), frequencies.subarray(start, end));
    }
  }
}

/** One row, read as a map. */
class PackedFrequencies extends Map<number, number> {
  readonly #documents: Uint32Array;
  readonly #frequencies: Uint16Array;
  /** Where the next document is looked for: they are asked for in order. */
  #next = 0;

  constructor(documents: Uint32Array, frequencies: Uint16Array) {
    super();
    this.#documents = documents;
    this.#frequencies = frequencies;
  }

  override get size(): number {
    return this.#documents.length;
  }

  override keys(): MapIterator<number> {
    return this.#documents.values();
  }

  override get(document: number): number | undefined {
    if (this.#documents[this.#next] !== document) this.#next = this.#documents.indexOf(document);
    const frequency = this.#frequencies[this.#next];
    this.#next += 1;
    return frequency;
  }
}
