import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { shareParts } from '../../attribution/share-parts.ts';
import type { AttributedArticle } from '../../attribution/statement.ts';
import type { Article } from '../../corpus/article.ts';
import { AttributionThreads } from './attribution-threads.ts';
import { readByAttribution } from './findings.ts';
import { Borrower } from './lending.ts';

/** Equal only for articles of which attribution finds the same. */
function keyOf(article: Article): string {
  return createHash('sha256')
    .update(JSON.stringify(readByAttribution(article)))
    .digest('base64url');
}

/**
 * Attributes the articles of an edition, from when the first of them is read. What another edition has found of the very
 * same article is taken over from it, for attribution finds the same again; where that edition ends meanwhile, the rest
 * is attributed anew.
 */
export class Attribution {
  readonly #threads: AttributionThreads;
  readonly #borrower: Borrower | undefined;
  readonly #keys = new WeakMap<Article, string>();
  readonly #found = new Map<string, Promise<AttributedArticle>>();
  /** Settles each time that the other edition has answered. */
  readonly #asked: Promise<void>[] = [];

  /** @param lender a port to an edition that lends its findings, see `lend`; it is closed in the end */
  constructor(lender?: MessagePort, threads = new AttributionThreads()) {
    this.#borrower = lender && new Borrower(lender);
    this.#threads = threads;
  }

  /** Takes in an article that `each` will be asked for, or may be: one that turns out to be a copy is not. */
  begin(article: Article): void {
    const key = this.#keyOf(article);
    if (this.#found.has(key)) return;
    const found = this.#find(article, key);
    // Whoever waits for it is told; it may be that nobody does.
    found.catch(() => undefined);
    this.#found.set(key, found);
  }

  /**
   * Attributed articles, each with its hash, in their order, as soon as each is; to be asked once. The caller works on
   * them while the threads go on.
   *
   * @throws whatever a thread dies of.
   */
  async *each(
    articles: readonly Article[],
  ): AsyncGenerator<readonly [key: string, attributed: AttributedArticle]> {
    try {
      for (const article of articles) this.begin(article);
      await Promise.all(this.#asked);
      this.#threads.hasAll();
      for (const article of articles) {
        const key = this.#keyOf(article);
        const found = await this.#found.get(key);
        this.#found.delete(key);
        // Since it was read it may have been found to have copies.
        if (found !== undefined) yield [key, found.article === article ? found : { ...found, article }];
        // The threads are given more only where their messages get a turn.
        await setImmediate();
      }
    } finally {
      this.#borrower?.close();
      await this.#threads.end();
    }
  }

  #keyOf(article: Article): string {
    const known = this.#keys.get(article);
    if (known !== undefined) return known;
    const key = keyOf(article);
    this.#keys.set(article, key);
    return key;
  }

  async #find(article: Article, key: string): Promise<AttributedArticle> {
    const lent = this.#borrower?.findings(key);
    // Without what was lent, which this list would keep for as long as articles come.
    if (lent !== undefined) this.#asked.push(lent.then(() => undefined));
    const findings = (await lent) ?? (await this.#threads.attribute(article));
    // What comes over a border has lost which of its parts are the same, and so takes more room.
    return shareParts({ article, ...findings });
  }
}
