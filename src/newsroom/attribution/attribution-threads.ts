import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Article } from '../../corpus/article.ts';
import { type Findings, findingsOf, readByAttribution } from './findings.ts';

/** Below this a thread takes longer to start than to do the work: about half a second. */
const CHARACTERS_A_THREAD = 400_000;
const THREADS_MOST = 4;
/** What a thread is given at once: enough that handing over costs nothing, little enough that all end together. */
const CHARACTERS_A_BATCH = 50_000;
/** One in hand and one to go on with, while whoever gives them out is busy. */
const BATCHES_A_THREAD = 2;
/** Room for what is soon thrown away. */
const YOUNG_GENERATION_MEGABYTES = 16;

/** Always the compiled file, from the sources too (tests and benches compile first): a thread runs no TypeScript. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../../dist/src/newsroom/attribution/attribution-worker.js'
    : './attribution-worker.js',
  import.meta.url,
);

/** An article that is to be attributed, and whoever waits for it. */
interface Task {
  readonly article: Article;
  resolve(findings: Findings): void;
  reject(error: unknown): void;
}

/**
 * Attributes articles: a few here, many in threads of their own, as many as there are cores beside the one that reads
 * and builds meanwhile. What comes out does not depend on how many threads there are.
 */
export class AttributionThreads {
  readonly #most: number;
  readonly #threads: Thread[] = [];
  readonly #waiting: Task[] = [];
  #characters = 0;
  #hasAll = false;

  /** @param most threads */
  constructor(most = Math.min(THREADS_MOST, Math.max(1, availableParallelism() - 1))) {
    this.#most = most;
  }

  /** Rejects with whatever a thread dies of. */
  attribute(article: Article): Promise<Findings> {
    this.#characters += article.text.length;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ article, resolve, reject });
      this.#share();
    });
  }

  /** No more articles are to be waited for: what is too little for a thread is attributed here. */
  hasAll(): void {
    this.#hasAll = true;
    this.#share();
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }

  #share(): void {
    const wanted = Math.min(this.#most, Math.floor(this.#characters / CHARACTERS_A_THREAD));
    while (this.#threads.length < wanted) this.#threads.push(new Thread(() => this.#share()));
    for (const thread of this.#threads)
      while (thread.hasRoom && this.#waiting.length > 0) thread.take(this.#nextBatch());
    if (this.#hasAll && this.#threads.length === 0)
      for (const task of this.#waiting.splice(0)) attributeHere(task.article).then(task.resolve, task.reject);
  }

  #nextBatch(): Task[] {
    let characters = 0;
    const end = this.#waiting.findIndex(({ article }) => {
      const full = characters >= CHARACTERS_A_BATCH;
      characters += article.text.length;
      return full;
    });
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : end);
  }
}

/** The tagger and its model take 70 MB: they are loaded only where they are used. */
async function attributeHere(article: Article): Promise<Findings> {
  const { attribute } = await import('../../attribution/attribute.ts');
  return findingsOf(attribute(article));
}

class Thread {
  readonly #worker = new Worker(WORKER, {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MEGABYTES },
  });
  /** In the order in which they were given, which is that in which they are done. */
  readonly #batches: (readonly Task[])[] = [];
  #died: Error | undefined;

  /** @param onRoom called when another batch may be given */
  constructor(onRoom: () => void) {
    this.#worker.on('message', (found: readonly Findings[]) => {
      const tasks = this.#batches.shift() ?? [];
      onRoom();
      found.forEach((findings, at) => {
        tasks[at]?.resolve(findings);
      });
    });
    this.#worker.once('error', (error) => this.#fall(error));
    this.#worker.once('exit', (status) =>
      this.#fall(new Error(`A thread of the attribution ended with status ${status}`)),
    );
  }

  get hasRoom(): boolean {
    return this.#batches.length < BATCHES_A_THREAD;
  }

  take(batch: readonly Task[]): void {
    this.#batches.push(batch);
    if (this.#died) this.#fall(this.#died);
    else this.#worker.postMessage(batch.map(({ article }) => readByAttribution(article)));
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fall(error: Error): void {
    this.#died ??= error;
    for (const task of this.#batches.splice(0).flat()) task.reject(this.#died);
  }
}
