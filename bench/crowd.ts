/**
 * `npm run bench:crowd`: five hundred members who ask at the same moment. The compiled bot, in a process of its own,
 * against the Discord on loopback that the tests use; times as that Discord sees them.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { projectFolder } from '../src/settings.ts';
import { startLoopback } from '../test/discord/loopback.ts';
import { distribution } from './distribution.ts';

const CROWD = 500;
const PATIENCE_MILLISECONDS = 30_000;
const QUESTIONS = [
  'did they deny it?',
  'who met whom?',
  'what did the minister say about the visit?',
  'when was it?',
];

const folder = await mkdtemp(join(tmpdir(), 'reportedly-crowd-'));
const discord = await startLoopback();
const bot = spawn(process.execPath, [join(projectFolder(), 'dist/src/main.js')], {
  cwd: folder,
  env: { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api, DATA_DIR: folder, CORPORA_DIR: folder },
  stdio: ['ignore', 'ignore', 'ignore'],
});
try {
  await discord.until(() => discord.commands.list.length > 0, 30_000);
  const exchanges = Array.from({ length: CROWD }, (_, index) =>
    discord
      .member({ name: `Member ${index}` })
      .slash('ask', { question: QUESTIONS[index % QUESTIONS.length] ?? '' }),
  );
  const answered = await Promise.allSettled(
    exchanges.map(async (exchange) => {
      await exchange.answered(PATIENCE_MILLISECONDS);
      return performance.now() - exchange.createdAt;
    }),
  );
  const times = answered.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const acknowledged = exchanges.flatMap(({ acknowledgement }) => acknowledgement?.milliseconds ?? []);
  console.log(`${CROWD} questions at once`);
  console.log(`acknowledged  ${distribution(acknowledged)}`);
  console.log(`answered      ${distribution(times)}`);
  const twice = exchanges.filter(({ answers }) => answers > 1).length;
  const refused = exchanges.flatMap(({ refusals }) => refusals).length;
  console.log(
    `answered twice ${twice}, refused by Discord ${refused}, against its rules ${discord.problems.length}`,
  );
} finally {
  bot.kill('SIGTERM');
  await discord.close();
  await rm(folder, { recursive: true, force: true });
}
