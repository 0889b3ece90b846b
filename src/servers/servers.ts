import { join } from 'node:path';
import type { Place } from '../newsroom/place.ts';

/** The file in the data folder that holds what all servers have set. */
export function serversFile(dataFolder: string): string {
  return join(dataFolder, 'reportedly.sqlite');
}

/** What a server has set; every server has these, set or not. */
export interface ServerSettings {
  /** Where reload failures and problem reports are posted: a channel's id. */
  readonly moderatorsChannel?: string;
  /** The language of the fixed words for everybody in the server; absent: each member's own. */
  readonly language?: string;
  /** How long a member waits before the same command answers them again; 0: not at all. */
  readonly cooldownSeconds: number;
  /** Commands that the server may run in a minute. */
  readonly commandsAMinute: number;
}

/** What holds where nothing is set. */
export const DEFAULT_SETTINGS: ServerSettings = { cooldownSeconds: 2, commandsAMinute: 120 };

/** What `/setup` shows: which coverage a server reads, and where one of its channels reads another. */
export interface Binding {
  /** Absent: the server's own binding. */
  readonly channel?: string;
  /** At least one name. */
  readonly collections: readonly string[];
}

/** What each server has set. Nothing here is about a member, and nothing holds what anybody asked. */
export interface Servers {
  /** Ids of the servers that have set something. */
  all(): readonly string[];
  settingsOf(server: string): ServerSettings;
  /** Changes what is given; `null` takes a setting back. */
  change(
    server: string,
    changes: { readonly [Key in keyof ServerSettings]?: ServerSettings[Key] | null },
  ): ServerSettings;

  /** Which collections a place reads: its channel's binding, else its server's, else the default. */
  collectionsAt(place: Place): readonly string[];
  bindingsOf(server: string): readonly Binding[];
  /**
   * Binds a server, or one of its channels, to collections; none unbinds it.
   *
   * @throws UserError where the server does not hold one of them.
   */
  bind(server: string, channel: string | undefined, collections: readonly string[]): void;

  /** Collections that a server may read and change, in the order of their names. */
  heldBy(server: string): readonly string[];
  /** Which servers hold a collection. */
  holdersOf(collection: string): readonly string[];
  /** Every collection that somebody holds. */
  held(): readonly string[];
  /** Lets a server hold a collection beside those who do. */
  grant(collection: string, server: string): void;
  /** Takes a collection from a server, and unbinds it there. */
  revoke(collection: string, server: string): void;
  /**
   * Makes a new name and lets the server hold it.
   *
   * @throws UserError where the name is no name for a folder, or taken.
   */
  create(collection: string, server: string): void;
  /**
   * Whether moderators of this server may change a collection. Nobody's default coverage becomes that of the first
   * server whose moderators change it.
   */
  mayChange(server: string, collection: string): boolean;

  close(): void;
}
