import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Correction } from '../../corpus/corrections.ts';
import { LogEntry, note } from './audit-log.ts';
import { correctionOf, setCorrection } from './corrections-file.ts';
import { dropDrafts, explained, isThere, moveFile, readIfThere, writeWhole } from './disk.ts';
import { BEGUN_FOLDER, DONE_FOLDER, inside } from './folders.ts';
import { DeskRefusal } from './refusal.ts';

/** A file that changes its place; both paths are relative to the corpus folder, with `/`. */
const Move = z.object({ from: z.string(), to: z.string() }).readonly();
export type Move = z.infer<typeof Move>;

const Entry = z.object({
  file: z.string().exactOptional(),
  outlet: z.string().exactOptional(),
  published: z.string().exactOptional(),
  url: z.string().exactOptional(),
  withdrawn: z
    .object({
      reason: z.string().exactOptional(),
      by: z.string().exactOptional(),
      at: z.string().exactOptional(),
    })
    .exactOptional(),
}) satisfies z.ZodType<Correction>;

/** The entry of one article in the corrections, before and after; absent where it has none. */
const Decision = z
  .object({ id: z.string(), before: Entry.exactOptional(), after: Entry.exactOptional() })
  .readonly();
export type Decision = z.infer<typeof Decision>;

const Change = z
  .object({ entry: LogEntry, moves: z.array(Move).readonly(), decision: Decision.exactOptional() })
  .readonly();
/** Everything that one word of a moderator changes in a corpus folder: all of it happens, or none. */
export type Change = z.infer<typeof Change>;

/** A key that nobody can guess, for a change or an addition. */
export function newKey(): string {
  return randomBytes(9).toString('base64url');
}

/**
 * Carries a change out. It is written down first: where the process ends in the middle, `finishChanges` does the
 * rest. Where the disk refuses, everything is put back, and nothing has changed.
 *
 * @throws DeskRefusal that says why nothing was changed.
 */
export async function carryOut(folder: string, change: Change): Promise<void> {
  const begun = inside(folder, `${BEGUN_FOLDER}/${change.entry.change}.json`);
  try {
    // Where the corrections cannot be read, nothing begins.
    if (change.decision !== undefined) await correctionOf(folder, change.decision.id);
    await mkdir(inside(folder, DONE_FOLDER), { recursive: true });
    await writeWhole(begun, `${JSON.stringify(change, undefined, 2)}\n`);
    try {
      await perform(folder, change);
      await note(folder, change.entry);
    } catch (error) {
      await putBack(folder, change);
      await rm(begun, { force: true });
      throw error;
    }
  } catch (error) {
    throw explained(error);
  }
  // It is done and noted; where it cannot be marked so now, `finishChanges` will.
  await conclude(folder, change).catch(() => undefined);
}

/**
 * Finishes what was cut short. Call it before the folder is read, and before the next change.
 *
 * @throws DeskRefusal where the disk refuses: it can be tried again.
 */
export async function finishChanges(folder: string): Promise<void> {
  await dropDrafts(folder);
  await dropDrafts(inside(folder, BEGUN_FOLDER));
  for (const name of await readdir(inside(folder, BEGUN_FOLDER)).catch(() => [])) {
    try {
      const text = await readFile(inside(folder, `${BEGUN_FOLDER}/${name}`), 'utf8');
      const change = Change.parse(JSON.parse(text));
      await perform(folder, change);
      await note(folder, change.entry);
      await conclude(folder, change);
    } catch (error) {
      throw explained(error);
    }
  }
}

/** A change that was done, by its key. */
export async function doneChange(folder: string, key: string): Promise<Change | undefined> {
  const text = await readIfThere(inside(folder, `${DONE_FOLDER}/${key}.json`));
  return text === undefined ? undefined : Change.parse(JSON.parse(text));
}

/** The change that takes another back. */
export function inverseOf({ moves, decision }: Change, entry: LogEntry): Change {
  const back = moves.map(({ from, to }) => ({ from: to, to: from })).reverse();
  if (decision === undefined) return { entry, moves: back };
  const { id, before, after } = decision;
  return {
    entry,
    moves: back,
    decision: {
      id,
      ...(after === undefined ? {} : { before: after }),
      ...(before === undefined ? {} : { after: before }),
    },
  };
}

/** Whether the folder is as a change expects it: its files in their places, its decision the latest. */
export async function fits(folder: string, { moves, decision }: Change): Promise<boolean> {
  for (const { from, to } of moves) {
    if (!(await isThere(inside(folder, from))) || (await isThere(inside(folder, to)))) return false;
  }
  if (decision === undefined) return true;
  return isDeepStrictEqual(await correctionOf(folder, decision.id), decision.before);
}

/** What is done already is left as it is, so that this can be repeated. */
async function perform(folder: string, { moves, decision }: Change): Promise<void> {
  if (decision !== undefined) await setCorrection(folder, decision.id, decision.after);
  for (const { from, to } of moves) {
    const [waits, arrived] = [await isThere(inside(folder, from)), await isThere(inside(folder, to))];
    if (waits && arrived) throw new DeskRefusal('nameTaken', { file: to });
    if (!waits && !arrived) throw new DeskRefusal('fileGone', { file: from });
    if (waits) await moveFile(inside(folder, from), inside(folder, to));
  }
}

async function conclude(folder: string, { entry }: Change): Promise<void> {
  const done = inside(folder, `${DONE_FOLDER}/${entry.change}.json`);
  await mkdir(dirname(done), { recursive: true });
  await rename(inside(folder, `${BEGUN_FOLDER}/${entry.change}.json`), done);
}

/** The folder as it was before; what cannot be put back stays written down and is finished later. */
async function putBack(folder: string, { moves, decision }: Change): Promise<void> {
  for (const { from, to } of moves) {
    const moved = (await isThere(inside(folder, to))) && !(await isThere(inside(folder, from)));
    if (moved) await moveFile(inside(folder, to), inside(folder, from));
  }
  if (decision === undefined) return;
  const now = await correctionOf(folder, decision.id);
  if (!isDeepStrictEqual(now, decision.before)) await setCorrection(folder, decision.id, decision.before);
}
