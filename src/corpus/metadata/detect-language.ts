import { Worker } from 'node:worker_threads';

/** What language a text is in. */
export interface Detected {
  /** ISO 639-1. */
  readonly language: string;
  /** Likeness to each language that it is at all like, comparable within one text. */
  readonly scores: Readonly<Record<string, number>>;
  /** Every language that can be told. */
  readonly languages: readonly string[];
}

/** Always the compiled file, from the sources too (tests and benches compile first): a thread runs no TypeScript. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../../dist/src/corpus/metadata/detect-language-worker.js'
    : './detect-language-worker.js',
  import.meta.url,
);

interface Waiting {
  readonly resolve: (detected: Detected | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** The detector (eld) takes about 80 MB, and hardly any corpus needs it often: it has a thread, which is let go. */
class Detector {
  readonly #worker = new Worker(WORKER);
  readonly #waiting: Waiting[] = [];

  constructor() {
    this.#worker.on('message', (detected: Detected | undefined) => this.#settle(detected));
    this.#worker.once('error', (error) => this.#fall(error));
    this.#worker.once('exit', (status) =>
      this.#fall(new Error(`The thread of the language detector ended with status ${status}`)),
    );
    this.#worker.unref();
  }

  get busy(): boolean {
    return this.#waiting.length > 0;
  }

  detect(sample: string): Promise<Detected | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      // Whoever waits keeps the process alive.
      this.#worker.ref();
      this.#worker.postMessage(sample);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Whoever waits is told; the next sample gets a new thread. */
  #fall(error: Error): void {
    if (running === this) running = undefined;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  #settle(detected: Detected | undefined): void {
    this.#waiting.shift()?.resolve(detected);
    if (!this.busy) this.#worker.unref();
  }
}

let running: Detector | undefined;

/** The language of a sample by its n-grams of letters; undefined where that is not reliable. */
export function detectLanguage(sample: string): Promise<Detected | undefined> {
  running ??= new Detector();
  return running.detect(sample);
}

/** Gives the detector's memory back, unless somebody waits for it; it starts again when it is needed. */
export async function releaseLanguageDetector(): Promise<void> {
  if (running === undefined || running.busy) return;
  const ended = running;
  running = undefined;
  await ended.end();
}
