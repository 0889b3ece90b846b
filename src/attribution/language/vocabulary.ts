import { createRequire } from 'node:module';
import createAutomaton, { type Automaton } from 'wink-nlp/src/automaton.js';
import createCache, { type Cache } from 'wink-nlp/src/cache.js';
import compilePatterns from 'wink-nlp/src/compile-trex.js';
import wrapData from 'wink-nlp/src/dd-wrapper.js';
import createTokenizer from 'wink-nlp/src/tokenizer.js';
import type { Tag } from './analysis.ts';
import { denseMachine, denseSymbol } from './dense-machine.ts';
import type { Entry } from './language.ts';

/** What is read of the model; the library's types leave all of it unknown. */
interface Model {
  core(): {
    readonly trex: unknown;
    readonly tcat: { readonly hash: unknown };
    readonly preserve: unknown;
    readonly features: { readonly pos: { readonly list: readonly string[] } };
  };
  pos(): {
    readonly machines: readonly string[];
    readonly transformers: readonly ((
      tag: number,
      cache: Cache,
      tokens: readonly number[],
      at: number,
    ) => number)[];
    readonly updater: Updater;
  };
  readonly featureFn: unknown;
  readonly addons: { lemmatize(normal: string, tag: string, cache: Cache): string };
}

/** Puts what the patterns say into the tags. */
export type Updater = (
  found: ReturnType<Automaton['recognize']>,
  cache: Cache,
  tags: number[],
  normals: readonly number[],
) => void;

const require = createRequire(import.meta.url);

/** The model, loaded when it is first used: it takes some 50 MB, and whoever only reads questions may never tag a word. */
function loadModel(): Model {
  return require('wink-eng-lite-web-model');
}

/** The library's time grows with the square of a word's length; what is longer is no word, and is cut for it. */
const LONGEST_WORD = 40;
const CURLY = /[‘’]/gu;

// How the library packs a token into four numbers (`wink-nlp/src/constants.js`).
const NUMBERS_A_TOKEN = 4;
const LEMMA_BITS = 0xfffff;
const TAG_BITS = 0x3f00000;
const TAG_SHIFT = 20;
const MOST_SPACES = 0xffff;
/** What the library takes where a word has no tag of its own. */
const NOUN = 8;

/** One piece of a word as the library parts it: most words are one. */
export interface Piece {
  readonly normal: number;
  /** The most likely tag. */
  readonly tag: number;
  /** Part of a contraction, so that its tag is known. */
  readonly certain: boolean;
  /** What the patterns read in place of its tag, or 0. */
  readonly hint: number;
  /** What it last was read as. */
  reading: Reading | undefined;
  /** The word's number, and of a part of a contraction what else is packed with it. */
  readonly word: number;
  readonly packed: number;
}

/** Words that were added to the library's own, which never forgets one; then a vocabulary should be made anew. */
export const MOST_ADDED = 50_000;

/** A word, or a piece of one, as it is read where it stands. */
export interface Reading extends Entry {
  readonly tag: Tag;
}

/** Its dictionary form is found when it is first asked for: of most words it never is. */
class PieceReading implements Reading {
  readonly tag: Tag;
  readonly #vocabulary: Vocabulary;
  readonly #piece: Piece;
  #lemma: string | undefined;

  constructor(vocabulary: Vocabulary, piece: Piece, tag: Tag) {
    this.#vocabulary = vocabulary;
    this.#piece = piece;
    this.tag = tag;
  }

  get lemma(): string {
    this.#lemma ??= this.#vocabulary.lemma(this.#piece, this.tag);
    return this.#lemma;
  }
}

let made = 0;

/** The library's words and patterns. */
export class Vocabulary {
  /** No other has the same: the numbers in its pieces mean nothing to others. */
  readonly id = made++;
  readonly cache: Cache;
  /** Names of the tags by their numbers. */
  readonly tags: readonly Tag[];
  readonly patterns: readonly Automaton[];
  readonly update: Updater;
  readonly #hintOf: (tokens: readonly number[]) => number;
  readonly #tokenize: (data: unknown, text: string) => void;
  /** Where the library puts what it parts. */
  readonly #tokens: number[] = [];
  readonly #data: unknown;
  readonly #lemmatize: Model['addons']['lemmatize'];

  constructor() {
    const model = loadModel();
    const core = model.core();
    const { machines, transformers, updater } = model.pos();
    const cache = createCache(core, model.featureFn);
    this.cache = cache;
    this.#lemmatize = model.addons.lemmatize;
    this.tags = core.features.pos.list as readonly Tag[];
    this.patterns = machines.map((machine) => {
      const automaton = createAutomaton(cache, cache.value(0));
      automaton.importJSON(denseMachine(machine));
      return automaton;
    });
    this.update = updater;
    this.#data = wrapData({ cache, tokens: this.#tokens, nonBreakingSpaces: {} });
    this.#hintOf = (tokens) => transformers[0]?.(0, cache, tokens, 0) ?? 0;
    this.#tokenize = createTokenizer(compilePatterns(core.trex), core.tcat.hash, core.preserve);
  }

  get isFull(): boolean {
    return this.cache.currentSize() - this.cache.intrinsicSize() >= MOST_ADDED;
  }

  /** The pieces of a word as printed; a line's end is one too. */
  pieces(printed: string): readonly Piece[] {
    const tokens = this.#tokens;
    tokens.length = 0;
    this.#tokenize(this.#data, printed.slice(0, LONGEST_WORD).replace(CURLY, "'"));
    const pieces: Piece[] = [];
    for (let at = 0; at < tokens.length; at += NUMBERS_A_TOKEN)
      pieces.push(this.#piece(tokens.slice(at, at + NUMBERS_A_TOKEN)));
    return pieces;
  }

  /** Whether a piece is a word of the library's own, rather than one that was met. */
  knows({ word }: Piece): boolean {
    return word < this.cache.intrinsicSize();
  }

  /** A piece that is read with a tag; the last reading is remembered, for most have only one. */
  reading(piece: Piece, tag: Tag): Reading {
    if (piece.reading?.tag !== tag) piece.reading = new PieceReading(this, piece, tag);
    return piece.reading;
  }

  /** The dictionary form of a piece with this tag, as the library finds it. */
  lemma({ word, normal, packed }: Piece, tag: Tag): string {
    const { cache } = this;
    if (packed !== 0) return cache.value(packed & LEMMA_BITS);
    const mapped = cache.mappedSpelling(word);
    if (cache.property(mapped, 'isSLemma') === 1) return cache.value(Number(cache.property(mapped, 'lemma')));
    return this.#lemmatize(cache.value(normal), tag, cache);
  }

  #piece(token: readonly number[]): Piece {
    const [word = 0, packed = 0, known = 0] = token;
    const { cache } = this;
    const contracted = packed > MOST_SPACES;
    const certain = known !== 0;
    return {
      normal: contracted ? cache.nox(packed) : cache.normal(word),
      tag: certain ? (known & TAG_BITS) >>> TAG_SHIFT : cache.posOf(cache.mappedSpelling(word)) || NOUN,
      certain,
      hint: denseSymbol(this.#hintOf(token)),
      word,
      packed: contracted ? known : 0,
      reading: undefined,
    };
  }
}
