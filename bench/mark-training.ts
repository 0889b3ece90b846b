import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** An article before and after the damage. */
export interface DamagedArticle {
  readonly id: string;
  readonly damaged: string;
  readonly original: string;
  /** Whether it is one of the repair set, by which the repair is measured. */
  readonly inRepairSet: boolean;
  /** How often it counts in the estimation. */
  readonly weight: number;
}

/** The articles of the repair set are of more kinds than the others. */
const REPAIR_SET_WEIGHT = 3;
/** The one article that was damaged in the wild. */
const SEED_WEIGHT = 3;

const FOLDER = resolve(process.env['EVAL_DIR'] ?? '../shared/eval');
const CORPORA = [
  'answers/multihop_corpus.jsonl',
  'answers/shortnews_corpus_dev.jsonl',
  'attribution/polnear_train.jsonl',
];
const LONGEST_ARTICLE = 12_000;

const cleanRow = z.object({ id: z.string(), text: z.string() });
const damagedRow = z.object({ id: z.string(), damaged: z.string(), original: z.string() });
const damageResult = damagedRow.omit({ id: true });
const pages = z.record(z.string(), z.object({ articleBody: z.string() }));

type CleanArticle = z.infer<typeof cleanRow>;
type Damage = (id: string, original: string, seed: number) => unknown;

function isDamage(module: unknown): module is { damageArticle: Damage } {
  return typeof module === 'object' && module !== null && 'damageArticle' in module;
}

/**
 * Which of so many folds an article falls into; all copies of one fall into the same. Another `split` divides them in
 * another way.
 */
export function foldOf({ original }: DamagedArticle, folds: number, split = ''): number {
  return hash(split + keyOf(original)) % folds;
}

/** A number that looks random and is the same each time (FNV-1a). */
export function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  // The low bits of the plain sum follow the last characters too closely.
  return (value ^ (value >>> 15)) >>> 0;
}

/** Copies of an article have one key: the letters near its beginning. */
function keyOf(original: string): string {
  return original
    .replace(/[^a-z]/gi, '')
    .slice(100, 260)
    .toLowerCase();
}

function jsonLines<T>(file: string, line: z.ZodType<T>): readonly T[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n').filter(Boolean);
  return lines.map((text) => line.parse(JSON.parse(text)));
}

function cleanArticles(): readonly CleanArticle[] {
  const saved = pages.parse(JSON.parse(readFileSync(join(FOLDER, 'extraction/ground-truth.json'), 'utf8')));
  return [
    ...Object.entries(saved).map(([id, { articleBody }]) => ({ id, text: articleBody })),
    ...CORPORA.flatMap((file) => jsonLines(file, cleanRow)),
  ];
}

/** True for a text that was damaged before it came here. */
function isDamaged(text: string): boolean {
  return /@@|&\w+;/.test(text);
}

/** One outlet types two single marks for a double one throughout. */
function withoutTwins(text: string): string {
  return text.replace(/''|‘‘|’’/g, '"');
}

/** The second seed, which came damaged, and what a careful editor made of it. */
function damagedSeed(): DamagedArticle {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  return {
    id: 'seed',
    damaged: read('../seeds/001_269b0337cdfc3864.txt'),
    original: read('../test/corpus/repair/second-seed-edited.txt'),
    inRepairSet: false,
    weight: SEED_WEIGHT,
  };
}

/** The seeds of the damage: each picks its own style of marks, so that most articles are seen in two styles. */
const DAMAGES = [1, 2];

/**
 * The damaged seed, the repair set and every other clean article of `EVAL_DIR`, damaged in two ways; copies are left
 * out.
 */
export async function damagedArticles(): Promise<readonly DamagedArticle[]> {
  const module: unknown = await import(pathToFileURL(join(FOLDER, 'repair/corrupt.mjs')).href);
  if (!isDamage(module)) throw new Error(`${FOLDER} holds no damage`);
  const articles: DamagedArticle[] = [damagedSeed()];
  const keys = new Set<string>();
  for (const row of jsonLines('repair/dev.jsonl', damagedRow)) {
    articles.push({ ...row, inRepairSet: true, weight: REPAIR_SET_WEIGHT });
    keys.add(keyOf(row.original));
  }
  for (const { id, text } of cleanArticles()) {
    const key = keyOf(text);
    if (keys.has(key) || isDamaged(text)) continue;
    keys.add(key);
    const article = withoutTwins(text).slice(0, LONGEST_ARTICLE);
    const results = DAMAGES.map((seed) => damageResult.parse(module.damageArticle(id, article, seed)));
    const different = new Map(results.map((result) => [result.damaged, result]));
    for (const result of different.values()) articles.push({ id, ...result, inRepairSet: false, weight: 1 });
  }
  return articles;
}
