import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UserError } from './errors.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';

/** Everything that an operator can set. */
export interface Settings {
  /** Absent: the local preview is served instead of Discord. */
  readonly token?: string;
  readonly corpusFolder: string;
  /** The folder with a folder for each collection that a server may be bound to. */
  readonly corporaFolder: string;
  /** The folder that holds what servers have set. */
  readonly dataFolder: string;
  /** The only server whose moderators may change the default coverage; absent: the first that does. */
  readonly homeServer?: string;
  /** How a change in a folder of articles is seen; absent: only when somebody reloads. */
  readonly watch?: 'on' | 'poll';
  readonly previewPort: number;
  /** Port of the monitor (health and metrics) on loopback; absent: there is none. */
  readonly monitorPort?: number;
  readonly logLevel: LogLevel;
  /** Base address of Discord's REST interface, for a proxy; absent: Discord's own. */
  readonly discordApi?: string;
}

/** An environment variable that is set to nothing counts as not set. */
const unset = (value: unknown) => (value === '' ? undefined : value);

const port = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .min(1, 'must be 1 to 65535')
  .max(65535, 'must be 1 to 65535');

const environmentSchema = z.object({
  DISCORD_TOKEN: z.preprocess(unset, z.string().trim().optional()),
  CORPUS_DIR: z.preprocess(unset, z.string().optional()),
  CORPORA_DIR: z.preprocess(unset, z.string().optional()),
  DATA_DIR: z.preprocess(unset, z.string().optional()),
  HOME_SERVER: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^\d{17,20}$/, 'must be a server’s id, 17 to 20 figures')
      .optional(),
  ),
  WATCH: z.preprocess(unset, z.enum(['on', 'off', 'poll'], 'must be on, off or poll').default('on')),
  PREVIEW_PORT: z.preprocess(unset, port.default(8787)),
  MONITOR_PORT: z.preprocess(unset, port.optional()),
  LOG_LEVEL: z.preprocess(
    unset,
    z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('warn'),
  ),
  DISCORD_API: z.preprocess(unset, z.url('must be an address such as https://discord.com/api').optional()),
});

/** The folder that holds `package.json`, from the sources and from the compiled files alike. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/**
 * The settings that an environment gives; what is not set has a default.
 *
 * @throws UserError that names the variable and what it must be.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UserError(
      `${issue?.path.join('.') ?? 'A setting'} ${issue?.message ?? 'is wrong'}. Mend it in the environment or in .env and start again.`,
    );
  }
  const { DISCORD_TOKEN, CORPUS_DIR, PREVIEW_PORT, LOG_LEVEL, DISCORD_API } = parsed.data;
  const { CORPORA_DIR, DATA_DIR, HOME_SERVER, MONITOR_PORT, WATCH } = parsed.data;
  return {
    ...(DISCORD_TOKEN === undefined ? {} : { token: DISCORD_TOKEN }),
    corpusFolder: CORPUS_DIR ?? join(projectFolder(), 'seeds'),
    corporaFolder: CORPORA_DIR ?? join(projectFolder(), 'corpora'),
    dataFolder: DATA_DIR ?? join(projectFolder(), 'data'),
    ...(HOME_SERVER === undefined ? {} : { homeServer: HOME_SERVER }),
    ...(WATCH === 'off' ? {} : { watch: WATCH }),
    previewPort: PREVIEW_PORT,
    ...(MONITOR_PORT === undefined ? {} : { monitorPort: MONITOR_PORT }),
    logLevel: LOG_LEVEL,
    ...(DISCORD_API === undefined ? {} : { discordApi: DISCORD_API }),
  };
}

/** Reads `.env` in the working folder into the environment, where there is one; what is set already stays. */
export function loadEnvironmentFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}
