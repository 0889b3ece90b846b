import { mkdir, realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { DEFAULT_COLLECTION } from '../corpus/collection.ts';
import type { Log } from '../log.ts';
import { loadMemoryIn } from './load-memory.ts';
import type { LoadReport } from './load-report.ts';
import type { Newsroom } from './newsroom.ts';
import { openNewsroom } from './open-newsroom.ts';
import type { WatchMode } from './watch/watch-folders.ts';

export interface NewsroomsSettings {
  /** Where the articles of a collection lie. */
  readonly folderOf: (collection: string) => string;
  readonly log: Log;
  /** Whether, and how, the folders are watched; absent: not. */
  readonly watch?: WatchMode;
  /** Where it is remembered over a restart what the last loads added; absent: it is not. */
  readonly memoryFolder?: string;
  /** Told of every reading after the first, with the collections that were read. */
  readonly onRead?: (collections: readonly string[], report: LoadReport) => void;
}

/** The newsrooms of all places: one for each set of collections that some place reads. */
export interface Newsrooms {
  /**
   * The newsroom over these collections, by name; opened when it is first asked for.
   *
   * @throws UserError where it could not be opened; the next call tries again.
   */
  over(collections: readonly string[]): Promise<Newsroom>;
  /** Those that are open now. */
  open(): readonly Newsroom[];
  /** Lets requests in flight finish, then ends every thread. */
  close(): Promise<void>;
}

/** Newsrooms that open as they are asked for. */
export function createNewsrooms({
  folderOf,
  log,
  watch,
  memoryFolder,
  onRead,
}: NewsroomsSettings): Newsrooms {
  const opening = new Map<string, Promise<Newsroom>>();
  const opened = new Map<string, Newsroom>();

  /** What one newsroom has seen to change, all see that read any of it, watched or not. */
  async function refreshOthers(key: string, by: string): Promise<void> {
    const others = [...opening].filter(([other]) => other !== key);
    await Promise.all(
      others.map(async ([other, newsroom]) => {
        if (await overlap(foldersOf(key), foldersOf(other))) await (await newsroom).refresh(by);
      }),
    ).catch((error: unknown) => log.error({ error }, 'a change could not be passed on to another coverage'));
  }

  const foldersOf = (key: string) => key.split('\n').map(folderOf);

  async function open(key: string, names: readonly string[]): Promise<Newsroom> {
    try {
      const collections = names.map((name) => ({ name, folder: folderOf(name) }));
      // A new collection is an empty folder; that of the operator's own is not ours to make.
      for (const { name, folder } of collections)
        if (name !== DEFAULT_COLLECTION) await mkdir(folder, { recursive: true });
      const newsroom = await openNewsroom({
        collections,
        log,
        ...(watch === undefined ? {} : { watch }),
        ...(memoryFolder === undefined ? {} : { memory: loadMemoryIn(memoryFolder, collections, log) }),
        onRead: (report) => onRead?.(names, report),
        onLoaded: (by) => void refreshOthers(key, by),
      });
      opened.set(key, newsroom);
      return newsroom;
    } catch (error) {
      opening.delete(key);
      throw error;
    }
  }

  return {
    over(collections) {
      const names = [...new Set(collections)].sort();
      const key = names.join('\n');
      const known = opening.get(key) ?? open(key, names);
      opening.set(key, known);
      return known;
    },
    open: () => [...opened.values()],
    async close() {
      const all = await Promise.allSettled(opening.values());
      await Promise.all(all.map((each) => (each.status === 'fulfilled' ? each.value.close() : undefined)));
    },
  };
}

/** Whether any of one lies in any of the other, or the other way round. */
async function overlap(some: readonly string[], others: readonly string[]): Promise<boolean> {
  const whole = (folders: readonly string[]) =>
    Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)));
  const [ones, twos] = [await whole(some), await whole(others)];
  return ones.some((one) => twos.some((two) => isWithin(one, two) || isWithin(two, one)));
}

function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
