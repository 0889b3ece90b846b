import { problemOf } from '../errors.ts';
import { type Problem, problem } from '../problem.ts';
import type { Article, Corpus, Metadata, Refusal, Withdrawn } from './article.ts';
import { idMaker, type Naming } from './article-id.ts';
import { buildArticle } from './build-article.ts';
import { foldCopies } from './copies.ts';
import { Corrections } from './corrections.ts';
import type { RawRecord, RawRefusal } from './formats/format.ts';
import { formatFor, readableExtensions } from './formats/index.ts';
import { type ListedFile, listFiles } from './list-files.ts';
import { releaseLanguageDetector } from './metadata/detect-language.ts';
import { withLanguage } from './metadata/with-language.ts';
import { MOST_CHARACTERS } from './repair/repair.ts';
import { Sidecars } from './sidecars.ts';
import { openSourceFile } from './source-file.ts';

/** How a corpus is read. */
export interface ReadOptions {
  /** Called with each article once it is read, before it is known whether it is a copy of another. */
  readonly onArticle?: (article: Article) => void;
  /** Called after each file, with how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the reading; `readCorpus` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** One outcome of reading: an article, or why there is none. */
export type Outcome = { readonly article: Article } | { readonly refusal: Refusal };

/** What to tell a person; an error that is none of ours is named too, so that nothing is swallowed. */
function toldOf(error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return problemOf(error) ?? problem('file-unread', { detail });
}

function isRefusal(record: RawRecord | RawRefusal): record is RawRefusal {
  return 'reason' in record;
}

/** Why a record is too long to be an article, or nothing. */
function tooLong({ fileText, record }: RawRecord): Problem | undefined {
  if (fileText.length <= MOST_CHARACTERS) return undefined;
  const millions = Math.round(fileText.length / 1e5) / 10;
  const long = problem('article-too-long', { millions, most: MOST_CHARACTERS / 1e6 });
  return record === undefined ? long : problem('record', { record, problem: long });
}

/** Reads one file's records one by one. */
async function* readFile(
  listed: ListedFile,
  sidecars: Sidecars,
  nameIt: (naming: Naming) => string,
): AsyncIterable<Outcome> {
  const { path } = listed;
  const file = openSourceFile(listed.absolutePath, path);
  const format = formatFor(file.name);
  const beside = sidecars.of(path);
  if (!format) {
    const kinds = readableExtensions().join(', ');
    yield { refusal: { file: path, ...problem('kind-unknown', { kinds }) } };
    return;
  }
  let sidecar: Metadata = {};
  try {
    if (beside !== undefined) sidecar = await beside.read();
  } catch (error) {
    yield { refusal: { file: beside?.path ?? path, ...toldOf(error) } };
  }
  const extension = format.extensions.find((candidate) => file.name.endsWith(candidate)) ?? '';
  const extensionLength = extension.length + (path.toLowerCase().endsWith('.gz') ? 3 : 0);
  try {
    for await (const record of format.read(file)) {
      if (isRefusal(record)) {
        yield { refusal: { file: path, ...record } };
        continue;
      }
      const long = tooLong(record);
      if (long !== undefined) {
        yield { refusal: { file: path, ...long } };
        continue;
      }
      const id = nameIt({ file: path, extensionLength, record: record.record, stated: record.id });
      yield { article: await withLanguage(buildArticle(record, { id, file: path, sidecar })) };
    }
  } catch (error) {
    yield { refusal: { file: path, ...toldOf(error) } };
  }
}

/**
 * Every article below `folder` one by one, as its file has it, copies included and without the moderators'
 * corrections: for a corpus too large to hold.
 *
 * @throws UserError where there is no such folder, or it cannot be read.
 */
export async function* readArticles(
  folder: string,
  { onProgress, signal }: ReadOptions = {},
): AsyncIterable<Outcome> {
  const { files, refused } = await listFiles(folder);
  for (const refusal of refused) yield { refusal };
  const sidecars = new Sidecars(files);
  const nameIt = idMaker();
  let done = 0;
  for (const listed of sidecars.coverage) {
    signal?.throwIfAborted();
    yield* readFile(listed, sidecars, nameIt);
    onProgress?.(++done, sidecars.coverage.length);
  }
  for (const refusal of sidecars.unused()) yield { refusal };
}

/**
 * Reads every file below a folder (or the one file that `folder` names). A file or a record that fails is refused by
 * name and the others load; what moderators corrected is corrected, what they withdrew is set apart; the same article in
 * several files is kept once, with its copies. The order is that of the files' paths. An empty folder gives a corpus
 * without articles.
 *
 * @throws UserError where there is no such folder, or it cannot be read.
 */
export async function readCorpus(folder: string, options: ReadOptions = {}): Promise<Corpus> {
  const articles: Article[] = [];
  const refused: Refusal[] = [];
  const withdrawn: Withdrawn[] = [];
  const corrections = await Corrections.of(folder);
  for await (const outcome of readArticles(folder, options)) {
    if ('refusal' in outcome) {
      refused.push(outcome.refusal);
      continue;
    }
    const corrected = corrections.apply(outcome.article);
    if ('article' in corrected) {
      articles.push(corrected.article);
      options.onArticle?.(corrected.article);
    } else withdrawn.push(corrected.withdrawn);
  }
  releaseLanguageDetector();
  return {
    articles: foldCopies(articles),
    refused: [...refused, ...corrections.refusals()],
    ...(withdrawn.length === 0 ? {} : { withdrawn }),
  };
}
