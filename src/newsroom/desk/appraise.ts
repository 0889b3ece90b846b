import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Edition } from '../edition.ts';
import type { Appraisal, AppraisalInput, LoadedBatch } from './appraisal.ts';
import { DeskRefusal } from './refusal.ts';

/** Ten megabytes of honest text take a few seconds. */
const READ_WITHIN_MILLISECONDS = 60_000;
const MEMORY_MEGABYTES = 1_024;
/** Small enough that handing one over never holds up the main thread. */
const ARTICLES_A_BATCH = 50;

/** Always the compiled file, as for an edition: a thread runs no TypeScript. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../../dist/src/newsroom/desk/appraisal-worker.js'
    : './appraisal-worker.js',
  import.meta.url,
);

/**
 * What the files in `folder` would become beside the articles of an edition: read, repaired and attributed as they
 * would be in the corpus, in a thread of its own.
 *
 * @throws DeskRefusal where the files take too much time or memory to read.
 */
export async function appraise(folder: string, edition: Edition): Promise<Appraisal> {
  const worker = new Worker(WORKER, {
    workerData: { folder } satisfies AppraisalInput,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
  });
  const result = new Promise<Appraisal>((resolve, reject) => {
    const giveUp = () => reject(new DeskRefusal('tooHardToRead', {}));
    const timer = setTimeout(giveUp, READ_WITHIN_MILLISECONDS).unref();
    worker.once('message', resolve);
    worker.once('error', (error) => (isOutOfMemory(error) ? giveUp() : reject(error)));
    worker.once('exit', (status) => {
      clearTimeout(timer);
      reject(new Error(`The thread that appraises ended with status ${status}`));
    });
  });
  try {
    const [appraisal] = await Promise.all([result, handOver(edition, worker)]);
    return appraisal;
  } finally {
    await worker.terminate();
  }
}

async function handOver({ summary, textOf }: Edition, worker: Worker): Promise<void> {
  const { articles } = summary;
  for (let from = 0; from < articles.length; from += ARTICLES_A_BATCH) {
    const batch: LoadedBatch = articles
      .slice(from, from + ARTICLES_A_BATCH)
      .map(({ id, metadata: { outlet, url } }) => ({
        id,
        text: textOf(id) ?? '',
        ...(outlet === undefined ? {} : { outlet: outlet.value }),
        ...(url === undefined ? {} : { url: url.value }),
      }));
    worker.postMessage(batch);
    await nextTurn();
  }
  worker.postMessage([] satisfies LoadedBatch);
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
