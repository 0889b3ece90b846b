import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { shareParts } from '../../attribution/share-parts.ts';
import type { AttributedArticle } from '../../attribution/statement.ts';
import type { Article } from '../../corpus/article.ts';

/** What attribution found in an article. */
export type Findings = Omit<AttributedArticle, 'article'>;

/** Below this a thread takes longer to start than to do the work: about half a second. */
const CHARACTERS_A_THREAD = 400_000;
const THREADS_MOST = 4;
/** What a thread is given at once: enough that handing over costs nothing, little enough that all end together. */
const CHARACTERS_A_BATCH = 50_000;
/** Room for what is soon thrown away. */
const YOUNG_GENERATION_MEGABYTES = 16;

/** Always the compiled file, from the sources too (tests and benches compile first): a thread runs no TypeScript. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../../dist/src/newsroom/attribution/attribution-worker.js'
    : './attribution-worker.js',
  import.meta.url,
);

/**
 * Attributes articles, in their order: a few here, many in threads of their own, one for each core. What comes out
 * does not depend on how many threads there are.
 */
export async function attributeAll(
  articles: readonly Article[],
  threads = threadsFor(articles),
): Promise<readonly AttributedArticle[]> {
  return threads === 0 ? await attributeHere(articles) : await attributeInThreads(articles, threads);
}

function threadsFor(articles: readonly Article[]): number {
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  return Math.min(THREADS_MOST, availableParallelism(), Math.floor(characters / CHARACTERS_A_THREAD));
}

/** The tagger and its model take 70 MB: they are loaded only where they are used. */
async function attributeHere(articles: readonly Article[]): Promise<readonly AttributedArticle[]> {
  const { attribute } = await import('../../attribution/attribute.ts');
  return articles.map(attribute);
}

async function attributeInThreads(
  articles: readonly Article[],
  threads: number,
): Promise<readonly AttributedArticle[]> {
  const batches = batchesOf(articles);
  const attributed: (readonly AttributedArticle[])[] = batches.map(() => []);
  let next = 0;
  const work = async () => {
    const thread = new Thread();
    try {
      for (let at = next++; at < batches.length; at = next++)
        attributed[at] = await thread.attribute(batches[at] ?? []);
    } finally {
      await thread.end();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return attributed.flat();
}

function batchesOf(articles: readonly Article[]): readonly (readonly Article[])[] {
  const batches: Article[][] = [];
  let room = 0;
  for (const article of articles) {
    if (room <= 0) {
      batches.push([]);
      room = CHARACTERS_A_BATCH;
    }
    batches.at(-1)?.push(article);
    room -= article.text.length;
  }
  return batches;
}

class Thread {
  readonly #worker = new Worker(WORKER, {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MEGABYTES },
  });
  #died: Error | undefined;
  /** Whoever waits for the batch in hand. A race against the thread's end would keep every batch until then. */
  #waiting: { resolve(found: readonly Findings[]): void; reject(error: Error): void } | undefined;

  constructor() {
    this.#worker.on('message', (found: readonly Findings[]) => this.#waiting?.resolve(found));
    this.#worker.once('error', (error) => this.#fall(error));
    this.#worker.once('exit', (status) =>
      this.#fall(new Error(`A thread of the attribution ended with status ${status}`)),
    );
  }

  /** @throws whatever the thread dies of. */
  async attribute(articles: readonly Article[]): Promise<readonly AttributedArticle[]> {
    const found = await new Promise<readonly Findings[]>((resolve, reject) => {
      if (this.#died) reject(this.#died);
      this.#waiting = { resolve, reject };
      this.#worker.postMessage(articles.map(readByAttribution));
    });
    // What comes over a border has lost which of its words are the same.
    return articles.flatMap((article, at) => {
      const findings = found[at];
      return findings === undefined ? [] : shareParts({ article, ...findings });
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fall(error: Error): void {
    this.#died ??= error;
    this.#waiting?.reject(this.#died);
  }
}

/** An article without what attribution does not read, which a border would copy and which changes no finding. */
export function readByAttribution(article: Article): Article {
  return { ...article, fileText: '', offsets: [], repairs: [], copies: [] };
}
