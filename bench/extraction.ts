/**
 * `npm run bench:extraction`: how well articles are taken out of saved pages, by the scorer in `EVAL_DIR` (default
 * `../shared/eval`), how many pages gave each piece of metadata, and how many pages are read in a second of one processor's time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodePage } from '../src/corpus/html/decode-page.ts';
import { readPage } from '../src/corpus/html/read-page.ts';
import { readArticles } from '../src/corpus/read-corpus.ts';
import { lineOf } from '../src/terminal/batch/extract.ts';
import { percentile } from './distribution.ts';

const RUNS = 3;
const FIELDS = ['headline', 'outlet', 'byline', 'published', 'url'] as const;

type Line = ReturnType<typeof lineOf>;

async function extracted(folder: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const outcome of readArticles(folder)) lines.push(lineOf(outcome));
  return lines;
}

function score(folder: string, lines: readonly Line[]): string {
  const scratch = mkdtempSync(join(tmpdir(), 'extraction-'));
  try {
    const predictions = join(scratch, 'predictions.jsonl');
    writeFileSync(predictions, lines.map((line) => JSON.stringify(line)).join('\n'));
    const truth = join(folder, 'ground-truth.json');
    return execFileSync(process.execPath, [join(folder, 'score.mjs'), truth, predictions], {
      encoding: 'utf8',
    }).trim();
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** By processor time, not by the clock: other programs on the machine do not count. */
async function pagesPerSecond(folder: string): Promise<number> {
  const pages = readdirSync(folder).map((file) => decodePage(gunzipSync(readFileSync(join(folder, file)))));
  const speeds: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const started = process.cpuUsage();
    for (const page of pages) await readPage(page).catch(() => undefined);
    const { user, system } = process.cpuUsage(started);
    speeds.push(pages.length / ((user + system) / 1e6));
  }
  return percentile(
    speeds.slice(1).sort((a, b) => a - b),
    0.5,
  );
}

async function run(): Promise<void> {
  const folder = resolve(process.env['EVAL_DIR'] ?? '../shared/eval', 'extraction');
  if (!existsSync(join(folder, 'ground-truth.json'))) {
    console.log(`No evaluation data in ${folder}: nothing measured.`);
    return;
  }
  const lines = await extracted(join(folder, 'html'));
  console.log(score(folder, lines));
  const counts = FIELDS.map((field) => `${field} ${lines.filter((line) => field in line).length}`);
  console.log(`pages with ${counts.join(', ')}, of ${lines.length}`);
  console.log(
    `speed: ${(await pagesPerSecond(join(folder, 'html'))).toFixed(0)} pages/s, median of ${RUNS} runs, by processor time`,
  );
}

await run();
