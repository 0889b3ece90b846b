/**
 * `npm run --silent extract -- FOLDER > articles.jsonl`: the articles in a folder of saved pages, as the corpus would
 * hold them. Writes `{id, text, headline, outlet, byline, published, url}` a line for each article, without the fields
 * that are not known, and `{id, error}` for each file that holds none. The id is the file's name: `ID.html.gz` gives
 * `ID`.
 */
import type { Article, Metadata, Refusal } from '../../corpus/article.ts';
import { type Outcome, readArticles } from '../../corpus/read-corpus.ts';
import { UserError } from '../../errors.ts';
import { endWith, writeJsonLine } from './json-lines.ts';

const FIELDS = [
  'headline',
  'outlet',
  'byline',
  'published',
  'url',
] as const satisfies readonly (keyof Metadata)[];

/** One outcome of reading a folder, as the line that is written of it. */
export function lineOf(outcome: Outcome): Readonly<Record<string, string>> {
  if ('refusal' in outcome) return { id: idOf(outcome.refusal.file), error: errorOf(outcome.refusal) };
  const { article } = outcome;
  return { id: idOf(article.file, article.record), text: article.text, ...statedOf(article) };
}

function errorOf({ line, reason }: Refusal): string {
  return line === undefined ? reason : `Line ${line}: ${reason}`;
}

function statedOf({ metadata }: Article): Readonly<Record<string, string>> {
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const known = metadata[field];
      return known === undefined ? [] : [[field, known.value]];
    }),
  );
}

function idOf(file: string, record?: number): string {
  const stem = file.replace(/\.gz$/i, '').replace(/\.[^./]+$/, '');
  return record === undefined ? stem : `${stem}#${record}`;
}

async function run(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new UserError('Name a folder of saved pages, or one page.');
  for await (const outcome of readArticles(folder)) {
    await writeJsonLine(lineOf(outcome));
  }
}

if (import.meta.filename === process.argv[1]) {
  run(process.argv[2]).catch(endWith);
}
