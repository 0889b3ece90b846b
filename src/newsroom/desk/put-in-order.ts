import type { Log } from '../../log.ts';
import { dropOld } from './additions.ts';
import { finishChanges } from './change.ts';
import { emptyBin } from './empty-bin.ts';
import { inTurn } from './in-turn.ts';

/** Finishes what a crash cut short, and lets go of what has waited or lain in the bin too long. */
export async function putInOrder(folder: string, now: number): Promise<void> {
  await finishChanges(folder);
  await dropOld(folder, now);
  await emptyBin(folder, now);
}

/** Puts a corpus folder in order before it is read. Never throws: the next change tries again. */
export async function prepareFolder(folder: string, log: Log): Promise<void> {
  try {
    await inTurn(folder, () => putInOrder(folder, Date.now()));
  } catch (error) {
    log.error({ error }, 'a change of the corpus was cut short, and cannot be finished now');
  }
}
