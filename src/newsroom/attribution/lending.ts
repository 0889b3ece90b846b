import type { MessagePort } from 'node:worker_threads';
import type { AttributedArticle } from '../../attribution/statement.ts';
import { type Findings, findingsOf } from './findings.ts';

/** Attributed articles, in their order, each under a hash of all that attribution reads of it. */
export type Attributed = ReadonlyMap<string, AttributedArticle>;

/** Asked for at once: what is handed over between two answers holds up neither thread for long. */
const ARTICLES_A_MESSAGE = 20;

/** Lends what an edition has found to whoever asks over a port, until the other side closes it. */
export function lend(attributed: Attributed, borrower: MessagePort): void {
  borrower.on('message', (keys: readonly string[]) => {
    borrower.postMessage(
      keys.map((key) => {
        const found = attributed.get(key);
        return found && findingsOf(found);
      }),
    );
  });
}

interface Asked {
  readonly key: string;
  resolve(findings: Findings | undefined): void;
}

/** Borrows what another edition has found, a few articles at a time. */
export class Borrower {
  readonly #lender: MessagePort;
  readonly #waiting: Asked[] = [];
  #inHand: readonly Asked[] = [];
  #ended = false;

  /** @param lender a port to an edition that lends, see `lend` */
  constructor(lender: MessagePort) {
    this.#lender = lender;
    lender.on('message', (found: readonly (Findings | undefined)[]) => this.#settle(found));
    lender.once('close', () => {
      this.#ended = true;
      this.#settle([]);
    });
  }

  /** Undefined where the edition has no such article, or has ended. */
  findings(key: string): Promise<Findings | undefined> {
    return new Promise((resolve) => {
      this.#waiting.push({ key, resolve });
      this.#ask();
    });
  }

  close(): void {
    this.#lender.close();
  }

  #ask(): void {
    if (this.#inHand.length > 0) return;
    this.#inHand = this.#waiting.splice(0, this.#ended ? this.#waiting.length : ARTICLES_A_MESSAGE);
    if (this.#inHand.length === 0) return;
    if (this.#ended) this.#settle([]);
    else this.#lender.postMessage(this.#inHand.map(({ key }) => key));
  }

  #settle(found: readonly (Findings | undefined)[]): void {
    const asked = this.#inHand;
    this.#inHand = [];
    asked.forEach(({ resolve }, at) => {
      resolve(found[at]);
    });
    this.#ask();
  }
}
