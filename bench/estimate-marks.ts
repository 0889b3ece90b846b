/**
 * `npm run estimate:marks`: estimates `src/corpus/repair/mark-weights.ts` from clean articles in `EVAL_DIR` (default
 * `../shared/eval`) that the damage of `repair/corrupt.mjs` is done to: the structured perceptron with averaged weights
 * (Collins, EMNLP 2002), with a margin, on a third of the articles. Facts that tell little are dropped between rounds.
 * What stands in the table is how the marks of English news behave, and no article's text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { indexOf } from '../src/corpus/repair/mark-model.ts';
import { type Handicap, type Reading, readMarks } from '../src/corpus/repair/read-marks.ts';
import { ROLES, type Role } from '../src/corpus/repair/roles.ts';
import { type GoldLine, goldLines } from './mark-gold.ts';

const FOLDER = resolve(process.env['EVAL_DIR'] ?? '../shared/eval');
const CORPORA = [
  'answers/multihop_corpus.jsonl',
  'answers/shortnews_corpus_dev.jsonl',
  'attribution/polnear_train.jsonl',
];
const OUTPUT = new URL('../src/corpus/repair/mark-weights.ts', import.meta.url);
const PASSES = 6;
/** How many facts are kept after each round. */
const ROUNDS = [1200, 560, 280];
/** The articles of the repair set are of more kinds than the others: each counts this often. */
const REPAIR_SET_WEIGHT = 3;
const LONGEST_ARTICLE = 12_000;
const RAREST = 8;

const row = z.object({ id: z.string(), text: z.string() });
const damagedRow = z.object({ id: z.string(), damaged: z.string(), original: z.string() });
type Weights = Map<string, Float64Array>;
type Damage = (id: string, original: string) => unknown;

function isDamage(module: unknown): module is { damageArticle: Damage } {
  return typeof module === 'object' && module !== null && 'damageArticle' in module;
}

function jsonLines(file: string): readonly unknown[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n').filter(Boolean);
  return lines.map((line): unknown => JSON.parse(line));
}

/** A number that looks random and is the same each time (FNV-1a). */
function hash(text: string): number {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 16777619);
  return value >>> 0;
}

async function trainingLines(): Promise<GoldLine[]> {
  const module: unknown = await import(pathToFileURL(join(FOLDER, 'repair/corrupt.mjs')).href);
  if (!isDamage(module)) throw new Error(`${FOLDER} holds no damage`);
  const lines: GoldLine[] = [];
  for (const { id, text } of CORPORA.flatMap((file) => jsonLines(file).map((line) => row.parse(line)))) {
    // Doubled single marks stand for double ones in some files: no one's typography.
    if (hash(id) % 3 !== 0 || /@@|&\w+;|‘‘|’’/.test(text)) continue;
    const article = text.slice(0, LONGEST_ARTICLE);
    const damaged = z
      .object({ damaged: z.string(), original: z.string() })
      .parse(module.damageArticle(id, article));
    lines.push(...goldLines(damaged.damaged, damaged.original));
  }
  const held = Number(process.env['HELD_OUT'] ?? -1);
  for (const { id, damaged, original } of jsonLines('repair/dev.jsonl').map((line) =>
    damagedRow.parse(line),
  )) {
    if (hash(id) % 5 === held) continue;
    const article = goldLines(damaged, original);
    for (let time = 0; time < REPAIR_SET_WEIGHT; time++) lines.push(...article);
  }
  return lines;
}

function isRight({ gold }: GoldLine, { roles }: Reading): boolean {
  return [...gold].every(([index, right]) => right.some((role) => role === roles.get(index)));
}

/** Perceptron weights and the running sum that their average comes from. */
class Estimate {
  readonly weights: Weights = new Map();
  readonly #sums: Weights = new Map();
  readonly #kept: ReadonlySet<string> | undefined;
  #time = 1;

