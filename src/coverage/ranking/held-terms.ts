import type { SearchUnits } from './search-units.ts';

/**
 * The question's terms that a stretch of text holds, each once, and what share of the question they make up. One is
 * made for a question and used again for every stretch, of which there are thousands.
 */
export class HeldTerms {
  readonly #rarities: readonly number[];
  readonly #total: number;
  /** By position of a term: the stretch that held it last. */
  readonly #heldBy: Int32Array;
  #stretch = 0;
  #sum = 0;

  constructor({ rarities, total }: Pick<SearchUnits, 'rarities' | 'total'>) {
    this.#rarities = rarities;
    this.#total = total;
    this.#heldBy = new Int32Array(rarities.length).fill(-1);
  }

  /** Begins the next stretch, which holds nothing yet. */
  clear(): void {
    this.#stretch += 1;
    this.#sum = 0;
  }

  /** @param position in `SearchUnits.terms` */
  add(position: number): void {
    if (this.has(position)) return;
    this.#heldBy[position] = this.#stretch;
    this.#sum += this.#rarities[position] ?? 0;
  }

  has(position: number): boolean {
    return this.#heldBy[position] === this.#stretch;
  }

  /** Share of the question that these terms make up, by rarity, 0 to 1. */
  get share(): number {
    return this.#total === 0 ? 0 : this.#sum / this.#total;
  }

  /** The positions that are held, in order. */
  positions(): number[] {
    return [...this.#heldBy.keys()].filter((position) => this.has(position));
  }
}
