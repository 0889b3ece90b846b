/**
 * `npm run bench:repair`: how well damaged texts are repaired, by the scorer in `EVAL_DIR` (default `../shared/eval`),
 * and how fast, in megabytes of damaged UTF-8 a second of one core's time: the median of several runs after one to warm
 * up.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { repair } from '../src/corpus/repair/repair.ts';
import { percentile } from './distribution.ts';
import { loadScorer, REPAIR_FOLDER } from './repair-scorer.ts';

const RUNS = 7;

const row = z.object({ id: z.string(), damaged: z.string(), original: z.string() });
type Row = z.infer<typeof row>;

function megabytesPerSecond(rows: readonly Row[]): number {
  // Bytes a microsecond are megabytes a second.
  const bytes = rows.reduce((sum, { damaged }) => sum + Buffer.byteLength(damaged), 0);
  const speeds = Array.from({ length: RUNS + 1 }, () => {
    const started = process.cpuUsage();
    for (const { damaged } of rows) repair(damaged);
    const { user, system } = process.cpuUsage(started);
    return bytes / (user + system);
  });
  return percentile(
    speeds.slice(1).sort((a, b) => a - b),
    0.5,
  );
}

async function run(): Promise<void> {
  const file = join(REPAIR_FOLDER, 'dev.jsonl');
  if (!existsSync(file)) {
    console.log(`No evaluation data in ${REPAIR_FOLDER}: nothing measured.`);
    return;
  }
  const scorer = await loadScorer();
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const rows = lines.map((line) => row.parse(JSON.parse(line)));
  const restored = new Map(rows.map(({ id, damaged }) => [id, repair(damaged).text]));
  console.log(scorer.table(scorer.scoreAll(rows, restored)));
  const unchanged = rows.filter(({ original }) => repair(original).text === original).length;
  console.log(`clean text unchanged: ${unchanged} of ${rows.length} articles`);
  console.log(`speed: ${megabytesPerSecond(rows).toFixed(1)} MB/s, median of ${RUNS} runs on one core`);
}

await run();
