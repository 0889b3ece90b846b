import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../src/settings.ts';
import type { Loopback } from './loopback.ts';
import { closeAtTheEnd, startDiscordOfOurOwn } from './start-bot.ts';

const MAIN = join(projectFolder(), 'dist', 'src', 'main.js');

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** Exit status, and all that was printed. */
  readonly ended: Promise<{ status: number | null; printed: string; complained: string }>;
}

/** The program as an operator starts it, in a folder without a settings file. */
async function start(discord: Pick<Loopback, 'api' | 'token'>): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'reportedly-'));
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api, DATA_DIR: folder, CORPORA_DIR: folder },
  });
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  const ended = once(child, 'close').then(async ([status]) => {
    const [printed, complained] = await output;
    return { status, printed, complained };
  });
  closeAtTheEnd({
    close: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  });
  return { child, ended };
}

describe('the program with a token', () => {
  it('ends with status 1 and one sentence where the token is wrong', async () => {
    const { api } = await startDiscordOfOurOwn();
    const { status, complained } = await (await start({ api, token: 'MTIz.wrong.token' })).ended;
    expect(status).toBe(1);
    expect(complained).toMatch(/^Discord refused the token\. [^\n]+\n$/);
    expect(complained).not.toContain('wrong.token');
  });

  it('ends with status 1 and one sentence where Discord cannot be reached', async () => {
    const { status, complained } = await (await start({ api: 'http://127.0.0.1:9/api', token: 'a.b.c' }))
      .ended;
    expect(status).toBe(1);
    expect(complained).toMatch(/^Discord cannot be reached\. [^\n]+\n$/);
  });

  it('serves, finishes what is in flight on SIGTERM, and ends with status 0', async () => {
    const discord = await startDiscordOfOurOwn();
    const { child, ended } = await start(discord);
    await discord.until(() => discord.commands.list.length > 0, 20_000);
    const moderator = discord.member({ name: 'Grace', manages: true });
    const question = moderator.slash('ask', { question: 'did indonesia deny it?' });
    expect((await question.answered()).embeds[0]?.author?.name).toContain('not verified');
    const check = moderator.slash('corpus check');
    await discord.until(() => check.acknowledgement !== undefined);
    child.kill('SIGTERM');
    const { status, printed, complained } = await ended;
    expect(check.answers).toBe(1);
    expect({ status, complained }).toEqual({ status: 0, complained: '' });
    expect(printed).toContain('Serving on Discord as reportedly');
    expect(discord.problems).toEqual([]);
  });

  it('ends with status 1 and a sentence where the token is reset while it serves', async () => {
    const discord = await startDiscordOfOurOwn();
    const { ended } = await start(discord);
    await discord.until(() => discord.commands.list.length > 0, 20_000);
    discord.gateway.closeWith(4004);
    const { status, complained } = await ended;
    expect(status).toBe(1);
    expect(complained).toContain('Discord refused the token.');
  });
});
