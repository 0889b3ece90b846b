/**
 * `npm run bench:speakers`: whose words an answer shows, on questions of our own over the seeds and the evaluation's
 * articles ('what did X say about Y', 'who said …'). Counts the shown speaker of the first finding that answers: among
 * the first three, the first that stands in the article and holds the word; where nobody is reported to have said it,
 * only 'the coverage does not say' is right. The first list is the one that the rules were set on; the second was held
 * out, thirty questions at a time, until they were looked at; the third was measured once, and no rule is set on it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { attribute } from '../src/attribution/attribute.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import type { Answer, Coverage } from '../src/coverage/answer.ts';
import { buildCoverage } from '../src/coverage/build-coverage.ts';
import { EVALUATION_FOLDER, hasEvaluationData } from './answer-sets.ts';

/** Findings that a member sees at once. */
const SHOWN_FIRST = 3;

const CORPORA = {
  seeds: 'seeds',
  multihop: join(EVALUATION_FOLDER, 'answers', 'multihop_corpus.jsonl'),
  shortnews: join(EVALUATION_FOLDER, 'answers', 'shortnews_corpus_dev.jsonl'),
  polnear: join(EVALUATION_FOLDER, 'attribution', 'polnear_dev.jsonl'),
} as const;

const speakerQuestion = z.object({
  corpus: z.enum(['seeds', 'multihop', 'shortnews', 'polnear']),
  /** The article’s id, or those of several that have the answer. */
  article: z.union([z.string(), z.array(z.string())]),
  question: z.string(),
  /** Part of the speaker's name, in one of these spellings; left out where nobody is reported to have said it. */
  speaker: z.array(z.string()).optional(),
  /** A word of the sentence that answers. */
  holds: z.string().optional(),
});

type SpeakerQuestion = z.infer<typeof speakerQuestion>;

const lists = z.object({
  first: z.array(speakerQuestion),
  seen: z.array(speakerQuestion),
  heldOut: z.array(speakerQuestion),
});

/** What is wrong with an answer; undefined where nothing is. */
function wrongIn(
  { findings, found }: Answer,
  { article, speaker, holds }: SpeakerQuestion,
): string | undefined {
  if (speaker === undefined)
    return found
      ? `answered, with ${findings[0]?.speaker?.name ?? 'nobody'}: ${findings[0]?.sentence.text}`
      : undefined;
  if (!found) return 'refused';
  const right = findings
    .slice(0, SHOWN_FIRST)
    .find(
      (finding) =>
        [article].flat().includes(finding.article.id) && finding.sentence.text.includes(holds ?? ''),
    );
  if (right === undefined) return `not among the first ${SHOWN_FIRST}`;
  const name = right.speaker?.name;
  return speaker.some((part) => name?.includes(part)) ? undefined : `speaker shown: ${name ?? 'nobody'}`;
}

function printList(
  title: string,
  questions: readonly SpeakerQuestion[],
  coverages: ReadonlyMap<string, Coverage>,
): void {
  const wrong = questions.flatMap((asked) => {
    const answer = coverages.get(asked.corpus)?.ask(asked.question);
    const reason = answer && wrongIn(answer, asked);
    return reason === undefined
      ? []
      : [`  ${asked.corpus} ${[asked.article].flat()[0]}: ${asked.question}\n    ${reason}`];
  });
  const right = questions.length - wrong.length;
  console.log(
    `${title}: ${right} of ${questions.length} right (${((100 * right) / questions.length).toFixed(1)} %)`,
  );
  for (const each of wrong) console.log(each);
}

async function run(): Promise<void> {
  if (!hasEvaluationData()) return;
  const { first, seen, heldOut } = lists.parse(
    JSON.parse(readFileSync(new URL('speaker-questions.json', import.meta.url), 'utf8')),
  );
  const coverages = new Map<string, Coverage>();
  for (const [name, path] of Object.entries(CORPORA)) {
    const { articles, refused } = await readCorpus(path);
    coverages.set(name, buildCoverage(articles.map(attribute), refused));
  }
  printList('questions that the rules were set on', first, coverages);
  printList('questions once held out, since seen', seen, coverages);
  printList('questions held out', heldOut, coverages);
}

await run();
