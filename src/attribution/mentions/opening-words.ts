import type { Analysis } from '../language/analysis.ts';
import type { Name } from './name.ts';
import { BODY_WORDS } from './words.ts';

const PLURAL = /[^s]s$/u;
const PLURAL_AUXILIARIES = new Set(['are', 'were', 'have', 'do']);

/**
 * Whether a lone word that opens a sentence has its capital from there alone, so that it is no name: the text also has
 * it in small letters and nowhere else with a capital (Mikheev 1999, a knowledge-free method for capitalized word
 * disambiguation), or it is a plural, by its verb or by what belongs to it ('Allies say', 'Executives for').
 */
export class OpeningWords {
  readonly #small = new Set<string>();
  readonly #capital = new Set<string>();

  /** `initial` are the tokens that open sentences. */
  constructor({ tokens }: Analysis, names: readonly Name[], initial: ReadonlySet<number>) {
    const doubtful = new Set<string>();
    for (const { first, words } of names) {
      const opens = initial.has(first);
      words.forEach((word, at) => {
        (opens && at === 0 ? doubtful : this.#capital).add(word.toLowerCase());
      });
    }
    for (const { lower, printed } of tokens)
      if (doubtful.has(lower) && printed === lower) this.#small.add(lower);
  }

  /** Whether a name that opens a sentence is an ordinary word. */
  isOrdinary({ tokens }: Analysis, { words, titles, heading, last }: Name): boolean {
    const word = (words[0] ?? '').toLowerCase();
    if (words.length > 1 || titles.length > 0 || heading) return false;
    if (this.#capital.has(word) || BODY_WORDS.has(word)) return false;
    if (this.#small.has(word)) return true;
    const next = tokens[last];
    if (next === undefined || !PLURAL.test(word)) return false;
    const plural = next.tag === 'VERB' && next.lemma === next.lower;
    return plural || next.tag === 'ADP' || PLURAL_AUXILIARIES.has(next.lower);
  }
}
