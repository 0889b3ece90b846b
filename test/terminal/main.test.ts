import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { madeUpCorpus } from './made-up-coverage.ts';

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the real program, as `npm run reportedly --` does. */
async function reportedly(...args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['dist/src/terminal/main.js', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    error += chunk;
  });
  const [status] = await once(child, 'close');
  return { status, out, error };
}

describe('reportedly', () => {
  let corpus: string;

  beforeAll(async () => {
    corpus = await madeUpCorpus();
  });

  it('answers with status 0: label, words as printed, who said them', async () => {
    const { status, out } = await reportedly('ask', 'what did Quill say about the lamp?', '--corpus', corpus);
    expect(out).toContain('Reported claim, not verified');
    expect(out).toContain('The lamp stays lit');
    expect(out).toContain('Ada Quill');
    expect(status).toBe(0);
  }, 60_000);

  it('takes a question without quotation marks', async () => {
    const { status, out } = await reportedly('--corpus', corpus, 'ask', 'who', 'is', 'the', 'mayor');
    expect(out).toContain('Tom Reed');
    expect(status).toBe(0);
  }, 60_000);

  it('finds nothing with status 1', async () => {
    const { status, out } = await reportedly('ask', 'zeppelin', '--corpus', corpus);
    expect(out).toContain('zeppelin');
    expect(status).toBe(1);
  }, 60_000);

  it.each([
    ['an unknown command', ['sing'], /There is no command 'sing'\. There is: ask/],
    ['an unknown flag', ['ask', 'x', '--loud'], /--loud/],
    ['a missing option', ['ask'], /ask needs 'question': /],
    ['a flag of another command', ['who', 'x', '--topic', 'y'], /who takes no --topic/],
    ['a missing subcommand', ['corpus'], /Say which: corpus/],
    ['no command and no terminal', [], /Usage: reportedly/],
  ])(
    'refuses %s with status 2 and says what to do',
    async (_, args, said) => {
      const { status, out, error } = await reportedly(...args);
      expect(error).toMatch(said);
      expect(error).not.toMatch(/\n\s+at /);
      expect(out).toBe('');
      expect(status).toBe(2);
    },
    60_000,
  );

  it('refuses a folder that is missing with status 2', async () => {
    const { status, error } = await reportedly('ask', 'x', '--corpus', join(corpus, 'nowhere'));
    expect(error).toContain('nowhere');
    expect(status).toBe(2);
  }, 60_000);

  it('prints the answer as data, safe to print and the same when read back', async () => {
    const { status, out } = await reportedly('quotes', '--speaker', 'Quill', '--json', '--corpus', corpus);
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    const { findings } = JSON.parse(out);
    expect(findings.length).toBeGreaterThan(0);
    expect(status).toBe(0);
  }, 60_000);

  it('never hands the terminal a control character of an article', async () => {
    const { status, out } = await reportedly('quotes', '--corpus', corpus);
    expect(out).toContain('switch it off');
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    expect(status).toBe(0);
  }, 60_000);

  it('checks a corpus, and tells its own version and use', async () => {
    const [checked, version, help] = await Promise.all([
      reportedly('corpus', 'check', '--corpus', corpus),
      reportedly('--version'),
      reportedly('--help'),
    ]);
    expect(checked.status).toBe(0);
    expect(version.out).toMatch(/^reportedly \d+\.\d+\.\d+/);
    expect(help.out).toContain('Exit status: 0 answered, 1 nothing found, 2 bad input');
    for (const name of ['ask', 'who', 'source', 'quotes', 'corpus'])
      expect(help.out).toContain(`\n  ${name} `);
  }, 60_000);

  it('says that a folder without articles has none', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'reportedly-empty-'));
    const { status, error } = await reportedly('ask', 'x', '--corpus', empty);
    expect(error.trim()).not.toBe('');
    expect(status).toBe(2);
  }, 60_000);
});
