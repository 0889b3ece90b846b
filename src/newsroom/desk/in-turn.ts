import { realpath } from 'node:fs/promises';

const last = new Map<string, Promise<unknown>>();

/** Does the work once all earlier work on the same folder of this process is done: one change at a time. */
export async function inTurn<Given>(folder: string, work: () => Promise<Given>): Promise<Given> {
  const path = await realpath(folder).catch(() => folder);
  const before = last.get(path) ?? Promise.resolve();
  const mine = before.then(work, work);
  last.set(path, mine);
  try {
    return await mine;
  } finally {
    if (last.get(path) === mine) last.delete(path);
  }
}
