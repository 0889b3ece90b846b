/**
 * `npm run bench:stream -- MEGABYTES`: what memory it takes to read a JSONL of that size (default 200), one article a
 * line, and how fast it goes. The file is made up, written to the system's folder for temporary files, and removed.
 */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readArticles } from '../src/corpus/read-corpus.ts';

const MEGABYTE = 1024 * 1024;
const SENTENCES = [
  'The mayor of Exampleton said on Monday that the bridge would stay closed until the engineers had seen it.',
  '“We won’t open it,” she said, “before the report is in, whatever it costs the city and whoever asks.”',
  'The council denied that it had known of the cracks, and promised to publish its records of the last years.',
];
const PARAGRAPHS_AN_ARTICLE = 20;

function line(record: number): string {
  const paragraphs = Array.from({ length: PARAGRAPHS_AN_ARTICLE }, (_, index) =>
    SENTENCES.map((_, offset) => SENTENCES[(record + index + offset) % SENTENCES.length]).join(' '),
  );
  return `${JSON.stringify({ title: `Bridge ${record}`, url: `https://example.org/${record}`, text: paragraphs.join('\n\n') })}\n`;
}

function* lines(bytes: number): Iterable<string> {
  for (let record = 0, written = 0; written < bytes; record++) {
    const next = line(record);
    written += Buffer.byteLength(next);
    yield next;
  }
}

/** Resident memory in megabytes. */
function resident(): number {
  return process.memoryUsage.rss() / MEGABYTE;
}

async function measure(file: string, megabytes: number): Promise<void> {
  const before = resident();
  const seen: number[] = [];
  const started = process.cpuUsage();
  let articles = 0;
  for await (const outcome of readArticles(file)) {
    if ('refusal' in outcome) throw new Error(outcome.refusal.reason);
    if (++articles % 1000 === 0) seen.push(resident());
  }
  const { user, system } = process.cpuUsage(started);
  const quarters = [0.25, 0.5, 0.75, 1].map((share) => Math.max(...seen.slice(0, seen.length * share)));
  console.log(`${articles.toLocaleString('en-GB')} articles, ${megabytes} MB`);
  console.log(
    `memory: ${before.toFixed(0)} MB before; most until each quarter ${quarters.map((most) => most.toFixed(0)).join(', ')} MB`,
  );
  console.log(`speed: ${(megabytes / ((user + system) / 1e6)).toFixed(1)} MB/s, by processor time`);
}

const megabytes = Number(process.argv[2] ?? 200);
if (!(megabytes > 0)) throw new Error('Give the size in megabytes: npm run bench:stream -- 2048');
const scratch = mkdtempSync(join(tmpdir(), 'stream-'));
try {
  const file = join(scratch, 'made-up.jsonl');
  await pipeline(Readable.from(lines(megabytes * MEGABYTE)), createWriteStream(file));
  await measure(file, megabytes);
} finally {
  rmSync(scratch, { recursive: true });
}
