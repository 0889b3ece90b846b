import type { Collection } from '../corpus/collection.ts';
import type { Edition } from './edition.ts';
import type { LoadReport } from './load-report.ts';
import type { WatchMode } from './watch/watch-folders.ts';

export type { LoadReport } from './load-report.ts';

/** One reading of the collections that came into use. */
export interface Load {
  /** ISO date and time. */
  readonly at: string;
  /** The member's name, or 'start-up', 'watch' or 'recovery'. */
  readonly by: string;
  /** Ids of articles; at the first load of all every one, since nothing was served before. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Who loaded the current edition, when, and how it went. */
export interface NewsroomStatus {
  readonly collections: readonly Collection[];
  /** ISO date and time of the last load that was used. */
  readonly loadedAt: string;
  /** The member's name, or 'start-up', 'watch' or 'recovery'. */
  readonly loadedBy: string;
  readonly lastReport: LoadReport;
  /**
   * The first load that is remembered, then those that changed something: newest first, at most `LOADS_KEPT` beside
   * the first.
   */
  readonly loads: readonly Load[];
  /** How a change of the folders is seen, or that it is no longer; absent where nobody watches. */
  readonly watching?: WatchMode | 'failed';
  readonly memoryBytes: number;
  readonly uptimeSeconds: number;
}

/** Owns the loaded coverage. */
export interface Newsroom {
  /** The edition to ask now; keep it for the whole of one request. */
  current(): Edition;
  status(): NewsroomStatus;
  /**
   * Reads the collections again and swaps the edition in one step. One at a time: a second call while one runs throws
   * `UserError`, or with `whenFree` waits for its turn. A corpus that fails or is empty never replaces one that works
   * (`loaded: false`).
   */
  reload(by: string, options?: { readonly whenFree?: boolean }): Promise<LoadReport>;
  /**
   * Reads the collections again where their folders no longer look as they did before the last reading. Never rejects:
   * what goes wrong is logged, and the last good edition serves.
   */
  refresh(by: string): Promise<void>;
  /** The same reading without swapping. */
  check(): Promise<LoadReport>;
  /** Lets requests in flight finish, then ends the threads. */
  close(): Promise<void>;
}
