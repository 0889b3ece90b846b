import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { type Problem, problem } from '../problem.ts';
import type { Refusal } from './article.ts';
import { CORRECTIONS_FILE } from './corrections.ts';

/** A file below the corpus folder. */
export interface ListedFile {
  readonly absolutePath: string;
  /** Relative to the corpus folder, with `/`. */
  readonly path: string;
}

export interface Listing {
  /** In the order of their paths' code units, the same on every machine. */
  readonly files: readonly ListedFile[];
  readonly refused: readonly Refusal[];
}

/** Files that people put beside articles and that are none: named as such by long custom. */
const NOT_COVERAGE =
  /^(?:readme|licen[cs]e|copying|notice|authors|changelog|contributing|thumbs\.db|desktop\.ini)(?:\.(?:md|markdown|txt|text|rst|html?))?$/i;

const MAX_DEPTH = 40;

/** Whether a file of this name is passed over: hidden, a safety copy, or named as what is no article. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || NOT_COVERAGE.test(name);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function whyNotOpened(entry: Dirent, code: string): Problem {
  const isLoose = entry.isSymbolicLink() && (code === 'ENOENT' || code === 'ELOOP');
  return isLoose ? problem('link-nowhere') : problem('not-opened', { detail: code });
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** True where a link leads to a place inside `root`. */
async function staysInside(root: string, link: string): Promise<boolean> {
  const target = await realpath(link);
  return target === root || target.startsWith(root.endsWith(sep) ? root : root + sep);
}

async function walk(
  root: string,
  folder: string,
  depth: number,
  found: { files: ListedFile[]; refused: Refusal[] },
) {
  for (const entry of await entriesOf(folder)) {
    if (isPassedOver(entry.name) || (depth === 0 && entry.name === CORRECTIONS_FILE)) continue;
    const absolutePath = join(folder, entry.name);
    const path = relative(root, absolutePath).split(sep).join('/');
    try {
      if (entry.isSymbolicLink() && !(await staysInside(root, absolutePath))) {
        found.refused.push({ file: path, ...problem('link-outside') });
        continue;
      }
      const kind = entry.isSymbolicLink() ? await stat(absolutePath) : entry;
      if (kind.isDirectory()) {
        // A link to a folder inside the corpus leads to files that are found there anyway, or round in a circle.
        if (entry.isSymbolicLink()) continue;
        if (depth >= MAX_DEPTH) {
          found.refused.push({ file: path, ...problem('folder-too-deep', { most: MAX_DEPTH }) });
        } else {
          await walk(root, absolutePath, depth + 1, found);
        }
      } else if (kind.isFile()) {
        found.files.push({ absolutePath, path });
      } else {
        found.refused.push({ file: path, ...problem('not-ordinary') });
      }
    } catch (error) {
      found.refused.push({ file: path, ...whyNotOpened(entry, codeOf(error)) });
    }
  }
}

/**
 * Every file below `folder`, or the one file that `folder` names.
 *
 * @throws UserError where there is no such folder, or it cannot be read.
 */
export async function listFiles(folder: string): Promise<Listing> {
  try {
    const kind = await lstat(await realpath(folder));
    if (kind.isFile()) {
      const absolutePath = await realpath(folder);
      return { files: [{ absolutePath, path: relative(dirname(absolutePath), absolutePath) }], refused: [] };
    }
    if (!kind.isDirectory()) {
      throw new UserError(problem('folder-neither', { folder: basename(folder) }));
    }
    const found = { files: [] as ListedFile[], refused: [] as Refusal[] };
    const root = await realpath(folder);
    await walk(root, root, 0, found);
    found.files.sort((a, b) => (a.path < b.path ? -1 : 1));
    return found;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = codeOf(error);
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new UserError(
      isMissing ? problem('folder-missing', { folder }) : problem('folder-unread', { folder, detail: code }),
    );
  }
}
