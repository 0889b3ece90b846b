/**
 * `npm run bench:tune`: sets the weights of ranking and the calibration of confidence on the development questions.
 * Coordinate ascent over a coarse grid, and logistic regression with a little ridge; both print what belongs into
 * `src/coverage/ranking/weights.ts` and `src/coverage/confidence/confidence.ts`. It changes no file.
 */
import { buildSnapshot } from '../src/coverage/build-coverage.ts';
import { readSigns, type Signs } from '../src/coverage/confidence/confidence.ts';
import { PASSAGES_MOST } from '../src/coverage/findings/pick-findings.ts';
import { readQuestion } from '../src/coverage/question/read-question.ts';
import { examinePassages } from '../src/coverage/ranking/rank.ts';
import { pickVaried } from '../src/coverage/ranking/variety.ts';
import { WEIGHTS, type Weights } from '../src/coverage/ranking/weights.ts';
import type { Snapshot } from '../src/coverage/snapshot.ts';
import { areaUnderCurve, type Case, caseOf, measure } from './answer-measures.ts';
import {
  ANSWER_SETS,
  type EvaluationQuestion,
  hasEvaluationData,
  readArticles,
  readQuestions,
} from './answer-sets.ts';

type Tuned = Exclude<keyof Weights, 'fields' | 'framing' | 'related'>;

const GRID: Record<Exclude<Tuned, 'words'>, readonly number[]> = {
  article: [0.1, 0.2, 0.3, 0.5, 0.8],
  pairs: [0.1, 0.3, 0.6, 0.9],
  window: [0.4, 0.7, 1, 1.3],
  lead: [0, 0.1, 0.2, 0.35, 0.5, 0.7],
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
    for (const name of Object.keys(GRID) as (keyof typeof GRID)[]) {
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

const SIGNS: readonly (keyof Signs)[] = [
  'words',
  'article',
  'passage',
  'pairs',
  'margin',
  'unknown',
  'names',
];

function regress(samples: readonly Sample[]): Float64Array {
  const weights = new Float64Array(SIGNS.length + 1);
  const steps = 1_500;
  const ridge = 1e-3;
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < steps; step += 1) {
    const gradient = new Float64Array(weights.length);
    for (const { signs, answerable, weight } of samples) {
      const error = (logistic(weights, signs) - (answerable ? 1 : 0)) * weight;
      gradient[0] = (gradient[0] ?? 0) + error;
      SIGNS.forEach((sign, at) => {
        gradient[at + 1] = (gradient[at + 1] ?? 0) + error * signs[sign];
      });
    }
    for (let at = 0; at < weights.length; at += 1) {
      const decay = at === 0 ? 0 : ridge * (weights[at] ?? 0);
      weights[at] = (weights[at] ?? 0) - 4 * ((gradient[at] ?? 0) / total + decay);
    }
  }
  return weights;
}

function logistic(weights: Float64Array, signs: Signs): number {
  const sum = SIGNS.reduce((held, sign, at) => held + (weights[at + 1] ?? 0) * signs[sign], weights[0] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function samplesOf(snapshot: Snapshot, items: readonly EvaluationQuestion[], weights: Weights): Sample[] {
  const answerable = items.filter((item) => item.answerable).length;
  return items.map((item) => {
    const question = readQuestion(item.question, snapshot.known);
    const examined = examinePassages(snapshot.index, snapshot.people, question, weights, () => true);
    const ranked = pickVaried(examined, question.reading.outlets, weights, PASSAGES_MOST);
    return {
      signs: readSigns(snapshot.index, question, ranked, weights),
      answerable: item.answerable,
      weight: 1 / (item.answerable ? answerable : Math.max(1, items.length - answerable)),
    };
  });
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
    files.map(({ file, items }) => ({ file, samples: samplesOf(snapshot, items, weights) })),
  );
  const fitted = regress(sets.flatMap(({ samples }) => samples));
  console.log('base', fitted[0], Object.fromEntries(SIGNS.map((sign, at) => [sign, fitted[at + 1]])));
  for (const { file, samples } of sets) {
    const scored = samples.map(({ signs, answerable }) => ({ score: logistic(fitted, signs), answerable }));
    console.log(file, 'AUROC', areaUnderCurve(scored).toFixed(3));
    for (const sign of SIGNS) {
      const alone = samples.map(({ signs, answerable }) => ({ score: signs[sign], answerable }));
      console.log('   ', sign, areaUnderCurve(alone).toFixed(3));
    }
  }
}

await run();