  constructor(kept: ReadonlySet<string> | undefined) {
    this.#kept = kept;
  }

  #add(reading: Reading, by: number): void {
    for (const { role, facts, fact: ofPath } of reading.evidence) {
      for (const fact of [...facts, ofPath]) {
        if (fact === '' || (this.#kept && !this.#kept.has(fact))) continue;
        this.#addTo(this.weights, fact, role, by);
        this.#addTo(this.#sums, fact, role, by * this.#time);
      }
    }
  }

  #addTo(table: Weights, fact: string, role: Role, by: number): void {
    const known = table.get(fact) ?? new Float64Array(ROLES.length);
    known[indexOf(role)] = (known[indexOf(role)] ?? 0) + by;
    table.set(fact, known);
  }

  learn(line: GoldLine): void {
    this.#time++;
    const isGold = (index: number, role: Role) => line.gold.get(index)?.includes(role) ?? true;
    const margin: Handicap = (index, role) => (isGold(index, role) ? 0 : -1);
    const guess = readMarks(line, this.weights, margin);
    if (isRight(line, guess)) return;
    const right = readMarks(line, this.weights, (index, role) => (isGold(index, role) ? 0 : 1e3));
    if (!isRight(line, right)) return;
    this.#add(right, -1);
    this.#add(guess, 1);
  }

  get average(): Weights {
    const average: Weights = new Map();
    for (const [fact, weights] of this.weights) {
      const sums = this.#sums.get(fact);
      average.set(
        fact,
        weights.map((weight, index) => weight - (sums?.[index] ?? 0) / this.#time),
      );
    }
    return average;
  }
}

/** The lines in another order each time, the same in each run. */
function shuffle<T>(items: readonly T[], pass: number): readonly T[] {
  return items
    .map((item, index) => ({ item, order: hash(`${pass} ${index}`) }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

function estimate(lines: readonly GoldLine[], kept?: ReadonlySet<string>): Weights {
  const found = new Estimate(kept);
  for (let pass = 0; pass < PASSES; pass++) for (const line of shuffle(lines, pass)) found.learn(line);
  return found.average;
}

/** The facts that tell most: how far apart they put the roles, by the root of how often they hold. */
function mostTelling(weights: Weights, lines: readonly GoldLine[], size: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const { facts, fact: ofPath } of readMarks(line, weights).evidence)
      for (const fact of [...facts, ofPath]) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const worths = [...weights].map(([fact, row]): [string, number] => {
    const count = counts.get(fact) ?? 0;
    return [fact, count < RAREST ? 0 : (Math.max(...row) - Math.min(...row)) * Math.sqrt(count)];
  });
  worths.sort((a, b) => b[1] - a[1]);
  return new Set(worths.slice(0, size).map(([fact]) => fact));
}

function tableOf(weights: Weights): string {
  const lines = [...weights].flatMap(([fact, row]) => {
    const told = ROLES.flatMap((role) => {
      const weight = (row[indexOf(role)] ?? 0).toFixed(1);
      return Number(weight) === 0 ? [] : [`${role}:${Number(weight)}`];
    });
    return told.length > 0
      ? [`${fact.replaceAll('\\', '\\\\').replaceAll('`', '\\`')} = ${told.join(' ')}`]
      : [];
  });
  return lines.sort().join('\n');
}

const lines = await trainingLines();
let weights = estimate(lines);
for (const size of ROUNDS) weights = estimate(lines, mostTelling(weights, lines, size));
const wrong = lines.filter((line) => !isRight(line, readMarks(line, weights))).length;
console.log(`${lines.length} lines, ${wrong} of them wrong; ${weights.size} facts`);
writeFileSync(
  process.env['OUTPUT'] ?? OUTPUT,
  `/** What each fact about a mark adds to the cost of each role. Estimated by \`npm run estimate:marks\`: not by hand. */\nexport const MARK_WEIGHTS = \`\n${tableOf(weights)}\n\`;\n`,
);
