import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attribute } from '../../../src/attribution/attribute.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import type { Desk, DeskParts } from '../../../src/newsroom/desk/desk.ts';
import { openDesk } from '../../../src/newsroom/desk/open-desk.ts';
import { DeskRefusal } from '../../../src/newsroom/desk/refusal.ts';
import type { Edition } from '../../../src/newsroom/edition.ts';

// Made-up people and articles.
export const OTTO = { id: '2', name: 'Otto' };
export const RUTH = { id: '3', name: 'Ruth' };
export const HARBOUR =
  'The harbour of Lindvale will close in May, the council decided on Tuesday after a long debate.\n\nMayor Ada Quill said: “We will not sell the harbour, whatever the company offers us for it.”\n';
export const BRIDGE =
  'The bridge opened on Monday.\n\n“It took nine years,” said engineer Tomas Reed, who built it.\n';
export const FERRY = 'The ferry sails at noon. “We are full,” said Captain Mara Oduya.\n';

/** What the folder holds now, as the bot would serve it. */
export async function editionOf(folder: string): Promise<Edition> {
  const { articles, refused, withdrawn } = await readCorpus(folder);
  const coverage = buildCoverage(articles.map(attribute), refused, withdrawn);
  return {
    ...Object.fromEntries(
      (['ask', 'who', 'source', 'quotes', 'suggest'] as const).map((name) => [
        name,
        async (...parameters: never[]) => (coverage[name] as (...given: never[]) => unknown)(...parameters),
      ]),
    ),
    summary: coverage.summary,
    textOf: coverage.textOf,
  } as Edition;
}

/** A desk's clock that stands still until the test moves it on. */
export function movedByHand() {
  let at = Date.now();
  return {
    now: () => at,
    later: (minutes: number) => {
      at += minutes * 60_000;
    },
  };
}

/** A desk over a folder of its own with a harbour and a bridge, and what a test asks about it. */
export async function deskOver(more: Partial<DeskParts> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'reportedly-desk-'));
  const put = (name: string, text: string | Uint8Array) => writeFile(join(folder, name), text);
  await put('harbour.txt', HARBOUR);
  await put('bridge.txt', BRIDGE);
  let edition = await editionOf(folder);
  const desk: Desk = openDesk({ folder, edition: () => edition, ...more });
  return {
    folder,
    desk,
    put,
    text: (name: string) => readFile(join(folder, name), 'utf8'),
    /** Every file, the hidden ones of the desk apart. */
    files: async () =>
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('.reportedly'))
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort(),
    hidden: async (below: string) => await readdir(join(folder, '.reportedly', below)).catch(() => []),
    reload: async () => {
      edition = await editionOf(folder);
      return edition.summary;
    },
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Why a piece of work was refused; throws where it was not. */
export async function refusalOf(work: Promise<unknown>): Promise<DeskRefusal> {
  const outcome = await work.then(
    () => new Error('It was not refused.'),
    (error: unknown) => error,
  );
  if (outcome instanceof DeskRefusal) return outcome;
  throw outcome;
}

export function file(name: string, text: string | Uint8Array) {
  return { name, content: typeof text === 'string' ? Buffer.from(text) : text };
}
