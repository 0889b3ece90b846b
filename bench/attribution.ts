/**
 * `npm run bench:attribution`: how well speech is attributed, on articles that people annotated (`EVAL_DIR`, by
 * default `../shared/eval`), by the scorer that lies with them, and how fast.
 *
 * The train articles are for tuning, the dev ones for looking at seldom.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { attribute, SHOWN_SPEAKER_CONFIDENCE } from '../src/attribution/attribute.ts';
import { paragraphsOf } from '../src/corpus/paragraphs.ts';
import { type Quote, quotesOf } from '../src/terminal/batch/attribute.ts';

const FOLDER = join(resolve(process.env['EVAL_DIR'] ?? '../shared/eval'), 'attribution');
const SPEED_BYTES = 4_000_000;

interface Line {
  readonly id: string;
  readonly text: string;
}

interface Score {
  readonly F1: number;
}

interface Accuracy {
  readonly acc: number | null;
  readonly n: number;
}

type Report = Readonly<Record<'ov80' | 'ggt30' | 'ggt80' | 'tokens' | 'e2e', Score>> &
  Readonly<Record<`speaker_${'named' | 'resolved' | 'mention' | 'none' | 'all'}`, Accuracy>>;

type Predicted = ReadonlyMap<string, readonly Quote[]>;

function readLines(file: string): readonly Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

async function predict(file: string): Promise<Predicted> {
  const quotes = readLines(file).map(async ({ id, text }) => [id, await quotesOf(id, text)] as const);
  return new Map(await Promise.all(quotes));
}

function score(gold: string, predicted: Predicted, folder: string, ...flags: string[]): Report {
  const file = join(folder, 'predictions.jsonl');
  const lines = [...predicted].map(([id, quotes]) => JSON.stringify({ id, quotes }));
  writeFileSync(file, lines.join('\n'));
  const printed = execFileSync('node', [join(FOLDER, 'score.mjs'), gold, file, '--json', ...flags], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  return JSON.parse(printed);
}

function only(predicted: Predicted, keep: (quote: Quote) => boolean): Predicted {
  return new Map([...predicted].map(([id, quotes]) => [id, quotes.filter(keep)]));
}

function percent(value: number | null): string {
  return value === null ? '–' : (100 * value).toFixed(1);
}

/** Share of the shown speakers that the scorer counts as wrong, over the quotes that it could match. */
function shownWrong(gold: string, predicted: Predicted, folder: string): string {
  const shown = score(
    gold,
    only(predicted, ({ speaker, confidence }) => speaker !== null && confidence >= SHOWN_SPEAKER_CONFIDENCE),
    folder,
  );
  const part = (name: string, { acc, n }: Accuracy): string =>
    `${name} ${acc === null ? '–' : percent(1 - acc)} % of ${n}`;
  return `${part('named', shown.speaker_named)}, words of the source ${part('', shown.speaker_mention).trim()}`;
}

function unfaithful(file: string, predicted: Predicted): number {
  return readLines(file).reduce(
    (sum, { id, text }) =>
      sum +
      (predicted.get(id) ?? []).filter(({ start, end, text: words }) => text.slice(start, end) !== words)
        .length,
    0,
  );
}

async function table(name: string, folder: string): Promise<void> {
  const gold = join(FOLDER, `${name}.jsonl`);
  const predicted = await predict(gold);
  const direct = score(
    gold,
    only(predicted, ({ kind }) => kind === 'direct'),
    folder,
    '--direct',
  );
  const speech = score(gold, predicted, folder, '--speech');
  const rows: readonly (readonly [string, string])[] = [
    ['direct, ov80 F1', percent(direct.ov80.F1)],
    ['direct, quote and speaker right', percent(direct.e2e.F1)],
    ['all reported speech, ov80 F1', percent(speech.ov80.F1)],
    [
      'all reported speech, overlap 0.3 / 0.8 F1',
      `${percent(speech.ggt30.F1)} / ${percent(speech.ggt80.F1)}`,
    ],
    ['reported speech, token F1', percent(speech.tokens.F1)],
    ['reported speech, quote and speaker right', percent(speech.e2e.F1)],
    [
      'speaker, name in the source: direct / all',
      `${percent(direct.speaker_named.acc)} / ${percent(speech.speaker_named.acc)}`,
    ],
    [
      'speaker, pronoun or description to name',
      `${percent(speech.speaker_resolved.acc)} of ${speech.speaker_resolved.n}`,
    ],
    [`shown speakers that are wrong, limit ${SHOWN_SPEAKER_CONFIDENCE}`, shownWrong(gold, predicted, folder)],
    ['quotes that are not in the text', String(unfaithful(gold, predicted))],
    [
      'direct ov80 F1 lost when the text is damaged',
      percent(direct.ov80.F1 - (await damagedScore(gold, folder))),
    ],
  ];
  console.log(`\n${name}`);
  for (const [measure, value] of rows) console.log(`  ${measure.padEnd(48)} ${value}`);
}

async function damagedScore(gold: string, folder: string): Promise<number> {
  const damaged = join(folder, 'damaged.jsonl');
  const text = execFileSync('node', [join(FOLDER, 'damage.mjs'), gold], {
    encoding: 'utf8',
    maxBuffer: 256 * 2 ** 20,
  });
  writeFileSync(damaged, text);
  return score(
    damaged,
    only(await predict(damaged), ({ kind }) => kind === 'direct'),
    folder,
    '--direct',
  ).ov80.F1;
}

/** Megabytes of clean text attributed in a second of this process's own time, and how doubling the text doubles it. */
function speed(): void {
  const text = readLines(join(FOLDER, 'polnear_train.jsonl'))
    .map((line) => line.text)
    .join('\n\n');
  for (const size of [SPEED_BYTES / 4, SPEED_BYTES / 2, SPEED_BYTES]) {
    const part = text.slice(0, size);
    const started = process.cpuUsage();
    attribute({
      id: 'speed',
      file: 'speed',
      text: part,
      paragraphs: paragraphsOf(part),
      metadata: {},
      repairs: [],
      fileText: part,
      offsets: [],
      copies: [],
    });
    const { user, system } = process.cpuUsage(started);
    const seconds = (user + system) / 1e6;
    console.log(
      `  ${(part.length / 1e6).toFixed(1)} MB in one article: ${(part.length / 1e6 / seconds).toFixed(2)} MB/s`,
    );
  }
}

if (!existsSync(FOLDER)) {
  console.log('no evaluation data');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'reportedly-attribution-'));
  try {
    const names = process.argv.slice(2);
    for (const name of names.length > 0 ? names : ['polnear_train', 'gum_news_dev'])
      await table(name, folder);
    console.log('\nspeed (processor time)');
    speed();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
