import type { Problem } from '../../problem.ts';
import type { Metadata, Span } from '../article.ts';
import type { SourceFile } from '../source-file.ts';

/** One piece of coverage as a format finds it: its own words, before repair. */
export interface RawRecord {
  /**
   * The text, decoded and free of markup, otherwise as the file has it. Paragraphs are parted by line breaks unless
   * `paragraphs` says where they are.
   */
  readonly fileText: string;
  /** What the file states (`how: 'given'`), or what its markup suggests. Without `words`: those point into the text. */
  readonly metadata: Metadata;
  /** The paragraphs as spans of `fileText`, in order, where the format knows them better than line breaks tell. */
  readonly paragraphs?: readonly Span[];
  /** In a file of many articles: which one, counted from 1 (for lines: the line). Absent where the file is one article. */
  readonly record?: number;
  /** An id that the record states; else one is made from the file's name and `record`. */
  readonly id?: string;
  /** Line of the file on which `fileText` begins, where `fileText` is a verbatim part of the file. Counted from 1. */
  readonly firstLine?: number;
}

/** A record that could not be read: the file's other records still load. */
export interface RawRefusal extends Problem {
  /** Line of the file, counted from 1. */
  readonly line?: number;
}

/**
 * One kind of file. `read` yields the file's records one by one, so that a file of any size can stream through; it
 * throws a `UserError` where the whole file cannot be read. A format never repairs, never decodes bytes by itself
 * where `file.text()` will do, and never looks at the file system.
 */
export interface Format {
  /** In words for people: 'plain text', 'saved web page'. */
  readonly name: string;
  /** In lower case, with the dot: `.txt`. A further `.gz` is undone before the format sees the file. */
  readonly extensions: readonly string[];
  readonly read: (
    file: SourceFile,
  ) => AsyncIterable<RawRecord | RawRefusal> | Iterable<RawRecord | RawRefusal>;
}

/**
 * A small file beside an article's file that names what the article's file cannot. `article.txt` is described by
 * `article.txt.meta.yaml` or by `article.meta.yaml`: the common path finds it by `suffixes`.
 */
export interface Sidecar {
  /** In lower case: `.meta.yaml`. */
  readonly suffixes: readonly string[];
  /** What the sidecar states; throws a `UserError` where it cannot be read. */
  readonly read: (file: SourceFile) => Promise<Metadata>;
}
