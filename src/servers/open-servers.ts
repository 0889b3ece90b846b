import { DEFAULT_COLLECTION } from '../corpus/collection.ts';
import { UserError } from '../errors.ts';
import type { Place } from '../newsroom/place.ts';
import { problem } from '../problem.ts';
import { type Database, inTransaction, openDatabase } from './database.ts';
import { type Binding, DEFAULT_SETTINGS, type ServerSettings, type Servers } from './servers.ts';

export interface ServersSettings {
  /** The file, or ':memory:' for settings that end with the process. */
  readonly file: string;
  /** The only server whose moderators may change the default coverage; absent: the first that does. */
  readonly homeServer?: string;
}

/** A name that is a folder on every system, and that a member can type. */
const COLLECTION_NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** `''` stands for the whole server in the table of bindings. */
const WHOLE_SERVER = '';

/** What was read is believed this long: another process of the operator's may have changed it. */
const READ_AGAIN_AFTER_MILLISECONDS = 5_000;

type Row = Readonly<Record<string, unknown>>;

class OpenServers implements Servers {
  readonly #database: Database;
  readonly #homeServer: string | undefined;
  #read = new Map<string, readonly Row[]>();
  #readAt = 0;

  constructor(database: Database, homeServer: string | undefined) {
    this.#database = database;
    this.#homeServer = homeServer;
  }

  all(): readonly string[] {
    return this.#names('SELECT id AS name FROM server ORDER BY id');
  }

  settingsOf(server: string): ServerSettings {
    const [row] = this.#rows('SELECT * FROM server WHERE id = ?', server);
    const moderatorsChannel = textIn(row, 'moderators_channel');
    const language = textIn(row, 'language');
    return {
      ...(moderatorsChannel === undefined ? {} : { moderatorsChannel }),
      ...(language === undefined ? {} : { language }),
      cooldownSeconds: numberIn(row, 'cooldown_seconds') ?? DEFAULT_SETTINGS.cooldownSeconds,
      commandsAMinute: numberIn(row, 'commands_a_minute') ?? DEFAULT_SETTINGS.commandsAMinute,
    };
  }

  change(server: string, changes: Parameters<Servers['change']>[1]): ServerSettings {
    const columns = [
      ['moderators_channel', changes.moderatorsChannel],
      ['language', changes.language],
      ['cooldown_seconds', changes.cooldownSeconds],
      ['commands_a_minute', changes.commandsAMinute],
    ] as const;
    this.#write((database) => {
      database.run('INSERT INTO server (id) VALUES (?) ON CONFLICT DO NOTHING', server);
      for (const [column, value] of columns) {
        if (value !== undefined)
          database.run(`UPDATE server SET ${column} = ? WHERE id = ?`, [value, server]);
      }
    });
    return this.settingsOf(server);
  }

  collectionsAt({ server, channel }: Place): readonly string[] {
    if (server === undefined) return [DEFAULT_COLLECTION];
    const bindings = this.bindingsOf(server);
    const own = bindings.find((binding) => binding.channel !== undefined && binding.channel === channel);
    const whole = bindings.find((binding) => binding.channel === undefined);
    return own?.collections ?? whole?.collections ?? [DEFAULT_COLLECTION];
  }

  bindingsOf(server: string): readonly Binding[] {
    const rows = this.#rows(
      'SELECT channel, collection FROM binding WHERE server = ? ORDER BY channel, collection',
      server,
    );
    const channels = [...new Set(rows.map((row) => String(row['channel'])))];
    return channels.map((channel) => ({
      ...(channel === WHOLE_SERVER ? {} : { channel }),
      collections: rows.filter((row) => row['channel'] === channel).map((row) => String(row['collection'])),
    }));
  }

  bind(server: string, channel: string | undefined, collections: readonly string[]): void {
    const held = this.heldBy(server);
    const strange = collections.find((name) => name !== DEFAULT_COLLECTION && !held.includes(name));
    if (strange !== undefined) throw notHeld(held);
    const at = channel ?? WHOLE_SERVER;
    this.#write((database) => {
      database.run('DELETE FROM binding WHERE server = ? AND channel = ?', [server, at]);
      for (const collection of new Set(collections))
        database.run('INSERT INTO binding VALUES (?, ?, ?)', [server, at, collection]);
    });
  }

  heldBy(server: string): readonly string[] {
    return this.#names('SELECT collection AS name FROM holder WHERE server = ? ORDER BY name', server);
  }

  holdersOf(collection: string): readonly string[] {
    return this.#names('SELECT server AS name FROM holder WHERE collection = ? ORDER BY name', collection);
  }

  held(): readonly string[] {
    return this.#names('SELECT DISTINCT collection AS name FROM holder ORDER BY name');
  }

  grant(collection: string, server: string): void {
    requireName(collection);
    this.#write((database) =>
      database.run('INSERT INTO holder VALUES (?, ?) ON CONFLICT DO NOTHING', [collection, server]),
    );
  }

  revoke(collection: string, server: string): void {
    this.#write((database) => {
      database.run('DELETE FROM holder WHERE collection = ? AND server = ?', [collection, server]);
      database.run('DELETE FROM binding WHERE collection = ? AND server = ?', [collection, server]);
    });
  }

  create(collection: string, server: string): void {
    requireName(collection);
    if (collection === DEFAULT_COLLECTION || this.holdersOf(collection).length > 0)
      throw new UserError(problem('collection-taken'));
    this.grant(collection, server);
  }

  mayChange(server: string, collection: string): boolean {
    if (collection === DEFAULT_COLLECTION && this.#homeServer !== undefined)
      return server === this.#homeServer;
    const holders = this.holdersOf(collection);
    if (collection !== DEFAULT_COLLECTION || holders.length > 0) return holders.includes(server);
    this.grant(collection, server);
    return true;
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #names(query: string, value?: string): readonly string[] {
    return this.#rows(query, value).map((row) => String(row['name']));
  }

  #rows(query: string, value?: string): readonly Row[] {
    const now = performance.now();
    if (now - this.#readAt > READ_AGAIN_AFTER_MILLISECONDS) {
      this.#read.clear();
      this.#readAt = now;
    }
    const key = `${query}\n${value ?? ''}`;
    const rows = this.#read.get(key) ?? this.#database.all(query, value);
    this.#read.set(key, rows);
    return rows;
  }

  #write(work: (database: Database) => void): void {
    this.#read.clear();
    inTransaction(this.#database, () => work(this.#database));
  }
}

function textIn(row: Row | undefined, column: string): string | undefined {
  const value = row?.[column];
  return typeof value === 'string' ? value : undefined;
}

function numberIn(row: Row | undefined, column: string): number | undefined {
  const value = row?.[column];
  return typeof value === 'number' ? value : undefined;
}

function requireName(collection: string): void {
  if (!COLLECTION_NAME.test(collection)) {
    throw new UserError(problem('collection-name'));
  }
}

function notHeld(held: readonly string[]): UserError {
  if (held.length === 0) return new UserError(problem('collection-none', { command: '/setup create' }));
  return new UserError(problem('collection-not-held', { names: held.join(', ') }));
}

/**
 * Opens what the servers have set.
 *
 * @throws UserError where the file cannot be used, see `openDatabase`.
 */
export function openServers({ file, homeServer }: ServersSettings): Servers {
  return new OpenServers(openDatabase(file), homeServer);
}
