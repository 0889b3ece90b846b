import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/operator/check.ts';
import { operate } from './operators-desk.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reportedly-check-'));
  // Made up.
  await writeFile(join(folder, 'ferry.txt'), 'The ferry to Lindvale will stop in May.\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('reportedly check', () => {
  it('is content with a corpus that loads whole', async () => {
    expect(await operate(check, [folder])).toEqual({
      status: 0,
      printed: '1 article, 0 copies, 0 files or records refused',
    });
  });

  it('names file, line and reason of what is refused, and fails', async () => {
    await writeFile(join(folder, 'week.jsonl'), '{"title":"A","text":"The bridge opened."}\n{broken\n');
    const { status, printed } = await operate(check, [folder]);
    expect(status).toBe(1);
    expect(printed).toMatch(/^week\.jsonl:2: .*\n2 articles, 0 copies, 1 file or record refused$/);
  });

  it('says the same as data', async () => {
    await writeFile(join(folder, 'tune.mp3'), 'x');
    const { status, printed } = await operate(check, [folder, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({ folder, articles: 1, refused: [{ file: 'tune.mp3' }] });
  });

  it('fails where there is no article at all', async () => {
    await rm(join(folder, 'ferry.txt'));
    const { status, printed } = await operate(check, [folder]);
    expect(status).toBe(1);
    expect(printed).toContain('There is no article in');
  });

  it('looks at the bot’s own corpus unless told', async () => {
    expect((await operate(check)).status).toBe(0);
  });

  it('says how it is used, and where a folder is not', async () => {
    await expect(operate(check, ['--quick'])).rejects.toThrow('Use it so: reportedly check [DIR] [--json]');
    await expect(operate(check, ['one', 'two'])).rejects.toThrow('Use it so');
    await expect(operate(check, [join(folder, 'nowhere')])).rejects.toThrow('nowhere');
  });
});
