import type { Edition } from '../edition.ts';
import type { Addition, Description, OfferedFile } from './additions.ts';
import type { Appraisal } from './appraisal.ts';
import type { LogEntry, Moderator } from './audit-log.ts';
import type { Edit } from './decisions.ts';

/** How long a change can be taken back. */
export const UNDO_MINUTES = 10;

export interface DeskParts {
  /** The corpus folder. */
  readonly folder: string;
  /** What is loaded now. */
  readonly edition: () => Edition;
  /** What the paths of this folder's files begin with, where the coverage is of several folders. */
  readonly prefix?: string;
  /** Milliseconds since 1970; for tests. */
  readonly now?: () => number;
}

/** Files that wait, and what they would become. */
export interface Offer {
  readonly addition: Addition;
  readonly appraisal: Appraisal;
}

/** Text that was pasted, and what is known of it. */
export interface Pasted extends Description {
  readonly text: string;
}

/**
 * The hands that change a corpus folder: one change at a time, each whole or not at all, each in the audit log. What
 * is loaded does not change before the next reload. Every method throws `DeskRefusal` where nothing was changed.
 */
export interface Desk {
  /** Puts files aside and tells what they would become. */
  offer(files: readonly OfferedFile[], by: Moderator): Promise<Offer>;
  paste(pasted: Pasted, by: Moderator): Promise<Offer>;
  /** Sets what a waiting file does not say; `at` counts the addition's files from 0. */
  describe(key: string, at: number, description: Description): Promise<Offer>;
  waiting(key: string): Promise<Addition>;
  /** What was said of a waiting file so far. */
  said(key: string, at: number): Promise<Description>;
  /** Whether an addition or a change of this key is, or was, one of this folder. */
  knows(key: string): Promise<boolean>;
  /** Stores an addition in the folder. */
  store(key: string, by: Moderator): Promise<LogEntry>;
  cancel(key: string): Promise<void>;
  remove(id: string, reason: string, by: Moderator): Promise<LogEntry>;
  withdraw(id: string, reason: string, by: Moderator): Promise<LogEntry>;
  restore(id: string, by: Moderator): Promise<LogEntry>;
  edit(id: string, edit: Edit, by: Moderator): Promise<LogEntry>;
  /** Takes a change back, within `UNDO_MINUTES`. */
  undo(change: string, by: Moderator): Promise<LogEntry>;
  /** The newest entries of the audit log first. */
  log(): Promise<readonly LogEntry[]>;
}
