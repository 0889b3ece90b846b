import type { Tag } from './analysis.ts';
import type { Piece, Vocabulary } from './vocabulary.ts';

const CURLY = /[‘’]/gu;
const NONE: readonly Piece[] = [];

/** What is the same of a word wherever it stands. */
export class Word {
  readonly printed: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** Its part of speech, where it can have only one. */
  readonly tag: Tag | undefined;
  #pieces = NONE;
  #vocabulary = -1;

  /** `certainTag` as a language has it. */
  constructor(printed: string, certainTag: (lower: string) => Tag | undefined = () => undefined) {
    this.printed = printed;
    const lower = printed.toLowerCase();
    this.lower = lower.includes('’') || lower.includes('‘') ? lower.replace(CURLY, "'") : lower;
    this.tag = certainTag(this.lower);
  }

  /** Its pieces as a vocabulary parts it; remembered for the vocabulary that was last asked. */
  piecesIn(vocabulary: Vocabulary): readonly Piece[] {
    if (this.#vocabulary !== vocabulary.id) {
      this.#pieces = vocabulary.pieces(this.printed);
      this.#vocabulary = vocabulary.id;
    }
    return this.#pieces;
  }
}

/** Words that are remembered: so many that were met last, and as many that were met before them. */
const MOST_REMEMBERED = 15_000;

/** The words of one language that were met lately: nearly every word of a text was, and is looked up rather than read. */
export class WordBook {
  readonly #certainTag: ((lower: string) => Tag | undefined) | undefined;
  #known = new Map<string, Word>();
  #before: ReadonlyMap<string, Word> = new Map();

  constructor(certainTag?: (lower: string) => Tag | undefined) {
    this.#certainTag = certainTag;
  }

  /** A word as printed: the same one each time, while it is remembered. */
  word(printed: string): Word {
    const known = this.#known.get(printed);
    if (known !== undefined) return known;
    const word = this.#before.get(printed) ?? new Word(unattached(printed), this.#certainTag);
    if (this.#known.size >= MOST_REMEMBERED) {
      this.#before = this.#known;
      this.#known = new Map();
    }
    this.#known.set(word.printed, word);
    return word;
  }

  /** Begins anew. */
  forget(): void {
    this.#known = new Map();
    this.#before = new Map();
  }
}

/** A copy of a word that was cut out of a text, so that it does not keep the text; with a byte a letter where that will do, which is compared sooner. */
function unattached(word: string): string {
  const encoding = ONE_BYTE.test(word) ? 'latin1' : 'utf16le';
  return Buffer.from(word, encoding).toString(encoding);
}

const ONE_BYTE = /^[\0-\xff]*$/u;
