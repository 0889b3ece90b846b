/**
 * Parts of wink-nlp that its entry puts together, as far as they are used here. It gives no types for them, and calls
 * them internal: the exact version is pinned, and a test holds what comes out against its entry.
 */

declare module 'wink-nlp/src/cache.js' {
  /** The vocabulary of a model; a word that is not in it is added with what its letters show. Words are numbers. */
  export interface Cache {
    value(word: number): string;
    /** `null` for a property that the model does not know. */
    property(word: number, name: string): string | number | null;
    /** In small letters, in the usual spelling. */
    normal(word: number): number;
    /** Of a part of a contraction, from the second of its four numbers. */
    nox(packed: number): number;
    mappedSpelling(word: number): number;
    posOf(word: number): number;
    /** How many words there are with those that were added, and without. */
    currentSize(): number;
    intrinsicSize(): number;
  }
  export default function createCache(core: unknown, features: unknown): Cache;
}

declare module 'wink-nlp/src/automaton.js' {
  import type { Cache } from 'wink-nlp/src/cache.js';

  /** A pattern that was found: its first and last place, and its name. */
  export type Match = readonly [first: number, last: number, name: number];
  export interface Automaton {
    importJSON(machine: string): void;
    recognize(symbols: readonly number[]): Match[];
  }
  export default function createAutomaton(cache: Cache, ignored: string): Automaton;
}

declare module 'wink-nlp/src/compile-trex.js' {
  export interface Patterns {
    readonly rtc: unknown;
    readonly ltc: unknown;
    readonly helpers: unknown;
  }
  export default function compilePatterns(patterns: unknown): Patterns;
}

declare module 'wink-nlp/src/dd-wrapper.js' {
  import type { Cache } from 'wink-nlp/src/cache.js';

  /** Four numbers a token; `clean` is for when nothing is added any more. */
  export interface DocumentData {
    readonly cache: Cache;
    readonly tokens: number[];
    readonly nonBreakingSpaces: Record<number, string>;
  }
  export default function wrapData(data: DocumentData): unknown;
}

declare module 'wink-nlp/src/tokenizer.js' {
  import type { Patterns } from 'wink-nlp/src/compile-trex.js';

  export default function createTokenizer(
    patterns: Patterns,
    categories: unknown,
    preserve: unknown,
  ): (data: unknown, text: string) => void;
}
