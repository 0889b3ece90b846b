import type { Metadata } from '../../corpus/article.ts';
import type { CoverageSummary } from '../../coverage/answer.ts';

/** Where an article of the coverage stands. */
export interface Located {
  readonly id: string;
  /** Relative to the corpus folder, with `/`. */
  readonly file: string;
  /** Whether its file holds nothing else. */
  readonly alone: boolean;
  readonly withdrawn: boolean;
  readonly metadata: Metadata;
}

/**
 * The article of this id (or of a statement's id), be it a copy or withdrawn; undefined where there is none.
 * @param prefix what the paths of this folder's files begin with, where the coverage is of several folders
 */
export function locate(summary: CoverageSummary, asked: string, prefix: string): Located | undefined {
  const [id = ''] = asked.trim().toLowerCase().split(':');
  const all = allIn(summary).filter(({ file }) => file.startsWith(prefix));
  const found = all.find((one) => one.id === id);
  if (found === undefined) return undefined;
  const beside = all.some(({ file, id: other }) => file === found.file && other !== id);
  const refused = summary.refused.some(({ file }) => file === found.file);
  return { ...found, file: found.file.slice(prefix.length), alone: !beside && !refused };
}

/** Ids of every article that was read: copies and withdrawn ones are names that are taken, too. */
export function idsIn(summary: CoverageSummary): ReadonlySet<string> {
  return new Set(allIn(summary).map(({ id }) => id));
}

function allIn({ articles, withdrawn = [] }: CoverageSummary): readonly Omit<Located, 'alone'>[] {
  return [
    ...articles.flatMap(({ id, file, metadata, copies }) => [
      { id, file, metadata, withdrawn: false },
      ...copies.map((copy) => ({ ...copy, metadata: copy, withdrawn: false })),
    ]),
    ...withdrawn.map(({ id, file, metadata }) => ({ id, file, metadata, withdrawn: true })),
  ];
}
