import { join } from 'node:path';
import type { Dispatcher } from '../commands/dispatch.ts';
import type { Card } from './cards/message/card.ts';
import { DEFAULT_COLLECTION } from './corpus/collection.ts';
import { type InteractionCounts, NO_INTERACTIONS } from './discord/interaction-counts.ts';
import { UserError } from './errors.ts';
import { createLog, type Log } from './log.ts';
import { createNewsrooms, type Newsrooms } from './newsroom/newsrooms.ts';
import { onOrphaned } from './orphaned.ts';
import { PREVIEW_SERVER } from './preview/place.ts';
import { createLimits } from './servers/limits.ts';
import { type Servers, serversFile } from './servers/servers.ts';
import { loadEnvironmentFile, readSettings, type Settings } from './settings.ts';
import { createTellModerators, type TellModerators } from './tell-moderators.ts';
import { describeLoad } from './terminal/describe-load.ts';

/** A front that serves until it is closed. */
interface Front {
  close(): Promise<void>;
  /** Only where there is a gateway. */
  isReady?(): boolean;
  counts?(): InteractionCounts;
  post?(channel: string, card: Card): Promise<void>;
}

type StartFront = (dispatcher: Dispatcher) => Promise<Front>;

/** A front is imported when it is used: a preview never loads the Discord client, nor the other way round. */
async function loadFront(settings: Settings, log: Log): Promise<StartFront> {
  const { commands } = await import('../commands/index.ts');
  const definitions = commands.map(({ data }) => data);
  const { token, discordApi, previewPort } = settings;
  if (token !== undefined) {
    const { startDiscord } = await import('./discord/front.ts');
    const api = discordApi === undefined ? {} : { api: discordApi };
    return (dispatcher) =>
      startDiscord({ token, dispatcher, commands: definitions, log, onLost: fail, ...api });
  }
  const { startPreview } = await import('./preview/server.ts');
  return async (dispatcher) => {
    const preview = await startPreview({ dispatcher, commands: definitions, log, port: previewPort });
    console.log(`DISCORD_TOKEN is not set: serving the local preview on ${preview.url} (Ctrl+C ends it)`);
    return preview;
  };
}

/** Where the articles of a collection lie. */
function folderOf(settings: Settings): (collection: string) => string {
  return (collection) =>
    collection === DEFAULT_COLLECTION ? settings.corpusFolder : join(settings.corporaFolder, collection);
}

/** What the servers have set; the preview is a server of its own, which forgets that when it ends. */
async function loadServers({ token, dataFolder, homeServer }: Settings): Promise<Servers> {
  const { openServers } = await import('./servers/open-servers.ts');
  if (token === undefined) return openServers({ file: ':memory:', homeServer: PREVIEW_SERVER });
  return openServers({ file: serversFile(dataFolder), ...(homeServer === undefined ? {} : { homeServer }) });
}

/** Serves health and metrics, where the operator wants them. */
async function loadMonitor(
  { monitorPort }: Settings,
  front: Front,
  newsrooms: Newsrooms,
): Promise<readonly { close(): Promise<void> }[]> {
  if (monitorPort === undefined) return [];
  const { startMonitor } = await import('./monitor/monitor.ts');
  const monitor = await startMonitor({
    port: monitorPort,
    counts: () => front.counts?.() ?? NO_INTERACTIONS,
    isReady: () => front.isReady?.() ?? true,
    newsrooms: newsrooms.open,
  });
  console.log(`Health and metrics on ${monitor.url}healthz and ${monitor.url}metrics`);
  return [monitor];
}

/** Closes in this order, once, and ends the process. */
function closeOnSignal(parts: readonly { close(): void | Promise<void> }[], log: Log): void {
  let closing = false;
  const close = async (signal: string) => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'closing');
    for (const part of parts) await part.close();
    process.exit(0);
  };
  const leave = (signal: string) => {
    close(signal).catch((error: unknown) => {
      log.error({ error }, 'could not close in order');
      process.exit(1);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => leave(signal));
  onOrphaned(() => leave('npm ended'));
}

async function main(): Promise<void> {
  loadEnvironmentFile();
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  // The Discord client rejects, where nobody can catch it, on a dispatch that it cannot read.
  process.on('unhandledRejection', (error) =>
    log.error({ error }, 'something failed that nobody waited for'),
  );
  // Nobody can be told before there is a front that posts.
  let tellModerators: TellModerators | undefined;
  const newsrooms = createNewsrooms({
    folderOf: folderOf(settings),
    memoryFolder: join(settings.dataFolder, 'loads'),
    log,
    ...(settings.watch === undefined ? {} : { watch: settings.watch }),
    onRead: (collections, report) => void tellModerators?.(collections, report),
  });
  // The newsroom opens in a thread of its own: meanwhile this one loads the rest.
  const [newsroom, servers, { createDispatcher }, startFront] = await Promise.all([
    newsrooms.over([DEFAULT_COLLECTION]),
    loadServers(settings),
    import('../commands/dispatch.ts'),
    loadFront(settings, log),
  ]);
  console.log(describeLoad(newsroom.status()));
  const dispatcher = createDispatcher({
    newsroomAt: (place) => newsrooms.over(servers.collectionsAt(place)),
    servers,
    // Whoever sits at the preview is held back by nobody.
    ...(settings.token === undefined ? {} : { limits: createLimits(servers) }),
    log,
  });
  const front = await startFront(dispatcher);
  const post = front.post?.bind(front);
  if (post !== undefined) tellModerators = createTellModerators({ servers, post, log });
  const monitor = await loadMonitor(settings, front, newsrooms);
  closeOnSignal([front, ...monitor, newsrooms, servers], log);
}

/** Says what went wrong (one sentence where a person can mend it) and ends the process. */
function fail(error: unknown): never {
  console.error(error instanceof UserError ? error.message : error);
  process.exit(1);
}

main().catch(fail);
