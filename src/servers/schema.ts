/**
 * The migrations, oldest first: a file is brought up to date by those that it has not seen, counted in SQLite's own
 * `user_version` (https://www.sqlite.org/pragma.html#pragma_user_version). One that has landed is never changed.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE server (
     id TEXT PRIMARY KEY,
     moderators_channel TEXT,
     language TEXT,
     cooldown_seconds INTEGER,
     commands_a_minute INTEGER
   ) STRICT;
   CREATE TABLE holder (
     collection TEXT NOT NULL,
     server TEXT NOT NULL,
     PRIMARY KEY (collection, server)
   ) STRICT;
   CREATE TABLE binding (
     server TEXT NOT NULL,
     channel TEXT NOT NULL,
     collection TEXT NOT NULL,
     PRIMARY KEY (server, channel, collection)
   ) STRICT;`,
];
