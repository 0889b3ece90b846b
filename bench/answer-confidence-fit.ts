import { type Calibration, SIGNS, type Signs } from '../src/coverage/confidence/confidence.ts';

/** The signs of one question, and whether it has an answer. */
export interface Sample {
  readonly signs: Signs;
  readonly answerable: boolean;
  readonly weight: number;
}

const STEPS = 1_500;
const STEP = 1;
const RIDGE = 2e-3;

/**
 * Logistic regression with a little ridge, by gradient descent over standardised signs.
 * @param left signs that are left out, to see what each is worth
 */
export function fitConfidence(samples: readonly Sample[], left: readonly (keyof Signs)[] = []): Calibration {
  const used = SIGNS.filter((sign) => !left.includes(sign));
  const means = used.map((sign) => mean(samples.map(({ signs }) => signs[sign])));
  const spreads = used.map(
    (sign, at) => Math.sqrt(mean(samples.map(({ signs }) => (signs[sign] - (means[at] ?? 0)) ** 2))) || 1,
  );
  const rows = samples.map(({ signs }) =>
    Float64Array.from(used, (sign, at) => (signs[sign] - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  );
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  let base = 0;
  let weights = used.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = weights.map((weight) => 2 * RIDGE * weight);
    let error = 0;
    samples.forEach(({ answerable, weight }, at) => {
      const row = rows[at];
      if (!row) return;
      const sum = weights.reduce((held, each, sign) => held + each * (row[sign] ?? 0), base);
      const off = ((1 / (1 + Math.exp(-sum)) - (answerable ? 1 : 0)) * weight) / total;
      error += off;
      for (let sign = 0; sign < slopes.length; sign += 1)
        slopes[sign] = (slopes[sign] ?? 0) + off * (row[sign] ?? 0);
    });
    base -= STEP * error;
    weights = weights.map((weight, sign) => weight - STEP * (slopes[sign] ?? 0));
  }
  const raw = new Map(used.map((sign, at) => [sign, (weights[at] ?? 0) / (spreads[at] ?? 1)]));
  const shift = used.reduce((sum, sign, at) => sum + (raw.get(sign) ?? 0) * (means[at] ?? 0), 0);
  const rounded = SIGNS.map((sign) => [sign, Number((raw.get(sign) ?? 0).toFixed(1))] as const);
  return {
    base: Number((base - shift).toFixed(2)),
    weights: Object.fromEntries(rounded) as Record<keyof Signs, number>,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
