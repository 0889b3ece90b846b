import type { Log } from '../../log.ts';
import { finishChanges } from './change.ts';
import { inTurn } from './in-turn.ts';

/** Finishes what a crash cut short in a corpus folder, before it is read. Never throws: the next change tries again. */
export async function finishBegun(folder: string, log: Log): Promise<void> {
  try {
    await inTurn(folder, () => finishChanges(folder));
  } catch (error) {
    log.error({ error }, 'a change of the corpus was cut short, and cannot be finished now');
  }
}
