import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { attribute } from '../src/attribution/attribute.ts';
import type { AttributedArticle } from '../src/attribution/statement.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';

/** Where the evaluation data lies; it is measured with and never copied. */
export const EVALUATION_FOLDER = process.env['EVAL_DIR'] ?? '../shared/eval';
export const ANSWERS_FOLDER = join(EVALUATION_FOLDER, 'answers');

const evaluationQuestion = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  answerable: z.boolean(),
  answer: z.string().optional(),
  evidence: z.array(z.object({ article: z.string(), fact: z.string() })).optional(),
});

export type EvaluationQuestion = z.infer<typeof evaluationQuestion>;

/** A corpus and the files of questions about it. */
export interface AnswerSet {
  readonly name: string;
  readonly corpus: string;
  readonly questions: readonly string[];
}

export const ANSWER_SETS: readonly AnswerSet[] = [
  {
    name: 'MultiHop-RAG',
    corpus: 'multihop_corpus.jsonl',
    questions: ['multihop_questions_dev.jsonl', 'multihop_answerable_dev.jsonl'],
  },
  {
    name: 'short news questions',
    corpus: 'shortnews_corpus_dev.jsonl',
    questions: ['shortnews_questions_dev.jsonl'],
  },
];

/** Says so, and gives false, where there is no evaluation data. */
export function hasEvaluationData(): boolean {
  const present = existsSync(ANSWERS_FOLDER);
  if (!present) console.log(`no evaluation data in ${ANSWERS_FOLDER} (set EVAL_DIR)`);
  return present;
}

/** Reads and attributes a corpus as the bot does. */
export async function readArticles(set: AnswerSet): Promise<AttributedArticle[]> {
  const corpus = await readCorpus(join(ANSWERS_FOLDER, set.corpus));
  for (const { file, reason } of corpus.refused) console.error(`${file}: ${reason}`);
  return corpus.articles.map(attribute);
}

/** The questions of a file of the evaluation, a JSON line each. Throws where one is none. */
export function readQuestions(file: string): EvaluationQuestion[] {
  return readFileSync(join(ANSWERS_FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => evaluationQuestion.parse(JSON.parse(line)));
}

/** What counts as the same words where a fact is looked for: blanks aside, one shape of quotation mark. */
export function squeeze(text: string): string {
  return text
    .replace(/[\s\u00a0]+/gu, '')
    .replace(/[“”„]/gu, '"')
    .replace(/[‘’]/gu, "'");
}

/** Words alone, each between blanks. */
export function bareWords(text: string): string {
  const bare = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return ` ${bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}
