import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What language a text is in. */
export interface Detected {
  /** ISO 639-1. */
  readonly language: string;
  /** Likeness to each language that it is at all like, comparable within one text. */
  readonly scores: Readonly<Record<string, number>>;
  /** Every language that can be told. */
  readonly languages: readonly string[];
}

/** Always the compiled file, from the sources too (tests and benches compile first): a process runs no TypeScript. */
const PROGRAM = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts')
      ? '../../../dist/src/corpus/metadata/detect-language-process.js'
      : './detect-language-process.js',
    import.meta.url,
  ),
);

interface Waiting {
  readonly resolve: (detected: Detected | undefined) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The detector (eld) takes about 80 MB, and hardly any corpus needs it often: it has a process, which is let go. From a
 * thread the heap would come back, and not what reading its tables took beside: the allocator keeps that.
 */
class Detector {
  readonly #process = fork(PROGRAM, { execArgv: [], serialization: 'advanced' });
  readonly #waiting: Waiting[] = [];

  constructor() {
    this.#process.on('message', ([detected]: [Detected?]) => this.#settle(detected));
    this.#process.once('error', (error) => this.#fall(error));
    this.#process.once('exit', (status, signal) =>
      this.#fall(
        new Error(`The process of the language detector ended with ${signal ?? `status ${status}`}`),
      ),
    );
    this.#unref();
  }

  get busy(): boolean {
    return this.#waiting.length > 0;
  }

  detect(sample: string): Promise<Detected | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      // Whoever waits keeps this process alive.
      this.#process.ref();
      this.#process.channel?.ref();
      this.#process.send(sample, (error) => error && this.#fall(error));
    });
  }

  end(): void {
    this.#process.disconnect();
  }

  #unref(): void {
    this.#process.unref();
    this.#process.channel?.unref();
  }

  /** Whoever waits is told; the next sample gets a new process. */
  #fall(error: Error): void {
    if (running === this) running = undefined;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  #settle(detected: Detected | undefined): void {
    this.#waiting.shift()?.resolve(detected);
    if (!this.busy) this.#unref();
  }
}

let running: Detector | undefined;

/** The language of a sample by its n-grams of letters; undefined where that is not reliable. */
export function detectLanguage(sample: string): Promise<Detected | undefined> {
  running ??= new Detector();
  return running.detect(sample);
}

/** Gives the detector's memory back, unless somebody waits for it; it starts again when it is needed. */
export function releaseLanguageDetector(): void {
  if (running === undefined || running.busy) return;
  running.end();
  running = undefined;
}
