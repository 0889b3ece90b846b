import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CORRECTIONS_FILE } from '../../corpus/corrections.ts';
import { listFiles } from '../../corpus/list-files.ts';
import { UserError } from '../../errors.ts';

/** Files whose size and time are asked for at once. */
const AT_ONCE = 64;

/**
 * A short hash of the names, sizes and times of all files that a reading of these corpus folders would look at: the
 * same state, the same corpus. A folder that cannot be listed counts as an empty one.
 */
export async function stateOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    hash.update(`${folder}\0`);
    for (const line of await linesOf(folder)) hash.update(`${line}\0`);
  }
  return hash.digest('base64url');
}

async function linesOf(folder: string): Promise<readonly string[]> {
  try {
    const { files, refused } = await listFiles(folder);
    const corrections = { path: CORRECTIONS_FILE, absolutePath: join(folder, CORRECTIONS_FILE) };
    const all = [...files, corrections];
    const lines: string[] = [];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      lines.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(lineOf))));
    }
    return [...lines, ...refused.map(({ file }) => `${file} refused`)];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

async function lineOf({ path, absolutePath }: { readonly path: string; readonly absolutePath: string }) {
  const known = await stat(absolutePath).catch(() => undefined);
  return `${path} ${known?.size ?? '-'} ${known?.mtimeMs ?? '-'}`;
}
