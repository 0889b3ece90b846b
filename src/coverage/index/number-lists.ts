import { Row } from './row.ts';

/** Many short lists of whole numbers, end to end in one row: four bytes a number, and four a list. */
export class NumberLists {
  readonly #values: Int32Array;
  /** Where each list begins; one more for the end of the last. */
  readonly #starts: Int32Array;

  constructor(values: Int32Array, starts: Int32Array) {
    this.#values = values;
    this.#starts = starts;
  }

  /** Where a list begins in the row; it ends where the next one begins. */
  startOf(list: number): number {
    return this.#starts[list] ?? 0;
  }

  at(place: number): number {
    return this.#values[place] ?? 0;
  }
}

/** Lists are built one after the other. */
export class NumberListsBuilder {
  readonly #values = new Row();
  readonly #starts = new Row();
  #length = 0;

  /** Adds the next list. */
  add(list: Iterable<number>): void {
    this.#starts.push(this.#length);
    for (const number of list) {
      this.#values.push(number);
      this.#length += 1;
    }
  }

  build(): NumberLists {
    this.#starts.push(this.#length);
    return new NumberLists(this.#values.values().slice(), this.#starts.values().slice());
  }
}
