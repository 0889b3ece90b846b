const FIRST_ROOM = 1024;

/** Whole numbers in a row that grows, four bytes each. */
export class Row {
  #room = new Int32Array(FIRST_ROOM);
  #length = 0;

  push(number: number): void {
    if (this.#length === this.#room.length) {
      const wider = new Int32Array(2 * this.#length);
      wider.set(this.#room);
      this.#room = wider;
    }
    this.#room[this.#length] = number;
    this.#length += 1;
  }

  /** Begins anew, in the room that there is. */
  clear(): void {
    this.#length = 0;
  }

  /** What was pushed, until the next push. */
  values(): Int32Array {
    return this.#room.subarray(0, this.#length);
  }
}
