import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { projectFolder } from '../src/settings.ts';
import { startDiscordOfOurOwn } from './discord/start-bot.ts';

interface Program {
  readonly child: ChildProcess;
  /** Everything on standard output and standard error so far. */
  readonly said: () => string;
  /** Waits until it has said this. */
  readonly says: (words: string | RegExp) => Promise<void>;
  readonly ends: () => Promise<number | null>;
}

/** What the program keeps, of these tests alone. */
const FOLDER = mkdtempSync(join(tmpdir(), 'reportedly-main-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const started: ChildProcess[] = [];

/** `npm start` after its build, in an empty folder and with no setting but those given. */
function start(settings: Record<string, string>): Program {
  const child = spawn(process.execPath, [join(projectFolder(), 'dist/src/start.js')], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], DATA_DIR: FOLDER, CORPORA_DIR: FOLDER, ...settings },
  });
  started.push(child);
  let output = '';
  const take = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const exit = once(child, 'exit');
  return {
    child,
    said: () => output,
    says: (words) => expect.poll(() => output, { timeout: 30_000 }).toMatch(words),
    ends: async () => (await exit)[0] as number | null,
  };
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : expect.fail('no port');
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

it.runIf(process.platform === 'linux')(
  'leaves with npm, whose shell may die of a signal without handing it on',
  { timeout: 60_000 },
  async () => {
    // As npm runs a script, in a shell that is still there when the program has begun.
    const script = `${process.execPath} ${join(projectFolder(), 'dist/src/start.js')}; true`;
    const shell = spawn('sh', ['-c', script], {
      cwd: tmpdir(),
      env: {
        PATH: process.env['PATH'],
        DATA_DIR: FOLDER,
        CORPORA_DIR: FOLDER,
        PREVIEW_PORT: String(await freePort()),
        npm_lifecycle_event: 'start',
      },
    });
    let output = '';
    shell.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    await expect.poll(() => output, { timeout: 30_000 }).toContain('serving the local preview');
    shell.kill('SIGTERM');
    // The pipes close when the last process that writes to them has ended.
    await once(shell, 'close');
  },
);

it.runIf(process.platform === 'linux')(
  'leaves where the process that waits for it is killed',
  { timeout: 60_000 },
  async () => {
    const { child, says } = start({ PREVIEW_PORT: String(await freePort()) });
    await says('serving the local preview');
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    // The pipes close when the last process that writes to them has ended.
    await closed;
  },
);

it('leaves in order too where the environment says how many arenas there are, and nobody waits', async () => {
  const program = start({ PREVIEW_PORT: String(await freePort()), MALLOC_ARENA_MAX: '1' });
  await program.says('serving the local preview');
  program.child.kill('SIGTERM');
  expect(await program.ends()).toBe(0);
});

describe('without a token', () => {
  it('says what it loaded, that there is no token, and where the preview is', async () => {
    const port = await freePort();
    const program = start({ PREVIEW_PORT: String(port) });
    await program.says(`http://127.0.0.1:${port}/`);
    expect(program.said()).toMatch(
      /^Loaded 2 articles, \d+ statements, \d+ people and organisations from \S+seeds in [\d.]+ (?:milli)?seconds?\n/,
    );
    expect(program.said()).toContain('DISCORD_TOKEN is not set');
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect(page.status).toBe(200);
    program.child.kill('SIGTERM');
    expect(await program.ends()).toBe(0);
  });

  it('takes another port where that one is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const program = start({ PREVIEW_PORT: String(port) });
    await program.says(/http:\/\/127\.0\.0\.1:\d+\//);
    expect(program.said()).not.toContain(`http://127.0.0.1:${port}/`);
    taken.close();
  });

  it('lives without a corpus, and says what to do', async () => {
    const program = start({
      PREVIEW_PORT: String(await freePort()),
      CORPUS_DIR: join(tmpdir(), 'no such folder'),
    });
    await program.says('http://127.0.0.1');
    expect(program.said()).toContain('no such folder');
  });
});

describe('with a token', () => {
  it('serves on Discord, and leaves in order when it is told to', async () => {
    const discord = await startDiscordOfOurOwn();
    const program = start({ DISCORD_TOKEN: discord.token, DISCORD_API: discord.api });
    await program.says('Serving on Discord as reportedly');
    expect(discord.commands.list.map(({ name }) => name)).toEqual(commands.map(({ data }) => data.name));
    await discord.member({ name: 'Mina' }).slash('ask', { question: 'what was reported?' }).answered();
    program.child.kill('SIGTERM');
    expect(await program.ends()).toBe(0);
    expect(discord.problems).toEqual([]);
  });

  it('changes nothing on Discord at the second start', async () => {
    const discord = await startDiscordOfOurOwn();
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api };
    const first = start(settings);
    await first.says('Serving on Discord');
    first.child.kill('SIGTERM');
    await first.ends();
    const second = start(settings);
    await second.says('Commands on Discord are up to date');
  });

  it('ends with status 1 and one sentence where the token is wrong', async () => {
    const discord = await startDiscordOfOurOwn();
    const program = start({ DISCORD_TOKEN: 'MTIz.wrong.token', DISCORD_API: discord.api });
    expect(await program.ends()).toBe(1);
    expect(
      program
        .said()
        .split('\n')
        .filter((line) => line.includes('refused the token')),
    ).toHaveLength(1);
    expect(program.said()).not.toContain('    at ');
  });
});

it('ends with status 1 and one sentence where a setting is wrong', async () => {
  const program = start({ PREVIEW_PORT: 'nine' });
  expect(await program.ends()).toBe(1);
  expect(program.said()).toMatch(/^PREVIEW_PORT must be .*\n$/);
});
