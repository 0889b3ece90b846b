import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Article } from '../../corpus/article.ts';
import { type Findings, findingsOf, readByAttribution } from './findings.ts';

/** Below this a thread takes longer to start than to do the work: about half a second. */
const CHARACTERS_A_THREAD = 400_000;
const THREADS_MOST = 4;
/** What a thread is given ahead, to go on with while whoever gives it out is busy; little enough that all end together. */
const CHARACTERS_AHEAD = 100_000;
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
    for (const thread of this.#threads) {
      while (thread.hasRoom) {
        const task = this.#waiting.shift();
        if (task === undefined) return;
        thread.take(task);
      }
    }
    if (this.#hasAll && this.#threads.length === 0)
      for (const task of this.#waiting.splice(0)) attributeHere(task.article).then(task.resolve, task.reject);
  }
}

/** The tagger and its model take 70 MB: they are loaded only where they are used. */
async function attributeHere(article: Article): Promise<Findings> {
  const { attribute } = await import('../../attribution/attribute.ts');
  return findingsOf(attribute(article));
}

/**
 * Each article is a message, and so are its findings: those of several at once would live until the last of them is
 * read, too long to be thrown away with what is soon thrown away.
 */
class Thread {
  readonly #worker = new Worker(WORKER, {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MEGABYTES },
  });
  /** In the order in which they were given, which is that in which they are done. */
  readonly #tasks: Task[] = [];
  #characters = 0;
  readonly #onRoom: () => void;
  #died: Error | undefined;

  /** @param onRoom called when more may be given */
  constructor(onRoom: () => void) {
    this.#onRoom = onRoom;
    this.#worker.on('message', (findings: Findings) => {
      const task = this.#tasks.shift();
      this.#characters -= task?.article.text.length ?? 0;
      onRoom();
      task?.resolve(findings);
    });
    this.#worker.once('error', (error) => this.#fall(error));
    this.#worker.once('exit', (status) =>
      this.#fall(new Error(`A thread of the attribution ended with status ${status}`)),
    );
  }

  get hasRoom(): boolean {
    return this.#characters < CHARACTERS_AHEAD;
  }

  take(task: Task): void {
    if (this.#died) {
      task.reject(this.#died);
      return;
    }
    this.#tasks.push(task);
    this.#characters += task.article.text.length;
    this.#worker.postMessage(readByAttribution(task.article));
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fall(error: Error): void {
    this.#died ??= error;
    for (const task of this.#tasks.splice(0)) task.reject(this.#died);
    // Whoever still waits for this thread is told too.
    this.#characters = 0;
    this.#onRoom();
  }
}
