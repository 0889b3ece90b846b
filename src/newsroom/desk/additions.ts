import { readdir, rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import { readableExtensions } from '../../corpus/formats/index.ts';
import type { Moderator } from './audit-log.ts';
import { newKey } from './change.ts';
import { readIfThere, writeWhole } from './disk.ts';
import { freeNames, isSidecar, safeName } from './file-names.ts';
import { inside, KEY, PENDING_FOLDER } from './folders.ts';
import { DeskRefusal } from './refusal.ts';

/** A file that somebody wants to add, as they named it. */
export interface OfferedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What an article's file does not say, as a moderator says it. */
export type Description = Readonly<Partial<Record<'headline' | 'outlet' | 'published' | 'url', string>>>;

export const FILES_MOST = 5;
export const FILE_MEGABYTES_MOST = 10;
/** Additions of one corpus folder that wait at the same time. */
const WAITING_MOST = 50;
/** An addition that nobody has confirmed is dropped after a day. */
export const WAITS_MILLISECONDS = 24 * 60 * 60 * 1_000;

const Addition = z
  .object({
    key: z.string().regex(KEY),
    at: z.string(),
    by: z.object({ id: z.string(), name: z.string() }).readonly(),
    /** Names below `files/`, as they would be stored, and as they came. */
    files: z.array(z.object({ name: z.string(), given: z.string() }).readonly()).readonly(),
  })
  .readonly();

const Said = z.object({
  headline: z.string().exactOptional(),
  outlet: z.string().exactOptional(),
  published: z.string().exactOptional(),
  url: z.string().exactOptional(),
});

/** Files that wait on disk for a moderator's word. */
export type Addition = z.infer<typeof Addition>;

/** Where an addition's files lie, relative to the corpus folder. */
export function filesFolder(key: string): string {
  return `${PENDING_FOLDER}/${key}/files`;
}

/**
 * Puts files aside under safe names, to be looked at before they are added.
 *
 * @throws DeskRefusal where there are none, too many, too large or empty ones, or one that no reader knows.
 */
export async function putAside(
  folder: string,
  offered: readonly OfferedFile[],
  by: Moderator,
): Promise<Addition> {
  const names = namesFor(offered);
  const waiting = await readdir(inside(folder, PENDING_FOLDER)).catch(() => []);
  if (waiting.length >= WAITING_MOST) throw new DeskRefusal('tooManyWaiting', { most: WAITING_MOST });
  const key = newKey();
  const files = offered.map(({ name }, at) => ({ name: names[at] ?? '', given: name.slice(0, 200) }));
  const addition = { key, at: new Date().toISOString(), by, files };
  // Written under a hidden name first: an addition is there whole or not at all.
  const draft = inside(folder, `${PENDING_FOLDER}/.${key}`);
  try {
    for (const [at, { content }] of offered.entries()) {
      await writeWhole(inside(draft, `files/${names[at]}`), content);
    }
    await writeWhole(inside(draft, 'addition.json'), `${JSON.stringify(addition, undefined, 2)}\n`);
    await rename(draft, inside(folder, `${PENDING_FOLDER}/${key}`));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  return addition;
}

/** The addition of this key; undefined where it was stored, cancelled or dropped. */
export async function findAddition(folder: string, key: string): Promise<Addition | undefined> {
  if (!KEY.test(key)) return undefined;
  const text = await readIfThere(inside(folder, `${PENDING_FOLDER}/${key}/addition.json`));
  return text === undefined ? undefined : Addition.parse(JSON.parse(text));
}

/**
 * Writes what a moderator says of one file beside it, as a sidecar of 'name: value' lines; what was said before and is
 * not said again stays. An empty value takes back what was said.
 */
export async function describe(
  folder: string,
  addition: Addition,
  at: number,
  description: Description,
): Promise<void> {
  const { stringify } = await import('yaml');
  const path = sidecarOf(folder, addition, at);
  const said = { ...(await saidOf(folder, addition, at)), ...description };
  const now = Object.entries(said).filter(([, value]) => value !== '');
  if (now.length === 0) await rm(path, { force: true });
  else await writeWhole(path, stringify(Object.fromEntries(now), { lineWidth: 0 }));
}

/** What a moderator has said of one file so far; `at` counts the addition's files from 0. */
export async function saidOf(folder: string, addition: Addition, at: number): Promise<Description> {
  const { parse } = await import('yaml');
  const text = await readIfThere(sidecarOf(folder, addition, at));
  return text === undefined ? {} : Said.parse(parse(text, { schema: 'failsafe' }));
}

function sidecarOf(folder: string, { key, files }: Addition, at: number): string {
  const file = files[at];
  if (file === undefined) throw new DeskRefusal('noLongerWaiting', {});
  return inside(folder, `${filesFolder(key)}/${file.name}.meta.yaml`);
}

/** Whether somebody has put a sidecar of their own with this file: then it says what is to be said. */
export function hasOwnSidecar({ files }: Addition, at: number): boolean {
  const name = files[at]?.name;
  return files.some(
    (other) =>
      isSidecar(other.name) && name !== undefined && safeName(other.name)?.stem === safeName(name)?.stem,
  );
}

/** Removes an addition with its files. */
export async function discard(folder: string, key: string): Promise<void> {
  await rm(inside(folder, `${PENDING_FOLDER}/${key}`), { recursive: true, force: true });
}

/** Drops what has waited too long, and what a crash left unfinished. */
export async function dropOld(folder: string, now: number): Promise<void> {
  const names = await readdir(inside(folder, PENDING_FOLDER)).catch(() => []);
  for (const name of names) {
    const addition = await findAddition(folder, name).catch(() => undefined);
    const age = now - Date.parse(addition?.at ?? '');
    if (addition === undefined || !(age < WAITS_MILLISECONDS)) await discard(folder, name);
  }
}

function namesFor(offered: readonly OfferedFile[]): readonly string[] {
  if (offered.length === 0) throw new DeskRefusal('nothingAttached', {});
  if (offered.length > FILES_MOST) throw new DeskRefusal('tooManyFiles', { most: FILES_MOST });
  const names = offered.map(({ name, content }) => {
    if (content.length === 0) throw new DeskRefusal('emptyFile', { name });
    if (content.length > FILE_MEGABYTES_MOST * 1024 * 1024)
      throw new DeskRefusal('largeFile', { name, megabytes: FILE_MEGABYTES_MOST });
    const safe = safeName(name);
    if (safe === undefined)
      throw new DeskRefusal('unknownKind', { name, kinds: readableExtensions().join(', ') });
    return safe;
  });
  return freeNames(names, () => true);
}
