/**
 * `npm run bench:tune [-- --signs]`: fits the weights of ranking and the calibration of confidence to the development questions, and
 * says how well they do on questions that were kept out of the fit; with `--signs` also what each sign is worth. Prints what belongs into
 * `src/coverage/ranking/weights.ts` and `src/coverage/confidence/confidence.ts`; it changes no file.
 */
import { buildSnapshot } from '../src/coverage/build-coverage.ts';
import { confidenceOf, readSigns, SIGNS, type Signs } from '../src/coverage/confidence/confidence.ts';
import { PASSAGES_MOST } from '../src/coverage/findings/pick-findings.ts';
import { readQuestion } from '../src/coverage/question/read-question.ts';
import { rankPassages } from '../src/coverage/ranking/rank.ts';
import { WEIGHTS, type Weights } from '../src/coverage/ranking/weights.ts';
import type { Snapshot } from '../src/coverage/snapshot.ts';
import { fitConfidence, type Sample } from './answer-confidence-fit.ts';
import { areaUnderCurve, type Case, caseOf, type Measures, measure } from './answer-measures.ts';
import { fitRanking } from './answer-ranking-fit.ts';
import {
  ANSWER_SETS,
  type EvaluationQuestion,
  hasEvaluationData,
  readArticles,
  readQuestions,
} from './answer-sets.ts';
import { smallCoverages } from './small-coverages.ts';

const FOLDS = 5;

/** Each item's fold: every fifth in turn. */
function inFold(fold: number): (_: unknown, at: number) => boolean {
  return (_, at) => at % FOLDS === fold;
}

interface Judged {
  readonly name: string;
  readonly cases: readonly Case[];
  /** How many findings count as early. */
  readonly early: number;
}

/** The weights fitted to all, after telling what weights fitted to four fifths do for the last fifth. */
function tuneRanking(judged: readonly Judged[]): Weights {
  const keptOut = judged.map((): Measures[] => []);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isOut = inFold(fold);
    const fitted = fitRanking(
      judged.map(({ cases }) => cases.filter((each, at) => !isOut(each, at))),
      WEIGHTS,
    );
    judged.forEach(({ cases, early }, set) => {
      keptOut[set]?.push(...cases.filter(isOut).map((each) => measure([each], fitted, early)));
    });
  }
  const weights = fitRanking(
    judged.map(({ cases }) => cases),
    WEIGHTS,
  );
  console.log('weights of ranking', weights);
  judged.forEach(({ name, cases, early }, set) => {
    printMeasures(`${name}, as shipped`, measure(cases, WEIGHTS, early));
    printMeasures(`${name}, fitted`, measure(cases, weights, early));
    printMeasures(`${name}, kept out`, averageOf(keptOut[set] ?? []));
  });
  return weights;
}

function printMeasures(name: string, { first, early, ten, reciprocal, evidence }: Measures): void {
  const figures = { first, early, ten, reciprocal, evidence };
  const shown = Object.entries(figures).map(([key, value]) => `${key} ${(100 * value).toFixed(1)}`);
  console.log(name.padEnd(36), shown.join('  '));
}

function averageOf(all: readonly Measures[]): Measures {
  const average = (key: keyof Measures) =>
    all.reduce((sum, each) => sum + each[key], 0) / Math.max(1, all.length);
  return {
    first: average('first'),
    early: average('early'),
    ten: average('ten'),
    reciprocal: average('reciprocal'),
    evidence: average('evidence'),
  };
}

interface SampleSet {
  readonly name: string;
  readonly samples: readonly Sample[];
}

/** Prints the calibration fitted to all, and what one fitted without them says of the questions kept out. */
function tuneConfidence(size: string, sets: readonly SampleSet[]): void {
  const samples = sets.flatMap((set) => set.samples);
  console.log(`calibration of confidence, ${size} articles`, fitConfidence(samples));
  printKeptOut('all signs', sets, []);
  if (process.argv.includes('--signs'))
    for (const sign of SIGNS) printKeptOut(`without ${sign}`, sets, [sign]);
}

