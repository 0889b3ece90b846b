import type { Problem } from '../problem.ts';

/** Half-open range of UTF-16 offsets into an article's repaired text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of metadata and how it is known. What is not known is absent, never guessed. */
export interface Known<T = string> {
  readonly value: T;
  /** `given` in the file; `inferred` from words that only suggest it. */
  readonly how: 'given' | 'inferred';
  /** Where it was found, in words for people: 'front matter', 'json-ld', 'sign-off', 'interview'. */
  readonly from: string;
  /** The words of the text that show it, where it was found in the text. */
  readonly words?: Span;
}

export interface Metadata {
  readonly headline?: Known;
  readonly byline?: Known;
  readonly outlet?: Known;
  /** ISO 8601 date (`2020-12-16`) or date and time. */
  readonly published?: Known;
  /** ISO 8601 date or date and time. */
  readonly modified?: Known;
  readonly url?: Known;
  /** BCP 47 language tag, such as `en`. */
  readonly language?: Known;
  /** The section of the outlet, such as 'Sport'. */
  readonly category?: Known;
}

/** One undoing of a scraper's damage. No repair changes a word of the author. */
export interface Repair {
  /** The named rule, such as `entity`, `lost-mark`, `spacing`. */
  readonly rule: string;
  /** Where the outcome stands in the repaired text (may be empty where characters were only removed). */
  readonly at: Span;
  readonly before: string;
  readonly after: string;
  /** `unknown`: the mark could not be told from its context and was kept as it is. */
  readonly certainty: 'certain' | 'likely' | 'unknown';
}

/**
 * The offset map of a repaired text: maximal stretches of equal length and content, in order. Between two stretches
 * lies what a repair changed. A text without repairs has one stretch.
 */
export interface OffsetStretch {
  /** Offset in the repaired text. */
  readonly text: number;
  /** Offset in the file's own (decoded) text. */
  readonly file: number;
  readonly length: number;
}

/** The same text again, in another file or from another outlet: kept once, listed here. */
export interface Copy {
  readonly id: string;
  readonly file: string;
  readonly outlet?: Known;
  readonly url?: Known;
}

/** One piece of coverage from one outlet, repaired. Plain data: it survives a structured clone. */
export interface Article {
  /** Unique in the corpus, of `[a-z0-9._-]`, at most 40 characters. */
  readonly id: string;
  /** Path of the file relative to the corpus folder, with `/`. */
  readonly file: string;
  /** For a file that holds many articles: which record, counted from 1 (for JSONL, the line). */
  readonly record?: number;
  /** Line of the file on which `fileText` begins, counted from 1; absent where `fileText` is no verbatim part of it. */
  readonly firstLine?: number;
  /** The repaired text; every span points into it. Paragraphs are parted by one or more line breaks. */
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly metadata: Metadata;
  readonly repairs: readonly Repair[];
  /** The text as the file has it (decoded, before repair); the same string as `text` where nothing was repaired. */
  readonly fileText: string;
  readonly offsets: readonly OffsetStretch[];
  readonly copies: readonly Copy[];
}

/** A file, or a record of a file, that could not be read. */
export interface Refusal extends Problem {
  readonly file: string;
  /** Line of the file, counted from 1, where that is known. */
  readonly line?: number;
}

/** An article that moderators took out of the coverage: hidden, and still in its file. */
export interface Withdrawn {
  readonly id: string;
  readonly file: string;
  /** Without `words`: the text that they would point into is hidden. */
  readonly metadata: Pick<Metadata, 'headline' | 'outlet' | 'published' | 'url'>;
  /** For everybody to read; absent where none was given. */
  readonly reason?: string;
  /** ISO 8601 date and time. */
  readonly at?: string;
}

/** Everything that one reading of a corpus folder gave. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly refused: readonly Refusal[];
  /** Absent where no article is withdrawn. */
  readonly withdrawn?: readonly Withdrawn[];
}
