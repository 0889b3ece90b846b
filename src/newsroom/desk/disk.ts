import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DeskRefusal } from './refusal.ts';

/** No room: on the disk, in a quota, for a file of this size. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS']);

/** A name that the reader of the corpus passes over, should it ever be left behind. */
const DRAFT = /^\.[0-9a-f]{12}\.tmp$/;

/** The system's code of an error, such as ENOENT; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What a failure of the disk means to a moderator; any other error as it is. */
export function explained(error: unknown): unknown {
  const code = codeOf(error);
  if (FULL.has(code)) return new DeskRefusal('diskFull', {});
  if (FORBIDDEN.has(code)) return new DeskRefusal('mayNotWrite', { code });
  return error;
}

/**
 * Puts a file in place in one step: whoever reads it sees the old content or the new, whatever happens meanwhile
 * (write, fsync, rename; the folder's own entry is synced too). Makes the folder where it is missing.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Removes what `writeWhole` left in a folder where it was killed. Not while somebody may be writing there. */
export async function dropDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (DRAFT.test(name)) await rm(join(folder, name), { force: true });
}

/** Moves a file in one step, and makes the folder for it. */
export async function moveFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Adds one line to a file, on a line of its own even where the one before was cut short. */
export async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a+');
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const before = size === 0 || last.toString() === '\n' ? '' : '\n';
    try {
      await file.appendFile(`${before}${line}\n`);
      await file.sync();
    } catch (error) {
      await file.truncate(size);
      throw error;
    }
  } finally {
    await file.close();
  }
}

export async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

/** The text of a file, or undefined where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
}

/** Not every system can sync a folder; where it cannot, there is nothing more to do. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
