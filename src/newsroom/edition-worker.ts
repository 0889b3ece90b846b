/** The thread of one edition: reads the corpus, attributes it, builds the coverage, then answers questions. */
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { AttributedArticle } from '../attribution/statement.ts';
import type { Article, Corpus } from '../corpus/article.ts';
import { readCorpora } from '../corpus/read-corpora.ts';
import type { Coverage } from '../coverage/answer.ts';
import { CoverageBuilder } from '../coverage/build-coverage.ts';
import { problemOf } from '../errors.ts';
import { collectGarbage, keepHeapLean } from '../lean-heap.ts';
import { type Problem, problem } from '../problem.ts';
import { storedText } from './article-texts.ts';
import { Attribution } from './attribution/attribution.ts';
import { type Attributed, lend } from './attribution/lending.ts';
import type { EditionInput, EditionMessage, Loan, Question } from './messages.ts';
import { stateOf } from './watch/folder-state.ts';

/** Small enough that receiving one batch never holds up the main thread. */
const ARTICLES_A_MESSAGE = 50;
/** Between two batches: what is there at once, the main thread receives in one go. */
const TURN_MILLISECONDS = 1;

const { collections, lender } = workerData as EditionInput;

function say(message: EditionMessage, handedOver: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handedOver);
}

function fingerprint(article: Article): string {
  return createHash('sha256')
    .update(JSON.stringify([article.fileText, article.metadata]))
    .digest('base64url');
}

/** The corpus, or an empty one and why it is empty. */
async function read(onArticle: (article: Article) => void): Promise<{ corpus: Corpus; problem?: Problem }> {
  try {
    const corpus = await readCorpora(collections, { onArticle });
    if (corpus.articles.length > 0 || corpus.withdrawn !== undefined) return { corpus };
    const folders = collections.map(({ folder }) => folder).join(', ');
    const count = corpus.refused.length;
    return {
      corpus,
      problem:
        count === 0
          ? problem('corpus-empty', { folders })
          : problem('corpus-all-refused', { folders, count }),
    };
  } catch (error) {
    const told = problemOf(error);
    if (told === undefined) throw error;
    return { corpus: { articles: [], refused: [] }, problem: told };
  }
}

async function inBatches<Item>(
  all: readonly Item[],
  publish: (batch: readonly Item[]) => void,
): Promise<void> {
  for (let from = 0; from < all.length; from += ARTICLES_A_MESSAGE) {
    publish(all.slice(from, from + ARTICLES_A_MESSAGE));
    await setTimeout(TURN_MILLISECONDS);
  }
}

function publishArticles(batch: readonly Article[]): void {
  const articles = batch.map((article) => ({
    id: article.id,
    text: storedText(article.text),
    fingerprint: fingerprint(article),
  }));
  say(
    { type: 'articles', articles },
    articles.map(({ text }) => text.bytes.buffer),
  );
}

function answer(coverage: Coverage, { method, parameters }: Question): unknown {
  const ask = coverage[method] as (...parameters: Question['parameters']) => unknown;
  return ask.apply(coverage, parameters);
}

function serve(coverage: Coverage, attributed: Attributed): void {
  parentPort?.on('message', (question: Question | Loan) => {
    if ('borrower' in question) {
      lend(attributed, question.borrower);
      return;
    }
    try {
      say({ type: 'answer', call: question.call, answer: answer(coverage, question) });
    } catch (error) {
      say({
        type: 'failure',
        call: question.call,
        error: error instanceof Error ? error : new Error(String(error)),
      });
    }
  });
}

/** Reads, attributes and builds, each as soon as there is something to work on. What only that needs ends with it. */
async function load(): Promise<{ coverage: Coverage; attributed: Attributed; problem?: Problem }> {
  const attribution = new Attribution(lender);
  const { corpus, problem } = await read((article) => attribution.begin(article));
  await inBatches(corpus.articles, publishArticles);
  // What reading left: the threads of attribution need room too.
  collectGarbage();
  const attributed = new Map<string, AttributedArticle>();
  const building = new CoverageBuilder();
  for await (const [key, article] of attribution.each(corpus.articles)) {
    attributed.set(key, article);
    building.add(article);
  }
  // What attribution left: the end of building takes the most room of all.
  collectGarbage();
  const coverage = building.build(corpus.refused, corpus.withdrawn);
  return { coverage, attributed, ...(problem === undefined ? {} : { problem }) };
}

keepHeapLean();
// Before the reading: what changes while it runs is a change to what was read.
const state = await stateOf(collections.map(({ folder }) => folder));
const { coverage, attributed, problem: nothing } = await load();
collectGarbage();
serve(coverage, attributed);
const { articles, ...summary } = coverage.summary;
await inBatches(articles, (references) => say({ type: 'references', references }));
say({
  type: 'ready',
  summary,
  refused: summary.refused,
  state,
  ...(nothing === undefined ? {} : { problem: nothing }),
});
