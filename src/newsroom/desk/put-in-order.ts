import type { Log } from '../../log.ts';
import { dropOld } from './additions.ts';
import { finishChanges } from './change.ts';
import { explained, isThere } from './disk.ts';
import { emptyBin } from './empty-bin.ts';
import { HIDDEN_FOLDER, inside } from './folders.ts';
import { inTurn } from './in-turn.ts';
import { locked } from './lock.ts';
import { DeskRefusal } from './refusal.ts';

/** Finishes what a crash cut short, and lets go of what has waited or lain in the bin too long. */
export async function putInOrder(folder: string, now: number): Promise<void> {
  await finishChanges(folder);
  await dropOld(folder, now);
  await emptyBin(folder, now);
}

/**
 * Puts a folder in order before it is only looked at. Where the disk is full or another process changes the folder at
 * this moment, it is looked at as it is. Call it from within `inTurn`.
 */
export async function putInOrderIfPossible(folder: string, now: number): Promise<void> {
  try {
    await putInOrderUnlessHeld(folder, now);
  } catch (error) {
    if (!(explained(error) instanceof DeskRefusal)) throw error;
  }
}

/** Puts a corpus folder in order before it is read. Never throws: the next change tries again. */
export async function prepareFolder(folder: string, log: Log): Promise<void> {
  try {
    await inTurn(folder, () => putInOrderUnlessHeld(folder, Date.now()));
  } catch (error) {
    log.error({ error }, 'a change of the corpus was cut short, and cannot be finished now');
  }
}

/** Another process that changes the folder has put it in order itself. */
async function putInOrderUnlessHeld(folder: string, now: number): Promise<void> {
  if (!(await isThere(inside(folder, HIDDEN_FOLDER)))) return;
  try {
    await locked(folder, () => putInOrder(folder, now), { waits: 0 });
  } catch (error) {
    if (!(error instanceof DeskRefusal && error.why === 'heldByOther')) throw error;
  }
}
