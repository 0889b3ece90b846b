import { pino } from 'pino';
import { afterAll } from 'vitest';
import { type DiscordFront, type DiscordSettings, startDiscord } from '../../src/discord/front.ts';
import { type Loopback, type LoopbackSettings, startLoopback } from './loopback.ts';
import { MADE_UP_COMMANDS, madeUpDispatcher } from './made-up-commands.ts';

export interface Started {
  readonly discord: Loopback;
  readonly bot: DiscordFront;
  /** Lines of the log, as JSON. */
  readonly logged: readonly string[];
  /** What the operator sees at the start. */
  readonly printed: readonly string[];
}

/** A log that a test can read. */
export function readableLog(): { log: DiscordSettings['log']; logged: string[] } {
  const logged: string[] = [];
  const log = pino(
    { level: 'debug', base: null, serializers: { error: pino.stdSerializers.err } },
    { write: (line: string) => logged.push(line) },
  );
  return { log, logged };
}

const begun: { close(): Promise<void> }[] = [];

/** Closes it when the tests of this file are over. */
export function closeAtTheEnd<Closable extends { close(): Promise<void> }>(closable: Closable): Closable {
  begun.push(closable);
  return closable;
}

afterAll(async () => {
  for (const closable of begun.splice(0).reverse()) await closable.close();
});

/** A Discord of our own, until the tests of this file are over. */
export async function startDiscordOfOurOwn(settings?: LoopbackSettings): Promise<Loopback> {
  return closeAtTheEnd(await startLoopback(settings));
}

/** The bot, logged in to a Discord of our own with the real client. */
export async function startBot(
  settings: Partial<DiscordSettings> & { readonly loopback?: LoopbackSettings; readonly on?: Loopback } = {},
): Promise<Started> {
  const { loopback, on, ...more } = settings;
  const discord = on ?? (await startDiscordOfOurOwn(loopback));
  const printed: string[] = [];
  const { log, logged } = readableLog();
  const bot = await startDiscord({
    token: discord.token,
    api: discord.api,
    dispatcher: madeUpDispatcher,
    commands: MADE_UP_COMMANDS,
    log,
    print: (line) => printed.push(line),
    ...more,
  });
  return { discord, bot: closeAtTheEnd(bot), logged, printed };
}
