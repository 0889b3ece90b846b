import { relative, sep } from 'node:path';
import { isPassedOver } from '../../corpus/list-files.ts';

/** `poll` looks at every file again and again: for network disks, which send no word of changes. */
export type WatchMode = 'on' | 'poll';

export interface WatchSettings {
  /** Corpus folders, or single files. */
  readonly folders: readonly string[];
  readonly mode: WatchMode;
  /** Called once nothing has changed for so long; 2 seconds unless told. */
  readonly quietMilliseconds?: number;
  readonly onChange: () => void;
  /** The system can watch no more files, for one. */
  readonly onProblem: (error: unknown) => void;
}

/** Something that watches until it is closed. */
export interface Watch {
  close(): Promise<void>;
}

const QUIET_MILLISECONDS = 2_000;
const POLL_MILLISECONDS = 3_000;

/** Watches everything that a reading of the folders would look at, and the corrections; not what the desk keeps hidden. */
export async function watchFolders(settings: WatchSettings): Promise<Watch> {
  const { folders, mode, quietMilliseconds = QUIET_MILLISECONDS, onChange, onProblem } = settings;
  const { watch } = await import('chokidar');
  const watcher = watch([...folders], {
    ignoreInitial: true,
    // The reader follows no link out of a folder, and what lies inside is watched anyway.
    followSymlinks: false,
    usePolling: mode === 'poll',
    interval: POLL_MILLISECONDS,
    ignored: (path) => folders.some((folder) => isHiddenBelow(folder, path)),
  });
  let quiet: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(quiet);
    quiet = setTimeout(onChange, quietMilliseconds);
  });
  watcher.on('error', onProblem);
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
    watcher.once('error', () => resolve());
  });
  return {
    close: async () => {
      clearTimeout(quiet);
      await watcher.close();
    },
  };
}

function isHiddenBelow(folder: string, path: string): boolean {
  const below = relative(folder, path);
  if (below === '' || below.startsWith('..')) return false;
  return below.split(sep).some((name) => isPassedOver(name));
}
