import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createLog } from '../src/log.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { openNewsroom } from '../src/newsroom/open-newsroom.ts';
import { projectFolder } from '../src/settings.ts';
import { ANSWER_SETS, ANSWERS_FOLDER } from './answer-sets.ts';
import { distribution } from './distribution.ts';

const ARTICLES = 2000;
const QUESTIONS = 300;
const PORT = '18789';
/** How often the event loop is looked at while a corpus loads. */
const RESOLUTION_MILLISECONDS = 10;

const textLine = z.object({ text: z.string() });
const questionLine = z.object({ question: z.string() });

/** What a coverage of two thousand articles costs; a line that says so where there is no evaluation data. */
export async function loadFigures(): Promise<readonly string[]> {
  if (!existsSync(ANSWERS_FOLDER))
    return [`2,000 articles    not measured: no evaluation data in ${ANSWERS_FOLDER} (set EVAL_DIR)`];
  const folder = await mkdtemp(join(tmpdir(), 'reportedly-load-'));
  try {
    const megabytes = await writeCorpus(folder);
    const program = await measureProgram(folder);
    return [
      `2,000 articles    ${megabytes.toFixed(1)} MB of text`,
      `  the program     serves after ${program.seconds.toFixed(1)} s; memory ${program.memory}`,
      ...(await measureNewsroom(folder)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The shortest articles of the evaluation corpora in one file; gives their text in MB. */
async function writeCorpus(folder: string): Promise<number> {
  const files = await Promise.all(ANSWER_SETS.map(({ corpus }) => lines(corpus)));
  const articles = files
    .flat()
    .map((line) => ({ line, length: textLine.parse(JSON.parse(line)).text.length }))
    .sort((a, b) => a.length - b.length)
    .slice(0, ARTICLES);
  await writeFile(join(folder, 'articles.jsonl'), articles.map(({ line }) => `${line}\n`).join(''));
  return articles.reduce((sum, { length }) => sum + length, 0) / 1e6;
}

async function lines(file: string): Promise<string[]> {
  const content = await readFile(join(ANSWERS_FOLDER, file), 'utf8');
  return content.split('\n').filter((line) => line !== '');
}

/** The compiled program over this corpus: seconds until it serves, and its memory then. */
async function measureProgram(folder: string): Promise<{ seconds: number; memory: string }> {
  const started = performance.now();
  const { DISCORD_TOKEN: _, ...environment } = process.env;
  const child = spawn(process.execPath, [join(projectFolder(), 'dist/src/start.js')], {
    env: { ...environment, PREVIEW_PORT: PORT, CORPUS_DIR: folder, CORPORA_DIR: folder, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await served(child);
    return { seconds: (performance.now() - started) / 1000, memory: await memoryOf(child) };
  } finally {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  }
}

function served(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (status) =>
      reject(new Error(`The program ended with status ${status} before it served`)),
    );
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('http://')) resolve();
    });
  });
}

/**
 * Resident memory now and at its highest, as Linux counts it: of the program, and what the process that waits for it has
 * of its own, which is all but the pages of node that both of them share.
 */
async function memoryOf({ pid }: ChildProcess): Promise<string> {
  if (process.platform !== 'linux') return 'not measured: only Linux tells';
  const [started, program] = [await statusOf(`${pid}`), await programOf(`${pid}`)];
  const waits = program === undefined ? 0 : started('RssAnon');
  const of = program ?? started;
  return `${(of('VmRSS') + waits).toFixed(0)} MB, at most ${(of('VmHWM') + waits).toFixed(0)} MB`;
}

/** Reads figures of a process, in MB. */
async function statusOf(pid: string): Promise<(name: string) => number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return (name) => (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024) / 1e6;
}

/** The program, where it is not the process that was started but one that this waits for. */
async function programOf(pid: string): Promise<((name: string) => number) | undefined> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  for (const child of children.split(' ').filter(Boolean)) {
    const isProgram = (await readFile(`/proc/${child}/cmdline`, 'utf8')).includes('main.js');
    if (isProgram) return await statusOf(child);
  }
  return undefined;
}

/** Answers, and what the main thread feels of a second load while it answers from the first. */
async function measureNewsroom(folder: string): Promise<string[]> {
  const files = await Promise.all(
    ANSWER_SETS.flatMap(({ questions }) => questions.map(lines)).map(async (read) =>
      (await read).slice(0, QUESTIONS),
    ),
  );
  const questions = files.flat().map((line) => questionLine.parse(JSON.parse(line)).question);
  const newsroom = await openNewsroom({
    collections: [{ name: 'load', folder }],
    log: createLog('silent'),
    retireMilliseconds: 0,
  });
  try {
    await askAll(newsroom, questions.slice(0, 50));
    const answers = await askAll(newsroom, questions);
    const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS });
    delays.enable();
    const { seconds, answered } = await reloadWhileAsking(newsroom, questions);
    delays.disable();
    const blocked = delays.max / 1e6 - RESOLUTION_MILLISECONDS;
    return [
      `  answers         ${distribution(answers)}`,
      `  loading again   ${seconds.toFixed(1)} s, the main thread blocked for ${blocked.toFixed(1)} ms at most`,
      `  answers then    ${distribution(answered)}`,
    ];
  } finally {
    await newsroom.close();
  }
}

async function askAll(newsroom: Newsroom, questions: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) times.push(await timed(newsroom, question));
  return times;
}

async function timed(newsroom: Newsroom, question: string): Promise<number> {
  const started = performance.now();
  await newsroom.current().ask(question);
  return performance.now() - started;
}

async function reloadWhileAsking(newsroom: Newsroom, questions: readonly string[]) {
  const started = performance.now();
  let loading = true;
  const loaded = newsroom.reload('the bench').finally(() => {
    loading = false;
  });
  const answered: number[] = [];
  for (let at = 0; loading; at += 1)
    answered.push(await timed(newsroom, questions[at % questions.length] ?? ''));
  await loaded;
  return { seconds: (performance.now() - started) / 1000, answered };
}
