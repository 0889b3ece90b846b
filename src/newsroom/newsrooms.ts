import { mkdir } from 'node:fs/promises';
import { DEFAULT_COLLECTION } from '../corpus/collection.ts';
import type { Log } from '../log.ts';
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
  /** Told of readings that nobody asked for, with the collections that were read. */
  readonly onUnasked?: (collections: readonly string[], report: LoadReport) => void;
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
export function createNewsrooms({ folderOf, log, watch, onUnasked }: NewsroomsSettings): Newsrooms {
  const opening = new Map<string, Promise<Newsroom>>();
  const opened = new Map<string, Newsroom>();

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
        onUnasked: (report) => onUnasked?.(names, report),
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
