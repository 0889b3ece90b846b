/**
 * `npm run estimate:marks`: estimates `src/corpus/repair/mark-weights.json` from clean articles in `EVAL_DIR` (default
 * `../shared/eval`) that the damage of `repair/corrupt.mjs` is done to. What stands in the table is how the marks of
 * English news behave, and no article's text.
 *
 * `npm run estimate:marks -- --folds 5` writes nothing: it divides the articles into so many folds, repairs each fold
 * with weights estimated on the others, and prints the scorer's table for those of the repair set. `--split WORD`
 * divides them in another way.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { costsBy, indexOf, type Weights } from '../src/corpus/repair/mark-model.ts';
import { cheapestReading } from '../src/corpus/repair/read-marks.ts';
import { repair } from '../src/corpus/repair/repair.ts';
import { ROLES } from '../src/corpus/repair/roles.ts';
import { estimateMarks, isRight } from './mark-estimate.ts';
import { type GoldLine, goldLines } from './mark-gold.ts';
import { type DamagedArticle, damagedArticles, foldOf } from './mark-training.ts';
import { loadScorer, REPAIR_FOLDER } from './repair-scorer.ts';

const OUTPUT = new URL('../src/corpus/repair/mark-weights.json', import.meta.url);

function linesOf(articles: readonly DamagedArticle[]): readonly GoldLine[] {
  return articles.flatMap(({ damaged, original, weight }) => {
    const lines = goldLines(damaged, original);
    return Array.from({ length: weight }, () => lines).flat();
  });
}

/** By fact, each role with its weight, as `readWeights` reads it. */
function tableOf(weights: Weights): Record<string, string> {
  const rows = [...weights].flatMap(([fact, row]) => {
    const told = ROLES.flatMap((role) => {
      const weight = Number((row[indexOf(role)] ?? 0).toFixed(1));
      return weight === 0 ? [] : [`${role}:${weight}`];
    });
    return told.length > 0 ? [[fact, told.join(' ')] as const] : [];
  });
  return Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function writeWeights(): Promise<void> {
  const lines = linesOf(await damagedArticles());
  const weights = estimateMarks(lines);
  const costs = costsBy(weights);
  const wrong = lines.filter((line) => !isRight(line, cheapestReading(line.marks, line.nextOpens, costs)));
  console.log(`${lines.length} lines, ${wrong.length} of them wrong; ${weights.size} facts`);
  writeFileSync(
    OUTPUT,
    `${JSON.stringify({ estimatedBy: 'npm run estimate:marks', weights: tableOf(weights) }, null, 2)}\n`,
  );
}

async function printKeptOut(folds: number, split: string): Promise<void> {
  const articles = await damagedArticles();
  const restored = new Map<string, string>();
  for (let fold = 0; fold < folds; fold++) {
    const isKept = (article: DamagedArticle) => foldOf(article, folds, split) === fold;
    const costs = costsBy(estimateMarks(linesOf(articles.filter((article) => !isKept(article)))));
    const kept = articles.filter((article) => article.inRepairSet && isKept(article));
    for (const { id, damaged } of kept) restored.set(id, repair(damaged, costs).text);
    console.log(`fold ${fold + 1} of ${folds}: ${kept.length} articles of the repair set kept out`);
  }
  const scorer = await loadScorer();
  const rows = articles.filter(({ inRepairSet }) => inRepairSet);
  console.log(scorer.table(scorer.scoreAll(rows, restored)));
}

const { values } = parseArgs({ options: { folds: { type: 'string' }, split: { type: 'string' } } });
const folds = Number(values.folds ?? 0);
if (!existsSync(REPAIR_FOLDER)) console.log(`No evaluation data in ${REPAIR_FOLDER}: nothing done.`);
else if (values.folds === undefined) await writeWeights();
else if (Number.isInteger(folds) && folds > 1) await printKeptOut(folds, values.split ?? '');
else throw new Error('Give the number of folds, 2 or more: npm run estimate:marks -- --folds 5');
