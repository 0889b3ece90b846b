/**
 * `npm run --silent answer -- CORPUS QUESTIONS.jsonl > results.jsonl`: answers many questions over any file or folder
 * that the corpus reads. Reads `{id, question}` a line, writes one result a line: the findings, then what came
 * close; a question that is refused has only that.
 */
import { z } from 'zod';
import { attribute } from '../../attribution/attribute.ts';
import { describeRefusal } from '../../corpus/describe-refusal.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import type { Answer, Coverage } from '../../coverage/answer.ts';
import { buildCoverage } from '../../coverage/build-coverage.ts';
import type { Finding } from '../../coverage/finding.ts';
import { UserError } from '../../errors.ts';
import { keepHeapLean } from '../../lean-heap.ts';
import { endWith, readJsonLines, writeJsonLine } from './json-lines.ts';

/** Findings a result, one a passage. */
const FINDINGS_A_RESULT = 10;

const questionLine = z.object({ id: z.union([z.string(), z.number()]), question: z.string() });

/** One line of the output. */
export interface Result {
  readonly id: string | number;
  readonly found: boolean;
  readonly confidence: number;
  readonly missing: readonly string[];
  readonly origins: Answer['origins'];
  readonly findings: readonly {
    readonly article: string;
    readonly outlet: string | null;
    readonly kind: Finding['kind'];
    readonly speaker: string | null;
    /** What is stated, verbatim. */
    readonly quote: string;
    /** The passage. */
    readonly text: string;
  }[];
}

/** Asks one question and gives the line for it. */
export function resultOf(coverage: Coverage, id: string | number, question: string): Result {
  const answer = coverage.ask(question);
  const findings = onePerPassage([...answer.findings, ...answer.nearest]);
  return {
    id,
    found: answer.found,
    confidence: answer.confidence,
    missing: answer.missing,
    origins: answer.origins,
    findings: findings.slice(0, FINDINGS_A_RESULT).map((finding) => ({
      article: finding.article.id,
      outlet: finding.article.metadata.outlet?.value ?? null,
      kind: finding.kind,
      speaker: finding.speaker?.name ?? null,
      quote: finding.content.map(({ text }) => text).join(' … '),
      text: finding.passage.text,
    })),
  };
}

function onePerPassage(findings: readonly Finding[]): Finding[] {
  const byPassage = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.article.id}:${finding.passage.span.start}`;
    if (!byPassage.has(key)) byPassage.set(key, finding);
  }
  return [...byPassage.values()];
}

async function run(corpusPath: string | undefined, questionFile: string | undefined): Promise<void> {
  if (corpusPath === undefined || questionFile === undefined) {
    throw new UserError('Name a corpus and a file with one JSON object {"id", "question"} a line.');
  }
  const questions = await readJsonLines(questionFile, questionLine, '"id" and "question"');
  keepHeapLean();
  const corpus = await readCorpus(corpusPath);
  for (const refusal of corpus.refused) process.stderr.write(`${describeRefusal(refusal)}\n`);
  const coverage = buildCoverage(corpus.articles.map(attribute), corpus.refused);
  for await (const { id, question } of questions) {
    await writeJsonLine(resultOf(coverage, id, question));
  }
}

if (import.meta.filename === process.argv[1]) {
  run(process.argv[2], process.argv[3]).catch(endWith);
}
