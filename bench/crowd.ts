/**
 * `npm run bench:crowd`: five hundred members who ask at the same moment. The compiled bot, in a process of its own,
 * against the Discord on loopback that the tests use; times as that Discord sees them. Exit status 1 where one is
 * answered twice or too late, or the 99th percentile of the acknowledgements is not under half a second.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { projectFolder } from '../src/settings.ts';
import { startLoopback } from '../test/discord/loopback.ts';
import { distribution, percentile } from './distribution.ts';

const CROWD = 500;
const ACKNOWLEDGED_WITHIN_MILLISECONDS = 500;
const PATIENCE_MILLISECONDS = 30_000;
/** Asked one after another before: the bot is one that serves, and its code is compiled. */
const BEFORE = 100;
const QUESTIONS = [
  'did they deny it?',
  'who met whom?',
  'what did the minister say about the visit?',
  'when was it?',
];

/** Clock ticks a second in Linux's process files, on every platform that Node runs on (proc_pid_stat(5)). */
const TICKS_A_SECOND = 100;

/** Processor time of a process's main thread in milliseconds; undefined where the system has no such files. */
async function processorTime(id: number | undefined): Promise<number | undefined> {
  const line = await readFile(`/proc/${id}/task/${id}/stat`, 'utf8').catch(() => undefined);
  // utime and stime are fields 14 and 15; the second is a name in brackets.
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ');
  if (fields === undefined) return undefined;
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_A_SECOND;
}

const folder = await mkdtemp(join(tmpdir(), 'reportedly-crowd-'));
// By the clock on the wall, which is what members and Discord wait by.
const discord = await startLoopback({ now: () => performance.now() });
const bot = spawn(process.execPath, [join(projectFolder(), 'dist/src/main.js')], {
  cwd: folder,
  env: { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api, DATA_DIR: folder, CORPORA_DIR: folder },
  stdio: ['ignore', 'ignore', 'ignore'],
});
function ask(index: number) {
  const question = QUESTIONS[index % QUESTIONS.length] ?? '';
  return discord.member({ name: `Member ${index}` }).slash('ask', { question });
}

try {
  await discord.until(() => discord.commands.list.length > 0, 30_000);
  for (let index = 0; index < BEFORE; index += 1) await ask(index).answered(PATIENCE_MILLISECONDS);
  const [botBefore, oursBefore] = [await processorTime(bot.pid), process.cpuUsage()];
  const exchanges = Array.from({ length: CROWD }, (_, index) => ask(index));
  const acknowledging = discord
    .until(
      () => exchanges.every(({ acknowledgement }) => acknowledgement !== undefined),
      PATIENCE_MILLISECONDS,
    )
    .catch(() => undefined)
    .then(async () => ({ bot: await processorTime(bot.pid), ours: process.cpuUsage(oursBefore) }));
  const answered = await Promise.allSettled(
    exchanges.map(async (exchange) => {
      await exchange.answered(PATIENCE_MILLISECONDS);
      return performance.now() - exchange.createdAt;
    }),
  );
  const times = answered.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const acknowledged = exchanges.flatMap(({ acknowledgement }) => acknowledgement?.milliseconds ?? []);
  console.log(`${CROWD} questions at once, after ${BEFORE} one by one`);
  console.log(`acknowledged  ${distribution(acknowledged)}`);
  console.log(`answered      ${distribution(times)}`);
  const until = await acknowledging;
  if (until.bot !== undefined && botBefore !== undefined)
    console.log(
      `processor time until the last was acknowledged: ${until.bot - botBefore} ms of the bot’s main thread, ${Math.round((until.ours.user + until.ours.system) / 1_000)} ms of the Discord on loopback`,
    );
  const twice = exchanges.filter(({ answers }) => answers > 1).length;
  const refused = exchanges.flatMap(({ refusals }) => refusals).length;
  console.log(
    `answered twice ${twice}, refused by Discord ${refused}, against its rules ${discord.problems.length}`,
  );
  const slowest = percentile(
    acknowledged.toSorted((one, other) => one - other),
    0.99,
  );
  const isHeld =
    acknowledged.length === CROWD &&
    slowest < ACKNOWLEDGED_WITHIN_MILLISECONDS &&
    twice + refused + discord.problems.length === 0;
  if (!isHeld) process.exitCode = 1;
} finally {
  bot.kill('SIGTERM');
  await discord.close();
  await rm(folder, { recursive: true, force: true });
}
