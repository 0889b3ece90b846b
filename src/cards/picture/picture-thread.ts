import { Worker } from 'node:worker_threads';
import type { Drawn, Order } from './messages.ts';
import type { Picture } from './picture.ts';

/** Pictures that may wait for their turn: more would come too late. */
const WAITING_MOST = 20;
/** A picture takes a tenth of a second; the thread's start, with the library's 30 MB, a second. */
const PATIENCE_MILLISECONDS = 20_000;

/** Always the compiled file, from the sources too (tests and benches compile first): a thread runs no TypeScript. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../../dist/src/cards/picture/picture-worker.js'
    : './picture-worker.js',
  import.meta.url,
);

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly patience: NodeJS.Timeout;
}

/** The main thread's half: one thread for all pictures, started with the first, started anew where it died. */
class PictureThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #orders = 0;

  /** Undefined where too many wait already. */
  draw(picture: Picture): Promise<Uint8Array> | undefined {
    if (this.#waiting.size >= WAITING_MOST) return undefined;
    const order = ++this.#orders;
    const worker = this.#started();
    return new Promise((resolve, reject) => {
      const patience = setTimeout(
        () => this.#fall(worker, new Error('A picture took too long')),
        PATIENCE_MILLISECONDS,
      );
      this.#waiting.set(order, { resolve, reject, patience });
      worker.ref();
      worker.postMessage({ order, picture } satisfies Order);
    });
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(WORKER);
    worker.on('message', (drawn: Drawn) => this.#settle(worker, drawn));
    worker.once('error', (error) => this.#fall(worker, error));
    worker.once('exit', (status) =>
      this.#fall(worker, new Error(`The thread of pictures ended with status ${status}`)),
    );
    this.#worker = worker;
    return worker;
  }

  #settle(worker: Worker, drawn: Drawn): void {
    const waiting = this.#waiting.get(drawn.order);
    this.#waiting.delete(drawn.order);
    clearTimeout(waiting?.patience);
    if ('bytes' in drawn) waiting?.resolve(drawn.bytes);
    else waiting?.reject(drawn.error);
    // An idle thread keeps no process alive.
    if (this.#waiting.size === 0) worker.unref();
  }

  #fall(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject, patience } of this.#waiting.values()) {
      clearTimeout(patience);
      reject(error);
    }
    this.#waiting.clear();
    void worker.terminate();
  }
}

const thread = new PictureThread();

/**
 * A PNG of the picture, drawn in a thread of its own. Undefined where too many wait already; rejects where it cannot
 * be drawn on this machine.
 */
export function pictureOf(picture: Picture): Promise<Uint8Array> | undefined {
  return thread.draw(picture);
}
