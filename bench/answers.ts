/**
 * `npm run bench:answers`: how well questions are answered on the development sets, and what each stage of ranking is
 * worth, measured by leaving it out. Published figures are on other chunks of the same articles.
 */
import type { Coverage } from '../src/coverage/answer.ts';
import { buildCoverage, buildSnapshot } from '../src/coverage/build-coverage.ts';
import type { Finding } from '../src/coverage/finding.ts';
import { WEIGHTS, type Weights } from '../src/coverage/ranking/weights.ts';
import { areaUnderCurve, caseOf, measure, STAGES } from './answer-measures.ts';
import {
  ANSWER_SETS,
  bareWords,
  type EvaluationQuestion,
  hasEvaluationData,
  readArticles,
  readQuestions,
  squeeze,
} from './answer-sets.ts';

const percent = (value: number) => (100 * value).toFixed(1).padStart(6);

function printStages(
  name: string,
  cases: (weights: Weights) => ReturnType<typeof caseOf>[],
  early: number,
): void {
  console.log(`\n${name}`.padEnd(32), `  in 1   in ${early}   in 10    MRR  evidence`);
  const rows = [
    ['all stages', WEIGHTS] as const,
    ...STAGES.map((stage) => [`without ${stage}`, { ...WEIGHTS, [stage]: 0 }] as const),
    ['without headline', { ...WEIGHTS, fields: { ...WEIGHTS.fields, headline: 0 } }] as const,
    ['without related words', { ...WEIGHTS, related: 0 }] as const,
  ];
  for (const [label, weights] of rows) {
    const { first, early: soon, ten, reciprocal, evidence } = measure(cases(weights), weights, early);
    console.log(label.padEnd(30), [first, soon, ten, reciprocal, evidence].map(percent).join(' '));
  }
}

function printHonesty(
  file: string,
  items: readonly EvaluationQuestion[],
  ask: (question: string) => { readonly found: boolean; readonly confidence: number },
): void {
  const times: number[] = [];
  const asked = items.map(({ question, answerable }) => {
    const begun = performance.now();
    const { found, confidence } = ask(question);
    times.push(performance.now() - begun);
    return { found, score: confidence, answerable };
  });
  const yes = asked.filter(({ answerable }) => answerable);
  const no = asked.filter(({ answerable }) => !answerable);
  times.sort((a, b) => a - b);
  const share = (part: number, whole: number) => percent(part / Math.max(1, whole));
  console.log(
    `${file}: AUROC ${areaUnderCurve(asked).toFixed(3)},`,
    `answered of the answerable ${share(yes.filter(({ found }) => found).length, yes.length)},`,
    `refused of the unanswerable ${share(no.filter(({ found }) => !found).length, no.length)},`,
    `99 of 100 within ${(times[Math.floor(times.length * 0.99)] ?? 0).toFixed(0)} ms`,
  );
}

/**
 * What a member sees of it: in how many of 100 questions the first finding shows the answer, and one of the first
 * `early`; a passage holds more than a card shows of it.
 */
function printShown(items: readonly EvaluationQuestion[], coverage: Coverage, early: number): void {
  const shown = items.map((item) => {
    const { found, findings, nearest } = coverage.ask(item.question);
    const seen = (found ? findings : nearest).slice(0, early).map((finding) => showsAnswer(finding, item));
    return { first: seen[0] === true, early: seen.includes(true) };
  });
  const share = (name: 'first' | 'early') =>
    percent(shown.filter((each) => each[name]).length / Math.max(1, items.length));
  console.log(`the answer is shown in 1 ${share('first')}, in ${early} ${share('early')}`);
}

function showsAnswer({ sentence, further }: Finding, { evidence, answer }: EvaluationQuestion): boolean {
  const sentences = [sentence, ...(further ? [further.sentence] : [])].map(({ text }) => text);
  if (!evidence?.length) return sentences.some((text) => bareWords(text).includes(bareWords(answer ?? '')));
  const facts = evidence.map(({ fact }) => squeeze(fact));
  return sentences
    .map(squeeze)
    .some((text) => facts.some((fact) => fact.includes(text) || text.includes(fact)));
}

async function run(): Promise<void> {
  if (!hasEvaluationData()) return;
  for (const set of ANSWER_SETS) {
    const articles = await readArticles(set);
    const snapshot = buildSnapshot(articles);
    const judged = set.questions
      .flatMap(readQuestions)
      .filter((item) => item.answerable && (item.evidence?.length || item.answer));
    const early = judged.some(({ evidence }) => evidence?.length) ? 4 : 3;
    printStages(set.name, (weights) => judged.map((item) => caseOf(snapshot, item, weights)), early);
    const coverage = buildCoverage(articles, []);
    printShown(judged, coverage, early);
    for (const file of set.questions)
      printHonesty(file, readQuestions(file), (question) => coverage.ask(question));
  }
}

await run();
