import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { shareParts } from '../../attribution/share-parts.ts';
import type { AttributedArticle } from '../../attribution/statement.ts';
import type { Article } from '../../corpus/article.ts';
import { attributeAll, type Findings, readByAttribution } from './attribute-all.ts';

/** Attributed articles, in their order, each under a hash of all that attribution reads of it. */
export type Attributed = ReadonlyMap<string, AttributedArticle>;

/** Asked for at once: what is handed over between two answers holds up neither thread for long. */
const ARTICLES_A_MESSAGE = 20;

/** Equal only for articles of which attribution finds the same. */
function keyOf(article: Article): string {
  return createHash('sha256')
    .update(JSON.stringify(readByAttribution(article)))
    .digest('base64url');
}

/**
 * Attributes articles. What another edition has found of the very same article is taken over from it, for attribution
 * finds the same again; where that edition ends meanwhile, the rest is attributed anew.
 *
 * @param lender a port to an edition that lends its findings, see `lend`; it is closed in the end
 */
export async function attributeChanged(
  articles: readonly Article[],
  lender: MessagePort | undefined,
): Promise<Attributed> {
  const keys = articles.map(keyOf);
  const lent =
    lender === undefined ? new Map<string, AttributedArticle>() : await borrow(articles, keys, lender);
  const anew = await attributeAll(articles.filter((_, at) => !lent.has(keys[at] ?? '')));
  const made = anew[Symbol.iterator]();
  return new Map(
    keys.flatMap((key) => {
      const attributed = lent.get(key) ?? made.next().value;
      return attributed === undefined ? [] : [[key, attributed] as const];
    }),
  );
}

/** Lends what an edition has found to whoever asks over a port, until the other side closes it. */
export function lend(attributed: Attributed, borrower: MessagePort): void {
  borrower.on('message', (keys: readonly string[]) => {
    borrower.postMessage(keys.map((key) => findingsOf(attributed.get(key))));
  });
}

function findingsOf(attributed: AttributedArticle | undefined): Findings | undefined {
  if (attributed === undefined) return undefined;
  const { article: _, ...findings } = attributed;
  return findings;
}

async function borrow(
  articles: readonly Article[],
  keys: readonly string[],
  lender: MessagePort,
): Promise<Map<string, AttributedArticle>> {
  const lent = new Map<string, AttributedArticle>();
  const ended = new AbortController();
  lender.once('close', () => ended.abort());
  for (let from = 0; from < keys.length; from += ARTICLES_A_MESSAGE) {
    const answer = once(lender, 'message', { signal: ended.signal }).catch(() => undefined);
    lender.postMessage(keys.slice(from, from + ARTICLES_A_MESSAGE));
    const [found] = (await answer) ?? [];
    if (found === undefined) break;
    (found as readonly (Findings | undefined)[]).forEach((findings, at) => {
      const [article, key] = [articles[from + at], keys[from + at]];
      // What comes over a border has lost which of its words are the same.
      if (findings && article && key !== undefined) lent.set(key, shareParts({ article, ...findings }));
    });
  }
  lender.close();
  return lent;
}
