import { readdir, rm, stat } from 'node:fs/promises';
import { BIN_FOLDER, DONE_FOLDER, inside } from './folders.ts';

/** How long removed files stay on disk, for an operator to put back by hand. */
export const BIN_DAYS = 30;

const DAY = 24 * 60 * 60 * 1_000;

/** Deletes for good what was removed long ago, and the notes of changes that long done. */
export async function emptyBin(folder: string, now: number): Promise<void> {
  for (const name of await readdir(inside(folder, DONE_FOLDER)).catch(() => [])) {
    const path = inside(folder, `${DONE_FOLDER}/${name}`);
    const done = await stat(path).catch(() => undefined);
    if (done === undefined || now - done.mtimeMs < BIN_DAYS * DAY) continue;
    await rm(inside(folder, `${BIN_FOLDER}/${name.replace(/\.json$/, '')}`), {
      recursive: true,
      force: true,
    });
    await rm(path, { force: true });
  }
}
