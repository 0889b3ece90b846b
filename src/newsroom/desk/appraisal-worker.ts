/** The thread that reads what somebody wants to add: a file that is a trap ends this thread, and nothing else. */
import { parentPort, workerData } from 'node:worker_threads';
import { attribute } from '../../attribution/attribute.ts';
import type { Article } from '../../corpus/article.ts';
import { copyTest, type Printing } from '../../corpus/copies.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import type { Coverage } from '../../coverage/answer.ts';
import { buildCoverage } from '../../coverage/build-coverage.ts';
import type { Appraisal, AppraisalInput, AppraisedArticle, LoadedBatch, LoadedCopy } from './appraisal.ts';

/** In full; of the others only their number is told. */
const ARTICLES_SHOWN = 5;

const { folder } = workerData as AppraisalInput;

/** The loaded articles, as they arrive. */
function loadedArticles(): Promise<LoadedBatch> {
  const all: LoadedBatch[number][] = [];
  return new Promise((resolve) => {
    parentPort?.on('message', (batch: LoadedBatch) => {
      all.push(...batch);
      if (batch.length === 0) resolve(all);
    });
  });
}

function printingOf({ text, metadata: { url } }: Article): Printing {
  return { text, ...(url === undefined ? {} : { url: url.value }) };
}

function copiesOf(article: Article, loaded: LoadedBatch): readonly LoadedCopy[] {
  const isCopy = copyTest(printingOf(article));
  return loaded.filter(isCopy).map(({ id, outlet }) => ({ id, ...(outlet === undefined ? {} : { outlet }) }));
}

function appraised(
  article: Article,
  coverage: Coverage,
  all: readonly Article[],
  loaded: LoadedBatch,
): readonly AppraisedArticle[] {
  const { article: reference, statements, speakers, repairs } = coverage.source(article.id);
  if (reference === undefined) return [];
  return [
    {
      article: reference,
      statements,
      speakers,
      repairs,
      text: article.text,
      inFile: all.filter(({ file }) => file === article.file).length,
      copiesOf: copiesOf(article, loaded),
    },
  ];
}

const arriving = loadedArticles();
const { articles, refused } = await readCorpus(folder);
const coverage = buildCoverage(articles.map(attribute), refused);
const loaded = await arriving;
const appraisal: Appraisal = {
  shown: articles
    .slice(0, ARTICLES_SHOWN)
    .flatMap((article) => appraised(article, coverage, articles, loaded)),
  articles: articles.length,
  statements: coverage.summary.statements,
  refused,
};
parentPort?.postMessage(appraisal);
parentPort?.close();
