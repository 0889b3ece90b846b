/** A thread that attributes articles, some at a time, until it is ended. */
import { parentPort } from 'node:worker_threads';
import { attribute } from '../../attribution/attribute.ts';
import type { Article } from '../../corpus/article.ts';
import type { Findings } from './attribute-all.ts';

function findingsOf(article: Article): Findings {
  const { article: _, ...findings } = attribute(article);
  return findings;
}

parentPort?.on('message', (articles: readonly Article[]) => {
  parentPort?.postMessage(articles.map(findingsOf));
});
