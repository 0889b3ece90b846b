import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Refusal } from '../corpus/article.ts';
import type { Collection } from '../corpus/collection.ts';
import type { Coverage, CoverageSummary } from '../coverage/answer.ts';
import type { ArticleReference } from '../coverage/finding.ts';
import { UserError } from '../errors.ts';
import { type Problem, problem } from '../problem.ts';
import { ArticleTexts } from './article-texts.ts';
import type { Edition } from './edition.ts';
import type { EditionInput, EditionMessage, Loan, Question, QuestionMethod } from './messages.ts';

/** An edition in a thread of its own, with what the newsroom needs to compare it and to let it go. */
export interface EditionThread {
  readonly edition: Edition;
  /** By article id: a hash of all that its file gave. */
  readonly fingerprints: ReadonlyMap<string, string>;
  readonly refused: readonly Refusal[];
  /** What the folders looked like before they were read, see `stateOf`. */
  readonly state: string;
  /** Set where there was nothing to load; the edition then is an empty one. */
  readonly problem?: Problem;
  /** Settles when the thread ends without having been closed. */
  readonly crashed: Promise<Error>;
  /** Lends what it has found over a port, until that is closed. */
  lend(borrower: MessagePort): void;
  /** Waits for the questions in flight, then ends the thread. Later questions are refused politely. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Room for what is soon thrown away: most of what one answer needs, so that little of it is taken for what stays and
 * the whole heap is seldom collected while somebody waits.
 */
const YOUNG_GENERATION_MEGABYTES = 32;

function gone(): UserError {
  return new UserError(problem('reloaded-meanwhile'));
}

/** Always the compiled file, from the sources too (tests and benches compile first): a thread runs no TypeScript. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/src/newsroom/edition-worker.js' : './edition-worker.js',
  import.meta.url,
);

/** The main thread's half of an edition: sends questions over and keeps those in flight. */
class EditionLine {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #closing: (() => void) | undefined;
  #gone = false;

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  ask<Answer>(method: QuestionMethod, parameters: Question['parameters']): Promise<Answer> {
    if (this.#gone) return Promise.reject(gone());
    const call = ++this.#calls;
    return new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(call, { resolve: (answer) => resolve(answer as Answer), reject });
      this.#worker.postMessage({ call, method, parameters } satisfies Question);
    });
  }

  /** Whoever would borrow of a thread that is gone is told so. */
  lend(borrower: MessagePort): void {
    if (this.#gone) borrower.close();
    else this.#worker.postMessage({ borrower } satisfies Loan, [borrower]);
  }

  settle(message: Extract<EditionMessage, { call: number }>): void {
    const waiting = this.#waiting.get(message.call);
    this.#waiting.delete(message.call);
    if (message.type === 'answer') waiting?.resolve(message.answer);
    else waiting?.reject(message.error);
    if (this.#waiting.size === 0) this.#closing?.();
  }

  /** The thread is gone: whoever still waits is told to ask again. */
  abandon(): void {
    this.#gone = true;
    for (const { reject } of this.#waiting.values()) reject(gone());
    this.#waiting.clear();
    this.#closing?.();
  }

  async drained(): Promise<void> {
    if (this.#waiting.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#closing = resolve;
    });
  }
}

function editionOver(line: EditionLine, summary: CoverageSummary, texts: ArticleTexts): Edition {
  const over =
    <Method extends QuestionMethod>(method: Method) =>
    (...parameters: Parameters<Coverage[Method]>) =>
      line.ask<ReturnType<Coverage[Method]>>(method, parameters);
  return {
    summary,
    ask: over('ask'),
    who: over('who'),
    source: over('source'),
    quotes: over('quotes'),
    timeline: over('timeline'),
    topics: over('topics'),
    dates: over('dates'),
    latest: over('latest'),
    match: over('match'),
    compare: over('compare'),
    suggest: over('suggest'),
    textOf: (article) => texts.of(article),
  };
}

/**
 * Reads collections in a new thread and gives the edition when it is ready to answer.
 *
 * @param serving an edition whose findings of unchanged articles are taken over
 * @throws whatever the thread died of before it was ready; a folder with nothing to read is no such thing, see `problem`.
 */
export function startEdition(
  collections: readonly Collection[],
  serving?: EditionThread,
): Promise<EditionThread> {
  const loan = serving && new MessageChannel();
  if (loan) serving.lend(loan.port1);
  const worker = new Worker(WORKER, {
    workerData: { collections, ...(loan && { lender: loan.port2 }) } satisfies EditionInput,
    ...(loan && { transferList: [loan.port2] }),
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MEGABYTES },
  });
  const line = new EditionLine(worker);
  const texts = new ArticleTexts();
  const fingerprints = new Map<string, string>();
  const articles: ArticleReference[] = [];
  let closed = false;

  return new Promise<EditionThread>((resolve, reject) => {
    const crashed = new Promise<Error>((report) => {
      const fall = (error: Error) => {
        line.abandon();
        reject(error);
        if (!closed) report(error);
      };
      worker.once('error', fall);
      worker.once('exit', (status) =>
        fall(new Error(`The thread of the edition ended with status ${status}`)),
      );
    });
    const close = async () => {
      closed = true;
      await line.drained();
      line.abandon();
      await worker.terminate();
    };
    worker.on('message', (message: EditionMessage) => {
      switch (message.type) {
        case 'articles':
          for (const { id, text, fingerprint } of message.articles) {
            texts.store(id, text);
            fingerprints.set(id, fingerprint);
          }
          break;
        case 'references':
          articles.push(...message.references);
          break;
        case 'ready': {
          const { version, ...summary } = message.summary;
          resolve({
            edition: editionOver(line, { version, articles, ...summary }, texts),
            fingerprints,
            refused: message.refused,
            state: message.state,
            ...(message.problem === undefined ? {} : { problem: message.problem }),
            crashed,
            lend: (borrower) => line.lend(borrower),
            close,
          });
          break;
        }
        default:
          line.settle(message);
      }
    });
  });
}
