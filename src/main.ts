import type { Dispatcher } from '../commands/dispatch.ts';
import { defaultCollection } from './corpus/collection.ts';
import { UserError } from './errors.ts';
import { createLog, type Log } from './log.ts';
import { describeLoad } from './newsroom/describe-load.ts';
import type { Newsroom } from './newsroom/newsroom.ts';
import { openNewsroom } from './newsroom/open-newsroom.ts';
import { loadEnvironmentFile, readSettings, type Settings } from './settings.ts';

/** A front that serves until it is closed. */
interface Front {
  close(): Promise<void>;
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

function closeOnSignal(front: Front, newsroom: Newsroom, log: Log): void {
  let closing = false;
  const close = async (signal: string) => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'closing');
    await front.close();
    await newsroom.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      close(signal).catch((error: unknown) => {
        log.error({ error }, 'could not close in order');
        process.exit(1);
      });
    });
  }
}

async function main(): Promise<void> {
  loadEnvironmentFile();
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  // The Discord client rejects, where nobody can catch it, on a dispatch that it cannot read.
  process.on('unhandledRejection', (error) =>
    log.error({ error }, 'something failed that nobody waited for'),
  );
  // The newsroom opens in a thread of its own: meanwhile this one loads the rest.
  const [newsroom, { createDispatcher }, startFront] = await Promise.all([
    openNewsroom({ collections: defaultCollection(settings.corpusFolder), log }),
    import('../commands/dispatch.ts'),
    loadFront(settings, log),
  ]);
  console.log(describeLoad(newsroom.status()));
  const front = await startFront(createDispatcher({ newsroom, log }));
  closeOnSignal(front, newsroom, log);
}

/** Says what went wrong (one sentence where a person can mend it) and ends the process. */
function fail(error: unknown): never {
  console.error(error instanceof UserError ? error.message : error);
  process.exit(1);
}

main().catch(fail);