function printKeptOut(label: string, sets: readonly SampleSet[], left: readonly (keyof Signs)[]): void {
  const scores = new Map<Sample, number>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isOut = inFold(fold);
    const fitted = fitConfidence(
      sets.flatMap(({ samples }) => samples.filter((each, at) => !isOut(each, at))),
      left,
    );
    for (const { samples } of sets)
      for (const sample of samples.filter(isOut)) scores.set(sample, confidenceOf(sample.signs, fitted));
  }
  console.log(`${label}, kept out`);
  for (const { name, samples } of sets) {
    const scored = samples.map((sample) => ({
      score: scores.get(sample) ?? 0,
      answerable: sample.answerable,
    }));
    const limits = LIMITS.map((limit) => {
      const share = (answerable: boolean) => {
        const asked = scored.filter((each) => each.answerable === answerable);
        const right = asked.filter(({ score }) => score >= limit === answerable).length;
        return ((100 * right) / Math.max(1, asked.length)).toFixed(1);
      };
      return `${limit}: ${share(true)}/${share(false)}`;
    });
    console.log(
      '   ',
      name.padEnd(54),
      areaUnderCurve(scored).toFixed(3),
      left.length > 0 ? '' : limits.join('  '),
    );
  }
}

/** From which confidence on to answer: what share of the answerable is answered, and of the others refused. */
const LIMITS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5] as const;

/** Names the coverages of a few articles each that are made of a set. */
const FEW_ARTICLES = ', a few articles each';
/** Coverages of a few articles are made for every third question: each is built anew. */
const SMALL_STEP = 3;

/** What the articles of one set give: a sample a question, and some of a few articles each. */
function samplesOf(
  snapshot: Snapshot,
  items: readonly EvaluationQuestion[],
  weights: Weights,
): { readonly whole: Sample[]; readonly small: Sample[] } {
  const all = snapshot.index.articles.map(({ attributed }) => attributed);
  const examined = items.map((item) => signsFor(snapshot, item.question, weights));
  // Without the answers' words it cannot be told which articles answer.
  const isJudged = items.some(({ answerable, evidence, answer }) => answerable && (evidence ?? answer));
  const small = (isJudged ? items : []).flatMap((item, turn) => {
    if (turn % SMALL_STEP > 0) return [];
    const near = [...new Set(examined[turn]?.ranked.map(({ passage }) => passage.article.attributed))];
    return smallCoverages(all, near, item, turn);
  });
  return {
    whole: weighed(
      items.flatMap(({ answerable }, at) => {
        const signs = examined[at]?.signs;
        return signs ? [{ signs, answerable }] : [];
      }),
    ),
    small: weighed(
      small.map(({ articles, question, answerable }) => ({
        signs: signsFor(buildSnapshot(articles), question, weights).signs,
        answerable,
      })),
    ),
  };
}

function signsFor(snapshot: Snapshot, typed: string, weights: Weights) {
  const question = readQuestion(typed, snapshot.known);
  const { index, people } = snapshot;
  const ranked = rankPassages(index, people, question, weights, () => true, PASSAGES_MOST);
  return { ranked, signs: readSigns(index, people, question, ranked, weights) };
}

/** Answerable and unanswerable weigh the same, as does every set. */
function weighed(samples: readonly Omit<Sample, 'weight'>[]): Sample[] {
  const answerable = samples.filter((sample) => sample.answerable).length;
  return samples.map((sample) => ({
    ...sample,
    weight: 1 / Math.max(1, sample.answerable ? answerable : samples.length - answerable),
  }));
}

async function run(): Promise<void> {
  if (!hasEvaluationData()) return;
  const loaded = [];
  for (const set of ANSWER_SETS) {
    const snapshot = buildSnapshot(await readArticles(set));
    loaded.push({ snapshot, files: set.questions.map((file) => ({ file, items: readQuestions(file) })) });
  }
  const judged = loaded.flatMap(({ snapshot, files }) =>
    files.flatMap(({ file, items }) => {
      const known = items.filter((item) => item.answerable && (item.evidence?.length || item.answer));
      if (known.length === 0) return [];
      const early = known.some(({ evidence }) => evidence?.length) ? 4 : 3;
      return [{ name: file, cases: known.map((item) => caseOf(snapshot, item, WEIGHTS)), early }];
    }),
  );
  const weights = tuneRanking(judged);
  const sets = loaded.flatMap(({ snapshot, files }) =>
    files.flatMap(({ file, items }) => {
      const { whole, small } = samplesOf(snapshot, items, weights);
      return [
        { name: file, samples: whole },
        { name: `${file}${FEW_ARTICLES}`, samples: small },
      ].filter(({ samples }) => samples.length > 0);
    }),
  );
  const isSmall = ({ name }: SampleSet) => name.endsWith(FEW_ARTICLES);
  tuneConfidence(
    'many',
    sets.filter((set) => !isSmall(set)),
  );
  tuneConfidence('few', sets.filter(isSmall));
}

await run();
