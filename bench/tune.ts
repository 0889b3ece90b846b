/**
 * `npm run bench:tune`: sets the weights of ranking and the calibration of confidence on the development questions.
 * Coordinate ascent over a coarse grid, and logistic regression with a little ridge; both print what belongs into
 * `src/coverage/ranking/weights.ts` and `src/coverage/confidence/confidence.ts`. It changes no file.
 */
import { buildSnapshot } from '../src/coverage/build-coverage.ts';
import {
  type Calibration,
  confidenceOf,
  readSigns,
  type Signs,
} from '../src/coverage/confidence/confidence.ts';
import { PASSAGES_MOST } from '../src/coverage/findings/pick-findings.ts';
import { readQuestion } from '../src/coverage/question/read-question.ts';
import { examinePassages } from '../src/coverage/ranking/rank.ts';
import { pickVaried } from '../src/coverage/ranking/variety.ts';
import { WEIGHTS, type Weights } from '../src/coverage/ranking/weights.ts';
import type { Snapshot } from '../src/coverage/snapshot.ts';
import { areaUnderCurve, type Case, caseOf, measure, STAGES } from './answer-measures.ts';
import {
  ANSWER_SETS,
  type EvaluationQuestion,
  hasEvaluationData,
  readArticles,
  readQuestions,
} from './answer-sets.ts';
import { smallCoverages } from './small-coverages.ts';

const GRID: Record<(typeof STAGES)[number], readonly number[]> = {
  article: [0.1, 0.2, 0.3, 0.5, 0.8],
  pairs: [0.1, 0.3, 0.6, 0.9],
  window: [0.4, 0.7, 1, 1.3],
  lead: [0, 0.1, 0.2, 0.35, 0.5, 0.7],
  recent: [0, 0.2, 0.4, 0.6, 0.8],
  outlet: [0.4, 0.6, 0.8, 1, 1.3],
  date: [0, 0.1, 0.2],
  wanted: [0.05, 0.1, 0.15],
  statement: [0.2, 0.35, 0.5, 0.8],
  variety: [0, 0.01, 0.03, 0.06],
  turn: [0, 0.05, 0.1, 0.2, 0.3],
};

interface Groups {
  readonly comparing: readonly Case[];
  readonly short: readonly Case[];
}

function objective({ comparing, short }: Groups, weights: Weights): number {
  const many = measure(comparing, weights, 4);
  const one = measure(short, weights, 3);
  return many.early + many.reciprocal + many.evidence + many.ten / 2 + one.first + one.early + one.ten / 2;
}

function ascend(groups: Groups, start: Weights): Weights {
  let best = start;
  let bestScore = objective(groups, best);
  for (let round = 0; round < 2; round += 1) {
    const before = bestScore;
    for (const name of STAGES) {
      for (const value of GRID[name]) {
        const tried = { ...best, [name]: value };
        const score = objective(groups, tried);
        if (score > bestScore + 1e-9) [best, bestScore] = [tried, score];
      }
    }
    console.log(`round ${round + 1}: ${bestScore.toFixed(4)}`);
    if (bestScore === before) break;
  }
  return best;
}

interface Sample {
  readonly signs: Signs;
  readonly answerable: boolean;
  readonly weight: number;
}

const SIGNS: readonly (keyof Signs)[] = ['passage', 'pairs', 'margin', 'names', 'gist', 'absent', 'length'];

/** Logistic regression with a little ridge, by gradient descent over standardised signs. */
function regress(samples: readonly Sample[]): Calibration {
  const means = SIGNS.map((sign) => mean(samples.map(({ signs }) => signs[sign])));
  const spreads = SIGNS.map(
    (sign, at) => Math.sqrt(mean(samples.map(({ signs }) => (signs[sign] - (means[at] ?? 0)) ** 2))) || 1,
  );
  const rows = samples.map(({ signs }) =>
    SIGNS.map((sign, at) => (signs[sign] - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  );
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const steps = 900;
  const ridge = 1e-3;
  let base = 0;
  let weights = SIGNS.map(() => 0);
  for (let step = 0; step < steps; step += 1) {
    const errors = samples.map(({ answerable, weight }, at) => {
      const sum = (rows[at] ?? []).reduce((held, value, sign) => held + value * (weights[sign] ?? 0), base);
      return ((1 / (1 + Math.exp(-sum)) - (answerable ? 1 : 0)) * weight) / total;
    });
    base -= errors.reduce((sum, error) => sum + error, 0);
    weights = weights.map((weight, sign) => {
      const slope = errors.reduce((sum, error, at) => sum + error * (rows[at]?.[sign] ?? 0), 0);
      return weight - (slope + ridge * weight);
    });
  }
  const raw = weights.map((weight, at) => weight / (spreads[at] ?? 1));
  return {
    base: base - raw.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0),
    weights: Object.fromEntries(SIGNS.map((sign, at) => [sign, raw[at] ?? 0])) as unknown as Signs,
  };
}

const FOLDS = 5;

/** The confidence of each sample by a calibration that was fitted without it. */
function crossValidate(samples: readonly Sample[]): Map<Sample, number> {
  const scores = new Map<Sample, number>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const fitted = regress(samples.filter((_, at) => at % FOLDS !== fold));
    samples.forEach((sample, at) => {
      if (at % FOLDS === fold) scores.set(sample, confidenceOf(sample.signs, fitted));
    });
  }
  return scores;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

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
  const examined = examinePassages(snapshot.index, snapshot.people, question, weights, () => true);
  const ranked = pickVaried(examined, question.reading.outlets, weights, PASSAGES_MOST);
  return { ranked, signs: readSigns(snapshot.index, question, ranked, weights) };
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
  const cases = loaded.flatMap(({ snapshot, files }) =>
    files.flatMap(({ items }) =>
      items
        .filter((item) => item.answerable && (item.evidence?.length || item.answer))
        .map((item) => ({ many: item.evidence !== undefined, case: caseOf(snapshot, item, WEIGHTS) })),
    ),
  );
  const groups: Groups = {
    comparing: cases.filter(({ many }) => many).map((held) => held.case),
    short: cases.filter(({ many }) => !many).map((held) => held.case),
  };
  console.log('before', measure(groups.comparing, WEIGHTS, 4), measure(groups.short, WEIGHTS, 3));
  const weights = ascend(groups, WEIGHTS);
  console.log('weights', weights);
  console.log('after', measure(groups.comparing, weights, 4), measure(groups.short, weights, 3));
  const sets = loaded.flatMap(({ snapshot, files }) =>
    files.flatMap(({ file, items }) => {
      const { whole, small } = samplesOf(snapshot, items, weights);
      return [
        { file, samples: whole },
        { file: `${file}, a few articles each`, samples: small },
      ].filter(({ samples }) => samples.length > 0);
    }),
  );
  const samples = sets.flatMap((set) => set.samples);
  console.log('calibration', regress(samples));
  const scores = crossValidate(samples);
  for (const { file, samples: held } of sets) {
    const scored = held.map((sample) => ({
      score: scores.get(sample) ?? 0,
      answerable: sample.answerable,
    }));
    console.log(file, 'AUROC, cross-validated', areaUnderCurve(scored).toFixed(3));
    for (const sign of SIGNS) {
      const alone = held.map(({ signs, answerable }) => ({ score: signs[sign], answerable }));
      console.log('   ', sign, areaUnderCurve(alone).toFixed(3));
    }
  }
}

await run();
