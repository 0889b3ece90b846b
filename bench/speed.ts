/**
 * `npm run bench`: how soon the program is ready, and how fast it answers, over the default corpus; how fast it
 * attributes; and what two thousand articles cost.
 *
 * Distributions of one run, in milliseconds. Ready: from the start of `node dist/src/start.js` until the preview's
 * address is printed. Answers: from the command to the card, through the worker, as a front would ask.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { createDispatcher } from '../commands/dispatch.ts';
import { defaultCollection } from '../src/corpus/collection.ts';
import { createLog } from '../src/log.ts';
import { openNewsroom } from '../src/newsroom/open-newsroom.ts';
import { projectFolder, readSettings } from '../src/settings.ts';
import { attributionSpeeds } from './attribution-speed.ts';
import { distribution } from './distribution.ts';
import { loadFigures } from './load.ts';

const STARTS = 7;
const ROUNDS = 40;

/** Milliseconds from the start of the process until it serves. */
function timeStart(): Promise<number> {
  const started = performance.now();
  const { DISCORD_TOKEN: _, ...environment } = process.env;
  const child = spawn(process.execPath, [join(projectFolder(), 'dist/src/start.js')], {
    env: { ...environment, PREVIEW_PORT: '18788' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (status) =>
      reject(new Error(`The program ended with status ${status} before it served`)),
    );
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.includes('http://')) return;
      const elapsed = performance.now() - started;
      child.removeAllListeners('exit');
      child.once('exit', () => resolve(elapsed));
      child.kill('SIGTERM');
    });
  });
}

/** Questions made of the corpus's own names and topics, and some that it cannot answer. */
async function questions(newsroom: Awaited<ReturnType<typeof openNewsroom>>): Promise<string[]> {
  const edition = newsroom.current();
  const names = await edition.suggest('name', '');
  const topics = await edition.suggest('topic', '');
  return [
    ...names.flatMap(({ name }) => [`who is ${name}`, `what did ${name} say?`, `did ${name} deny it`]),
    ...topics.flatMap(({ name }) => [`how much ${name}`, `when was ${name} announced?`]),
    'how many people live on the moon?',
    'when is the next cricket world cup',
  ];
}

async function timeAnswers(): Promise<number[]> {
  const log = createLog('silent');
  const newsroom = await openNewsroom({
    collections: defaultCollection(readSettings(process.env).corpusFolder),
    log,
  });
  const dispatcher = createDispatcher({ newsroomAt: async () => newsroom, log });
  const asker = { id: '0', name: 'bench', mayManage: false, locale: 'en-GB' };
  const asked = await questions(newsroom);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of asked) {
      const started = performance.now();
      await dispatcher.run('ask', { asker, options: { question } });
      times.push(performance.now() - started);
    }
  }
  await newsroom.close();
  return times.slice(asked.length);
}

// First: a newsroom sets how its process collects garbage, and the command that attributes has none.
const attribution = attributionSpeeds();
const starts: number[] = [];
for (let start = 0; start < STARTS; start++) starts.push(await timeStart());
const answers = await timeAnswers();

console.log(`ready to serve    ${distribution(starts)}`);
console.log(`question to card  ${distribution(answers)}`);
for (const line of attribution) console.log(line);
for (const line of await loadFigures()) console.log(line);
