import { performance } from 'node:perf_hooks';
import type { Collection } from '../corpus/collection.ts';
import { UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import { problem } from '../problem.ts';
import { prepareFolder } from './desk/put-in-order.ts';
import { type EditionThread, startEdition } from './edition-thread.ts';
import type { LoadMemory, Remembered } from './load-memory.ts';
import {
  type FailedReport,
  type Fingerprints,
  type LoadReport,
  reportFailure,
  reportOn,
} from './load-report.ts';
import type { Load, Newsroom, NewsroomStatus } from './newsroom.ts';
import { stateOf } from './watch/folder-state.ts';
import { type Watch, type WatchMode, watchFolders } from './watch/watch-folders.ts';

export interface NewsroomSettings {
  /** What it serves as one coverage; at least one. */
  readonly collections: readonly Collection[];
  readonly log: Log;
  /** Reads the folders again when something in them has changed; absent: only when somebody asks. */
  readonly watch?: WatchMode;
  /** How long nothing may change before a watched folder is read again. Default 2 seconds. */
  readonly quietMilliseconds?: number;
  /** Told of every reading after the first that was to come into use: what it changed, or why the last good edition still serves. */
  readonly onRead?: (report: LoadReport) => void;
  /** What is remembered of the loads before this process began; absent: nothing, and nothing is kept. */
  readonly memory?: LoadMemory;
  /** Told of every reading that came into use after the first. */
  readonly onLoaded?: (by: string) => void;
  /** How long a replaced edition still answers those who began with it, if nothing is read again. Default one minute. */
  readonly retireMilliseconds?: number;
}

const RETIRE_MILLISECONDS = 60_000;
/** Loads that are remembered beside the first. */
export const LOADS_KEPT = 5;

class OpenNewsroom implements Newsroom {
  readonly #settings: NewsroomSettings;
  /** Replaced editions, and how to let each of them go. */
  readonly #retired = new Map<EditionThread, () => void>();
  #thread: EditionThread;
  /** Of the last edition that could be used. */
  #fingerprints: Fingerprints | undefined;
  #kept: Promise<void> | undefined;
  #status: Omit<NewsroomStatus, 'memoryBytes' | 'uptimeSeconds' | 'watching'>;
  #reading: Promise<unknown> | undefined;
  #watching: Pick<NewsroomStatus, 'watching'> = {};
  #watch: Watch | undefined;
  #closed = false;

  constructor(
    settings: NewsroomSettings,
    { thread, report, remembered }: { thread: EditionThread; report: LoadReport; remembered?: Remembered },
  ) {
    this.#settings = settings;
    this.#thread = thread;
    this.#fingerprints = served(remembered);
    this.#status = this.#statusAfter(report, 'start-up', remembered?.loads);
    this.#remember(report);
    this.#guard(thread);
  }

  current() {
    return this.#thread.edition;
  }

  status(): NewsroomStatus {
    return {
      ...this.#status,
      ...this.#watching,
      memoryBytes: process.memoryUsage.rss(),
      uptimeSeconds: process.uptime(),
    };
  }

  async reload(by: string, { whenFree = false } = {}): Promise<LoadReport> {
    const started = performance.now();
    const before = this.#fingerprints;
    if (this.#reading && whenFree) {
      await this.#free();
      // What was read meanwhile has seen the change already: it is told to whoever made it, and not read again.
      const { lastReport } = this.#status;
      const elapsed = Math.round(performance.now() - started);
      if (await this.#hasSeenAll())
        return lastReport.loaded ? reportOn(this.#thread, before, elapsed) : lastReport;
    }
    return await this.#one(async () => {
      for (const retire of [...this.#retired.values()]) retire();
      const { thread, report: found } = await read(
        this.#settings.collections,
        this.#fingerprints,
        this.#thread,
      );
      const report = this.#reportOf(found);
      if (thread === undefined || this.#isWorse(report)) {
        await thread?.close();
        this.#status = { ...this.#status, lastReport: report };
        this.#settings.onRead?.(report);
        return report;
      }
      this.#swap(thread);
      this.#status = this.#statusAfter(report, by, this.#status.loads);
      this.#remember(report);
      this.#settings.onLoaded?.(by);
      this.#settings.onRead?.(report);
      return report;
    });
  }

  async check(): Promise<LoadReport> {
    await this.#free();
    return await this.#one(async () => {
      const { thread, report } = await read(this.#settings.collections, this.#fingerprints, this.#thread);
      await thread?.close();
      return report;
    });
  }

  /** Where they look as they did before the last reading, it was we who changed them. */
  async refresh(by: string): Promise<void> {
    try {
      await this.#free();
      if (this.#closed || (await this.#hasSeenAll())) return;
      await this.reload(by, { whenFree: true });
    } catch (error) {
      this.#settings.log.error({ error }, 'a change of the folders could not be read; use /corpus reload');
    }
  }

  /** Begins to watch the folders, where that is wanted. Never throws: what cannot be watched is served all the same. */
  async watch(): Promise<void> {
    const { watch: mode, quietMilliseconds, collections, log } = this.#settings;
    if (mode === undefined) return;
    const failed = (error: unknown) => {
      this.#watching = { watching: 'failed' };
      log.warn({ error }, 'the folders cannot be watched; use /corpus reload, or set WATCH=poll');
    };
    try {
      this.#watch = await watchFolders({
        folders: collections.map(({ folder }) => folder),
        mode,
        ...(quietMilliseconds === undefined ? {} : { quietMilliseconds }),
        onChange: () => void this.refresh('watch'),
        onProblem: failed,
      });
      this.#watching = { watching: mode, ...this.#watching };
      if (this.#closed) await this.#watch.close();
      // What changed between the first reading and now was seen by nobody.
      else await this.refresh('watch');
    } catch (error) {
      failed(error);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#watch?.close();
    await this.#kept;
    const retired = [...this.#retired.keys()];
    for (const retire of [...this.#retired.values()]) retire();
    await Promise.all([this.#thread, ...retired].map((thread) => thread.close()));
  }

  /** Where nothing was served before, either, a reading that failed leaves nothing. */
  #reportOf(found: LoadReport): LoadReport {
    return found.loaded || this.#thread.problem === undefined ? found : { ...found, nothingServes: true };
  }

  /** Whether an unusable reading would replace an edition that serves something. */
  #isWorse(report: LoadReport): boolean {
    return !report.loaded && this.#thread.problem === undefined;
  }

  async #one(work: () => Promise<LoadReport>): Promise<LoadReport> {
    if (this.#reading) throw new UserError(problem('reading-already'));
    const reading = work();
    this.#reading = reading;
    try {
      return await reading;
    } finally {
      this.#reading = undefined;
    }
  }

  /** Whether the folders look as they did before the last reading. */
  async #hasSeenAll(): Promise<boolean> {
    const state = await stateOf(this.#settings.collections.map(({ folder }) => folder));
    return state === this.#status.lastReport.state;
  }

  /** Waits until nothing is being read. */
  async #free(): Promise<void> {
    while (this.#reading) await this.#reading.catch(() => undefined);
  }

  #swap(thread: EditionThread): void {
    const old = this.#thread;
    this.#thread = thread;
    this.#guard(thread);
    const retire = () => {
      clearTimeout(timer);
      this.#retired.delete(old);
      old
        .close()
        .catch((error: unknown) => this.#settings.log.error({ error }, 'a replaced edition did not end'));
    };
    const timer = setTimeout(retire, this.#settings.retireMilliseconds ?? RETIRE_MILLISECONDS).unref();
    this.#retired.set(old, retire);
  }

  /** A serving thread that dies is replaced by a new reading of the folder. */
  #guard(thread: EditionThread): void {
    void thread.crashed.then(async (error) => {
      if (this.#closed || thread !== this.#thread) return;
      this.#settings.log.error({ error }, 'the edition that serves has died; the corpus is read again');
      await this.reload('recovery').catch((again: unknown) => {
        this.#settings.log.error({ error: again }, 'the corpus could not be read again; use /corpus reload');
      });
    });
  }

  /** Keeps what serves now for the next start. */
  #remember({ loaded }: LoadReport): void {
    if (!loaded) return;
    this.#fingerprints = this.#thread.fingerprints;
    const { memory } = this.#settings;
    if (memory === undefined) return;
    const fingerprints = Object.fromEntries(this.#fingerprints);
    const { loads } = this.#status;
    this.#kept = (this.#kept ?? Promise.resolve()).then(() => memory.keep({ loads, fingerprints }));
  }

  #statusAfter(report: LoadReport, by: string, before: readonly Load[] = []) {
    const loadedAt = new Date().toISOString();
    const { added, changed, removed } = report;
    return {
      collections: this.#settings.collections,
      loadedAt,
      loads: report.loaded ? withLoad({ at: loadedAt, by, added, changed, removed }, before) : before,
      loadedBy: by,
      lastReport: report,
    };
  }
}

/** Newest first; a load that changed nothing is none to tell of. */
function withLoad(load: Load, before: readonly Load[]): readonly Load[] {
  const first = before.at(-1);
  if (first === undefined) return [load];
  const { added, changed, removed } = load;
  if (added.length + changed.length + removed.length === 0) return before;
  return [load, ...before.slice(0, -1).slice(0, LOADS_KEPT - 1), first];
}

function served(remembered: Remembered | undefined): Fingerprints | undefined {
  return remembered === undefined ? undefined : new Map(Object.entries(remembered.fingerprints));
}

async function read(
  collections: readonly Collection[],
  before?: Fingerprints,
  serving?: EditionThread,
): Promise<{ thread: EditionThread; report: LoadReport } | { thread?: undefined; report: FailedReport }> {
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started);
  try {
    const thread = await startEdition(collections, serving);
    return { thread, report: reportOn(thread, before, elapsed()) };
  } catch (error) {
    return { report: reportFailure(error, elapsed()) };
  }
}

/**
 * Opens the newsroom over collections. Where their folders are missing, unreadable or empty this is an empty edition,
 * and `status().lastReport.problem` says why: the process lives, and a reload can mend it.
 *
 * @throws UserError where not even an empty edition could be started.
 */
export async function openNewsroom(settings: NewsroomSettings): Promise<Newsroom> {
  for (const { folder } of settings.collections) await prepareFolder(folder, settings.log);
  const remembered = await settings.memory?.recall();
  const { thread, report } = await read(settings.collections, served(remembered));
  if (thread === undefined) throw new UserError(report.problem);
  const newsroom = new OpenNewsroom(settings, {
    thread,
    report,
    ...(remembered === undefined ? {} : { remembered }),
  });
  void newsroom.watch();
  return newsroom;
}
