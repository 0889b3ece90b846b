import { Client, Events, Options } from 'discord.js';
import { Agent } from 'undici';
import type { Asking, CommandData } from '../../commands/command.ts';
import type { Dispatcher } from '../../commands/dispatch.ts';
import { UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import { createAttachmentReader } from './attachments.ts';
import { Crowd } from './crowd.ts';
import { logGateway } from './gateway-log.ts';
import type { InteractionCounts } from './interaction-counts.ts';
import { createInteractionHandler } from './interactions.ts';
import { fatalClose, isSendable, loginProblem, notReadyInTime, TOKEN_REFUSED } from './login-problem.ts';
import { createPost } from './post.ts';
import { describeRegistration, registerCommands } from './register.ts';
import { within } from './within.ts';

export interface DiscordSettings {
  readonly token: string;
  readonly dispatcher: Dispatcher;
  /** Registered for every server; what Discord has besides them is removed. */
  readonly commands: readonly CommandData[];
  readonly log: Log;
  /** Tells the operator how the start went, line by line. Default: standard output. */
  readonly print?: (line: string) => void;
  /** Base address of the REST interface. Default: Discord's own. */
  readonly api?: string;
  /** How long Discord may take to let the bot in. Default one minute. */
  readonly readyWithinMilliseconds?: number;
  /** Who goes first where many ask at once. */
  readonly crowd?: Crowd;
  /** Called at most once, when Discord ends the connection of the serving bot for good: its token was reset, say. */
  readonly onLost?: (reason: UserError) => void;
}

/** The bot as it serves on Discord. */
export interface DiscordFront {
  /** The bot's name on Discord. */
  readonly name: string;
  counts(): InteractionCounts;
  /** Posts a card to a channel. Throws `UserError` where the bot may not write there. */
  readonly post: Asking['post'];
  /** Whether the gateway is connected and ready at this moment. */
  isReady(): boolean;
  /**
   * Takes no new work, finishes what is in flight (for 8 seconds at most), and leaves. Whoever calls it during an
   * outage should end the process after it: discord.js does not give up a reconnection that has begun.
   */
  close(): Promise<void>;
}

const READY_WITHIN_MILLISECONDS = 60_000;

/** Shorter than the 10 seconds that a container gets between SIGTERM and SIGKILL. */
const FINISH_WITHIN_MILLISECONDS = 8_000;

/**
 * Connections to Discord's REST interface at most. Kept open and used again they cost far less than one for each
 * answer of a crowd; as many answers are on their way at once.
 */
const CONNECTIONS_MOST = 128;

function createClient(api: string | undefined): Client {
  return new Client({
    // Slash commands, buttons and selects arrive without any intent.
    intents: [],
    // Nothing that an article or a member writes may ping anybody.
    allowedMentions: { parse: [] },
    // Every interaction brings what is needed to answer it: nothing has to be remembered.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    rest: {
      // 'Interaction endpoints are not bound to the bot's Global Rate Limit'
      // (https://docs.discord.com/developers/topics/rate-limits#global-rate-limit), and hardly anything else is sent:
      // the client need not hold back edits of answers. A 429 is waited out all the same.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      agent: new Agent({ connections: CONNECTIONS_MOST }),
      ...(api === undefined ? {} : { api }),
    },
  });
}

async function logIn(client: Client, token: string, milliseconds: number): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const loggedIn = within(
    client.login(token).then(() => ready),
    milliseconds,
  );
  const readyClient = await loggedIn;
  if (readyClient === undefined) throw notReadyInTime(milliseconds / 1000);
  return readyClient;
}

/**
 * Logs in to Discord, registers the commands where they differ from what Discord has, and serves until it is closed.
 *
 * @throws UserError where the token is refused or Discord cannot be reached.
 */
export async function startDiscord(settings: DiscordSettings): Promise<DiscordFront> {
  const { token, dispatcher, commands, log, print = console.log } = settings;
  if (!isSendable(token)) throw new UserError(TOKEN_REFUSED);
  const client = createClient(settings.api);
  const post = createPost(client.rest);
  const handler = createInteractionHandler({
    dispatcher,
    log,
    post,
    attachmentsOf: createAttachmentReader(settings.api),
    crowd: settings.crowd ?? new Crowd(),
  });
  client.on(Events.InteractionCreate, handler.handle);
  logGateway(client, log);
  let ended: UserError | undefined;
  client.once(Events.ShardDisconnect, ({ code }) => {
    ended = fatalClose(code);
  });
  try {
    const ready = await logIn(client, token, settings.readyWithinMilliseconds ?? READY_WITHIN_MILLISECONDS);
    print(await register(ready, commands));
    client.once(Events.ShardDisconnect, ({ code }) => settings.onLost?.(fatalClose(code)));
    print(`Serving on Discord as ${ready.user.tag}`);
    return {
      name: ready.user.tag,
      counts: handler.counts,
      isReady: () => client.isReady(),
      post,
      close: async () => {
        await within(handler.finish(), FINISH_WITHIN_MILLISECONDS);
        await leave(client);
      },
    };
  } catch (error) {
    await leave(client);
    throw ended ?? loginProblem(error);
  }
}

async function leave(client: Client): Promise<void> {
  // discord.js announces a reconnection that it will not make.
  client.removeAllListeners(Events.ShardReconnecting);
  await client.destroy();
}

async function register(client: Client<true>, commands: DiscordSettings['commands']): Promise<string> {
  const registration = await registerCommands(client.rest, client.application.id, commands);
  return registration === undefined
    ? 'Commands on Discord are up to date'
    : `Commands on Discord: ${describeRegistration(registration)}`;
}
