import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Lines that are kept between sessions. */
export const HISTORY_LINES_MOST = 500;

/**
 * The file of the prompt's history, in the user's state folder
 * (https://specifications.freedesktop.org/basedir-spec/latest/; on Windows the local application data).
 */
export function historyFile(environment: Readonly<Record<string, string | undefined>>): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = environment;
  const folder = XDG_STATE_HOME || LOCALAPPDATA || join(homedir(), '.local', 'state');
  return join(folder, 'reportedly', 'history');
}

/** The lines of earlier sessions, the newest first; none where there is no file yet. */
export async function readHistory(file: string): Promise<readonly string[]> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
    return lines.slice(0, HISTORY_LINES_MOST);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Keeps the lines, the newest first, for this user only. */
export async function writeHistory(file: string, lines: readonly string[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${lines.slice(0, HISTORY_LINES_MOST).join('\n')}\n`, { mode: 0o600 });
}
