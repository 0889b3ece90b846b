/** A thread that attributes articles, one after the other, until it is ended. */
import { parentPort } from 'node:worker_threads';
import { attribute } from '../../attribution/attribute.ts';
import type { Article } from '../../corpus/article.ts';
import { findingsOf } from './findings.ts';

parentPort?.on('message', (article: Article) => {
  parentPort?.postMessage(findingsOf(attribute(article)));
});
