/** Numbers below this, two of which make one number that is exact. */
const MOST_NUMBERS = 2 ** 26;

/** Gives each distinct key a number, counted from 0: far smaller to hold than what it stands for. */
export class Numbering<Key> {
  readonly #numbers = new Map<Key, number>();

  of(key: Key): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const made = this.#numbers.size;
    this.#numbers.set(key, made);
    return made;
  }

  /** The number of a key that has one. */
  known(key: Key): number | undefined {
    return this.#numbers.get(key);
  }

  /** The keys, in the order of their numbers. */
  keys(): IterableIterator<Key> {
    return this.#numbers.keys();
  }

  get size(): number {
    return this.#numbers.size;
  }
}

/** One number for two numbers of a numbering, in this order. */
export function pairOf(first: number, second: number): number {
  return first * MOST_NUMBERS + second;
}

/** The numbers that stand in more than one of the lists, each of which has a number once. */
export function inSeveral(lists: readonly Float64Array[]): ReadonlySet<number> {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  return new Set(all.filter((number, index) => index > 0 && number === all[index - 1]));
}
