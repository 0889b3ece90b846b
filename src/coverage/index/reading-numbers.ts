import { NOT_KEPT } from './known-words.ts';
import { Numbering } from './numbering.ts';
import { READINGS_KEPT, type Reading } from './words.ts';

/**
 * Numbers words by one of their strings, as a `Numbering` does. A word that was numbered before is looked up by the
 * number of its reading, which takes a fifth of the time.
 */
export class ReadingNumbers {
  readonly #numbers: Numbering<string>;
  /** Of each reading that is kept: its number and one, or 0. */
  readonly #ofReading = new Int32Array(READINGS_KEPT);

  constructor(numbers = new Numbering<string>()) {
    this.#numbers = numbers;
  }

  /** @param key always the same for one reading */
  of({ number }: Reading, key: string): number {
    if (number === NOT_KEPT) return this.#numbers.of(key);
    const known = this.#ofReading[number] ?? 0;
    if (known > 0) return known - 1;
    const made = this.#numbers.of(key);
    this.#ofReading[number] = made + 1;
    return made;
  }
}
