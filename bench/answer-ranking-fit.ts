import { EVIDENCE, type Evidence } from '../src/coverage/ranking/examine.ts';
import type { Weights } from '../src/coverage/ranking/weights.ts';
import type { Case } from './answer-measures.ts';

/**
 * The weights before any fit, set by hand. The fit is drawn towards them, so that of two stages that tell nearly the
 * same none is thrown out by a few questions.
 */
const PRIOR: Evidence = {
  words: 1.3,
  share: 0,
  pairs: 0.4,
  window: 1,
  outletWindow: 0,
  asked: 0.7,
  lead: 0.5,
  recent: 0.4,
  newer: 0,
  latest: 0.2,
  company: 0,
  outlet: 0.8,
  date: 0.2,
  wanted: 0,
  statement: 0.5,
  unheard: -0.8,
};

/** Of a probability: what a point of score weighs. */
const SHARPNESS = 4;
const RIDGE = 0.1;
const STEPS = 400;
const STEP = 0.5;
/** Keeps one question that nothing answers from weighing more than all others. */
const LEAST_PROBABILITY = 1e-3;

interface Row {
  /** Evidence of each passage, in the order of `EVIDENCE`, each stage divided by its spread. */
  readonly passages: readonly Float64Array[];
  readonly hits: readonly boolean[];
  /** Of the question; every group weighs the same. */
  readonly weight: number;
}

/**
 * Weights under which the passages that answer are the likeliest: softmax over each question's passages (ListNet: Cao
 * and others, 'Learning to rank: from pairwise approach to listwise approach', 2007), with a ridge around `PRIOR`, none
 * of another sign, by gradient descent.
 * @param groups questions of one kind each; each group weighs the same
 */
export function fitRanking(groups: readonly (readonly Case[])[], start: Weights): Weights {
  const spreads = EVIDENCE.map((name) =>
    spreadOf(groups.flat().flatMap(({ examined }) => examined.map(({ evidence }) => evidence[name]))),
  );
  const rows = groups.flatMap((cases) =>
    cases.map((each) => rowOf(each, spreads, cases.length * groups.length)),
  );
  const prior = EVIDENCE.map((name, at) => PRIOR[name] * SHARPNESS * (spreads[at] ?? 1));
  let weights = prior;
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = slopesOf(rows, weights);
    weights = weights.map((weight, at) => {
      const slope = (slopes[at] ?? 0) + 2 * RIDGE * (weight - (prior[at] ?? 0));
      const moved = weight - STEP * slope;
      return (prior[at] ?? 0) < 0 ? Math.min(0, moved) : Math.max(0, moved);
    });
  }
  const fitted = EVIDENCE.map((name, at) => {
    const weight = (weights[at] ?? 0) / SHARPNESS / (spreads[at] ?? 1);
    return [name, Number(weight.toFixed(2))] as const;
  });
  return { ...start, ...Object.fromEntries(fitted) };
}

function rowOf({ examined, hits }: Case, spreads: readonly number[], questions: number): Row {
  return {
    passages: examined.map(({ evidence }) =>
      Float64Array.from(EVIDENCE, (name, at) => evidence[name] / (spreads[at] ?? 1)),
    ),
    hits: examined.map(({ passage }) => hits.has(passage.number)),
    weight: 1 / questions,
  };
}

/** The gradient of the negative logarithm of the probability that a passage which answers comes first. */
function slopesOf(rows: readonly Row[], weights: readonly number[]): number[] {
  const slopes = weights.map(() => 0);
  for (const { passages, hits, weight } of rows) {
    const scores = passages.map((evidence) =>
      weights.reduce((sum, each, at) => sum + each * (evidence[at] ?? 0), 0),
    );
    const most = Math.max(...scores);
    const parts = scores.map((score) => Math.exp(score - most));
    const whole = parts.reduce((sum, part) => sum + part, 0);
    const right = parts.reduce((sum, part, at) => (hits[at] ? sum + part : sum), 0) / whole;
    passages.forEach((evidence, at) => {
      const probability = (parts[at] ?? 0) / whole;
      const pull = (probability * ((hits[at] ? 1 : 0) - right)) / (right + LEAST_PROBABILITY);
      for (let stage = 0; stage < slopes.length; stage += 1)
        slopes[stage] = (slopes[stage] ?? 0) - weight * pull * (evidence[stage] ?? 0);
    });
  }
  return slopes;
}

function spreadOf(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const square = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length);
  return Math.sqrt(square) || 1;
}
