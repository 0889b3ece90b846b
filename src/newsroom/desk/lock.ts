import { randomBytes } from 'node:crypto';
import { link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf, readIfThere } from './disk.ts';
import { HIDDEN_FOLDER, inside } from './folders.ts';
import { DeskRefusal } from './refusal.ts';

/** There while a process changes the folder, and says which. */
const LOCK_FILE = `${HIDDEN_FOLDER}/lock`;

/** A change takes a fraction of a second: whoever holds the folder for longer has died on another machine. */
const HELD_MOST_MILLISECONDS = 60_000;
const WAIT_MOST_MILLISECONDS = 3_000;
const LOOK_AGAIN_MILLISECONDS = 25;

const Holder = z.object({ pid: z.number(), host: z.string() });
type Holder = z.infer<typeof Holder>;

/** A lock as it was found: its text, and when it was written. */
interface Found {
  readonly text: string;
  readonly writtenAt: number;
}

/**
 * Does the work while no other process changes the folder. Call it from within `inTurn`, which keeps this process in
 * order. `waits`: how long another may take until this gives up, in milliseconds; 3 seconds unless told.
 *
 * @throws DeskRefusal `heldByOther` where another process goes on changing it.
 */
export async function locked<Given>(
  folder: string,
  work: () => Promise<Given>,
  { waits = WAIT_MOST_MILLISECONDS }: { readonly waits?: number } = {},
): Promise<Given> {
  const path = inside(folder, LOCK_FILE);
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), key: randomBytes(6).toString('hex') });
  await take(path, mine, waits);
  try {
    return await work();
  } finally {
    if ((await readIfThere(path).catch(() => undefined)) === mine) await rm(path, { force: true });
  }
}

async function take(path: string, mine: string, waits: number): Promise<void> {
  const deadline = performance.now() + waits;
  while (!(await written(path, mine))) {
    const found = await find(path);
    if (found === undefined) continue;
    const holder = holderIn(found.text);
    if (isLeft(holder, found.writtenAt)) await takeAway(path, found.text);
    else if (performance.now() >= deadline) throw heldBy(holder);
    else await wait(LOOK_AGAIN_MILLISECONDS);
  }
}

/** Whether the file was not there, and now is ours. */
async function written(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    await rm(path, { force: true });
    throw error;
  }
}

async function find(path: string): Promise<Found | undefined> {
  const known = await stat(path).catch(() => undefined);
  const text = await readIfThere(path);
  return known === undefined || text === undefined ? undefined : { text, writtenAt: known.mtimeMs };
}

/** Whoever wrote it; undefined while it is being written. */
function holderIn(text: string): Holder | undefined {
  try {
    return Holder.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whether whoever wrote it is gone. This process holds none of its own when it asks. */
function isLeft(holder: Holder | undefined, writtenAt: number): boolean {
  if (Date.now() - writtenAt > HELD_MOST_MILLISECONDS) return true;
  return holder?.host === hostname() && (holder.pid === process.pid || !isAlive(holder.pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Removes the lock that was judged; where somebody was quicker and has a new one, it is put back. */
async function takeAway(path: string, judged: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(path, aside);
    if ((await readIfThere(aside)) !== judged) await link(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

function heldBy(holder: Holder | undefined): DeskRefusal<'heldByOther'> {
  return new DeskRefusal('heldByOther', { pid: String(holder?.pid ?? '?'), host: holder?.host ?? '?' });
}
