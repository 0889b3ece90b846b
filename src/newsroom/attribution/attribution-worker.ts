/** A thread that attributes articles, some at a time, until it is ended. */
import { parentPort } from 'node:worker_threads';
import { attribute } from '../../attribution/attribute.ts';
import type { Article } from '../../corpus/article.ts';
import { findingsOf } from './findings.ts';

parentPort?.on('message', (articles: readonly Article[]) => {
  parentPort?.postMessage(articles.map((article) => findingsOf(attribute(article))));
});
