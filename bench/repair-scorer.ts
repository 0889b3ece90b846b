import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the repair set and its scorer lie. */
export const REPAIR_FOLDER = resolve(process.env['EVAL_DIR'] ?? '../shared/eval', 'repair');

/** An article of the set, as the scorer takes it. */
export interface ScoredRow {
  readonly id: string;
  readonly damaged: string;
  readonly original: string;
}

/** What the benches need of the scorer's module. */
export interface Scorer {
  scoreAll(rows: readonly ScoredRow[], restored: ReadonlyMap<string, string>): unknown;
  table(result: unknown): string;
}

function isScorer(module: unknown): module is Scorer {
  return typeof module === 'object' && module !== null && 'scoreAll' in module && 'table' in module;
}

/** The scorer of the repair set. Throws where the folder holds none. */
export async function loadScorer(): Promise<Scorer> {
  const module: unknown = await import(pathToFileURL(join(REPAIR_FOLDER, 'score.mjs')).href);
  if (!isScorer(module)) throw new Error(`${REPAIR_FOLDER} holds no scorer`);
  return module;
}
