import { open } from 'node:fs/promises';
import { z } from 'zod';
import { appendLine, codeOf } from './disk.ts';
import { inside, LOG_FILE } from './folders.ts';

const Value = z.object({ from: z.string().exactOptional(), to: z.string().exactOptional() }).readonly();

/** One line of the audit log. */
export const LogEntry = z
  .object({
    /** ISO 8601 date and time. */
    at: z.string(),
    /** Discord's id and the name as it was then. */
    by: z.object({ id: z.string(), name: z.string() }).readonly(),
    what: z.enum(['add', 'remove', 'withdraw', 'restore', 'edit', 'undo']),
    /** The article's id; absent for an addition, whose ids the next reading makes. */
    article: z.string().exactOptional(),
    /** Files, relative to the corpus folder with `/`. */
    files: z.array(z.string()).readonly(),
    reason: z.string().exactOptional(),
    /** What an edit changed. */
    changed: z.record(z.string(), Value).readonly().exactOptional(),
    /** The key of this change; for an undo, `undoes` is that of the change it took back. */
    change: z.string(),
    undoes: z.string().exactOptional(),
  })
  .readonly();

export type LogEntry = z.infer<typeof LogEntry>;

/** Whoever changes something. */
export type Moderator = LogEntry['by'];

/** So much of the log's end is read: several thousand changes. What is older stays in the file. */
const TAIL_BYTES = 1024 * 1024;

/** Appends an entry, unless it is there already. */
export async function note(folder: string, entry: LogEntry): Promise<void> {
  const known = await readLog(folder);
  if (known.some(({ change }) => change === entry.change)) return;
  await appendLine(inside(folder, LOG_FILE), JSON.stringify(entry));
}

/** The entries at the end of the log, the newest first. A line that is no entry is passed over. */
export async function readLog(folder: string): Promise<readonly LogEntry[]> {
  const text = await tailOf(inside(folder, LOG_FILE));
  return text
    .split('\n')
    .flatMap((line) => {
      const entry = LogEntry.safeParse(parsed(line));
      return entry.success ? [entry.data] : [];
    })
    .reverse();
}

async function tailOf(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const bytes = Buffer.alloc(Math.min(size, TAIL_BYTES));
      await file.read(bytes, 0, bytes.length, size - bytes.length);
      return bytes.toString('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
