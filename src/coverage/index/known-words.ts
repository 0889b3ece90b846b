import { unitAt } from '../../unit-at.ts';

/** FNV-1a, 32 bits: the start and the factor of the hash. Fowler, Noll and Vo, IETF draft-eastlake-fnv. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Twice as many places as words, so that a place is found at once; a power of two. */
const PLACES_A_WORD = 2;
/** What is longer is hardly met again. */
const LONGEST = 24;
const FIRST_ROOM = 1024;

/** The number of a word that is not kept. */
export const NOT_KEPT = -1;

/**
 * What was made of the first words that were met, which are nearly all that are met later (Zipf). A word is found by
 * its characters where they stand in a text: cutting it out to look it up in a `Map` takes ten times as long.
 * Nothing in it keeps a text alive.
 */
export class KnownWords<Made> {
  readonly #most: number;
  readonly #make: (word: string, number: number) => Made;
  readonly #made: Made[] = [];
  /** The words end to end, and where each begins. */
  #characters = new Uint16Array(FIRST_ROOM);
  readonly #starts: Int32Array;
  /** By hash: the number of a word, counted from 1, or 0. */
  readonly #places: Int32Array;

  /**
   * @param most words that are kept, a power of two
   * @param make is told the word's number, counted from 0, or `NOT_KEPT`
   */
  constructor(most: number, make: (word: string, number: number) => Made) {
    this.#most = most;
    this.#make = make;
    this.#starts = new Int32Array(most + 1);
    this.#places = new Int32Array(most * PLACES_A_WORD);
  }

  /** What `make` gives for the word of a text between two offsets. */
  of(text: string, start: number, end: number): Made {
    if (end - start > LONGEST) return this.#make(text.slice(start, end), NOT_KEPT);
    let place = this.#placeFor(text, start, end);
    for (;;) {
      const number = this.#places[place] ?? 0;
      if (number === 0) return this.#add(text, start, end, place);
      if (this.#isWord(number - 1, text, start, end)) return this.#made[number - 1] as Made;
      place = (place + 1) & (this.#places.length - 1);
    }
  }

  #placeFor(text: string, start: number, end: number): number {
    let hash = FNV_OFFSET;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ unitAt(text, at), FNV_PRIME);
    return (hash ^ (hash >>> 16)) & (this.#places.length - 1);
  }

  #isWord(number: number, text: string, start: number, end: number): boolean {
    const first = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - first !== end - start) return false;
    for (let at = start; at < end; at += 1)
      if (this.#characters[first + at - start] !== unitAt(text, at)) return false;
    return true;
  }

  #add(text: string, start: number, end: number, place: number): Made {
    const number = this.#made.length;
    if (number === this.#most) return this.#make(text.slice(start, end), NOT_KEPT);
    const first = this.#starts[number] ?? 0;
    const last = first + end - start;
    if (last > this.#characters.length) {
      const wider = new Uint16Array(2 * this.#characters.length);
      wider.set(this.#characters);
      this.#characters = wider;
    }
    for (let at = start; at < end; at += 1) this.#characters[first + at - start] = unitAt(text, at);
    const made = this.#make(String.fromCharCode(...this.#characters.subarray(first, last)), number);
    this.#made.push(made);
    this.#starts[number + 1] = last;
    this.#places[place] = number + 1;
    return made;
  }
}
