/** The thread that reads what somebody wants to add: a file that is a trap ends this thread, and nothing else. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { attribute } from '../../attribution/attribute.ts';
import { SHOWN_SPEAKER_CONFIDENCE } from '../../attribution/confidence.ts';
import type { AttributedArticle } from '../../attribution/statement.ts';
import type { Article, Known, Span } from '../../corpus/article.ts';
import { copyTest } from '../../corpus/copies.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import type {
  Appraisal,
  AppraisalInput,
  AppraisalMessage,
  AppraisedArticle,
  LoadedArticle,
} from './appraisal.ts';

/** In full; of the others the number is told. */
const ARTICLES_SHOWN = 5;
const SPEAKERS_MOST = 20;
const OPENING_CHARACTERS = 300;

const { folder } = workerData as AppraisalInput;
