import { UserError } from '../errors.ts';
import type { Article, Corpus, Metadata, Refusal } from './article.ts';
import { idMaker, type Naming } from './article-id.ts';
import { buildArticle } from './build-article.ts';
import { foldCopies } from './copies.ts';
import type { RawRecord, RawRefusal } from './formats/format.ts';
import { formatFor, readableExtensions, SIDECARS } from './formats/index.ts';
import { type ListedFile, listFiles } from './list-files.ts';
import { withLanguage } from './metadata/with-language.ts';
import { openSourceFile, type SourceFile } from './source-file.ts';

/** How a corpus is read. */
export interface ReadOptions {
  /** Called after each file, with how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the reading; `readCorpus` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** One outcome of reading: an article, or why there is none. */
export type Outcome = { readonly article: Article } | { readonly refusal: Refusal };

/** The sentence for a person; an error that is none of ours is named too, so that nothing is swallowed. */
function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return `This file could not be read (${error instanceof Error ? error.message : String(error)}). Check the file.`;
}

function isRefusal(record: RawRecord | RawRefusal): record is RawRefusal {
  return 'reason' in record;
}

/** Files by the path that a sidecar would describe, so that a file finds its sidecar in one look. */
type SidecarFiles = ReadonlyMap<
  string,
  { readonly file: SourceFile; readonly read: (file: SourceFile) => Promise<Metadata> }
>;

function sidecarFor(listed: ListedFile) {
  const lower = listed.path.toLowerCase();
  for (const sidecar of SIDECARS) {
    const suffix = sidecar.suffixes.find((candidate) => lower.endsWith(candidate));
    if (suffix !== undefined) return { sidecar, describes: listed.path.slice(0, -suffix.length) };
  }
  return undefined;
}

function parted(files: readonly ListedFile[]): { coverage: readonly ListedFile[]; sidecars: SidecarFiles } {
  const sidecars = new Map<string, { file: SourceFile; read: (file: SourceFile) => Promise<Metadata> }>();
  const coverage: ListedFile[] = [];
  for (const listed of files) {
    const found = sidecarFor(listed);
    if (!found) coverage.push(listed);
    else {
      const file = openSourceFile(listed.absolutePath, listed.path);
      sidecars.set(found.describes, { file, read: found.sidecar.read });
    }
  }
  return { coverage, sidecars };
}

/** `a/x.txt.gz` is described by `a/x.txt.gz.meta.yaml`, `a/x.txt.meta.yaml` or `a/x.meta.yaml`. */
function stemsOf(path: string): readonly string[] {
  const unpacked = path.replace(/\.gz$/i, '');
  return [path, unpacked, unpacked.replace(/\.[^./]*$/, '')];
}

/** Reads one file's records one by one. */
async function* readFile(
  listed: ListedFile,
  sidecars: SidecarFiles,
  nameIt: (naming: Naming) => string,
): AsyncIterable<Outcome> {
  const { path } = listed;
  const file = openSourceFile(listed.absolutePath, path);
  const format = formatFor(file.name);
  if (!format) {
    const known = readableExtensions().join(', ');
    yield {
      refusal: { file: path, reason: `No reader knows this kind of file. These can be read: ${known}.` },
    };
    return;
  }
  let sidecar: Metadata = {};
  const beside = stemsOf(path)
    .map((stem) => sidecars.get(stem))
    .find((found) => found !== undefined);
  if (beside) {
    try {
      sidecar = await beside.read(beside.file);
    } catch (error) {
      yield { refusal: { file: beside.file.path, reason: reasonOf(error) } };
    }
  }
  const extension = format.extensions.find((candidate) => file.name.endsWith(candidate)) ?? '';
  const extensionLength = extension.length + (path.toLowerCase().endsWith('.gz') ? 3 : 0);
  try {
    for await (const record of format.read(file)) {
      if (isRefusal(record)) {
        yield {
          refusal: {
            file: path,
            ...(record.line !== undefined && { line: record.line }),
            reason: record.reason,
          },
        };
        continue;
      }
      const id = nameIt({ file: path, extensionLength, record: record.record, stated: record.id });
      yield { article: await withLanguage(buildArticle(record, { id, file: path, sidecar })) };
    }
  } catch (error) {
    yield { refusal: { file: path, reason: reasonOf(error) } };
  }
}

/**
 * Every article below `folder` one by one, as it is read, copies included: for a corpus too large to hold.
 *
 * @throws UserError where there is no such folder, or it cannot be read.
 */
export async function* readArticles(
  folder: string,
  { onProgress, signal }: ReadOptions = {},
): AsyncIterable<Outcome> {
  const { files, refused } = await listFiles(folder);
  for (const refusal of refused) yield { refusal };
  const { coverage, sidecars } = parted(files);
  const nameIt = idMaker();
  let done = 0;
  for (const listed of coverage) {
    signal?.throwIfAborted();
    yield* readFile(listed, sidecars, nameIt);
    onProgress?.(++done, coverage.length);
  }
}

/**
 * Reads every file below a folder (or the one file that `folder` names). A file or a record that fails is refused by
 * name and the others load; the same article in several files is kept once, with its copies. The order is that of the
 * files' paths. An empty folder gives a corpus without articles.
 *
 * @throws UserError where there is no such folder, or it cannot be read.
 */
export async function readCorpus(folder: string, options: ReadOptions = {}): Promise<Corpus> {
  const articles: Article[] = [];
  const refused: Refusal[] = [];
  for await (const outcome of readArticles(folder, options)) {
    if ('article' in outcome) articles.push(outcome.article);
    else refused.push(outcome.refusal);
  }
  return { articles: foldCopies(articles), refused };
}
