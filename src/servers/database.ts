import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { UserError } from '../errors.ts';
import { MIGRATIONS } from './schema.ts';

export type Database = sqlite.Database;

const IN_MEMORY = ':memory:';

/** A lock lives for one statement; one this old was left by a process that died in the middle of it. */
const STALE_LOCK_MILLISECONDS = 10_000;

/**
 * Opens the file (`:memory:` for none), made where there is none, and brings it up to date.
 *
 * @throws UserError where it cannot be opened, is no such file, or is of a later version than this program.
 */
export function openDatabase(file: string): Database {
  try {
    if (file !== IN_MEMORY) {
      mkdirSync(dirname(file), { recursive: true });
      removeStaleLock(file);
    }
    const database = new sqlite.Database(file);
    migrate(database, file);
    return database;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `The servers’ settings in ${file} could not be opened (${reason}). Check the folder’s permissions, or put back a copy of the file, and start again.`,
    );
  }
}

/** The library locks by a folder beside the file, which outlives a process that is killed. */
function removeStaleLock(file: string): void {
  const lock = `${file}.lock`;
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  if (made !== undefined && Date.now() - made > STALE_LOCK_MILLISECONDS)
    rmSync(lock, { recursive: true, force: true });
}

function migrate(database: Database, file: string): void {
  const version = Number(database.get('PRAGMA user_version')?.['user_version'] ?? 0);
  if (version > MIGRATIONS.length) {
    throw new UserError(
      `The servers’ settings in ${file} were written by a later version of Reportedly. Update it, then start again.`,
    );
  }
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (index < version) continue;
    inTransaction(database, () => {
      database.exec(statements);
      database.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

/** All of it or nothing. */
export function inTransaction<Result>(database: Database, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
