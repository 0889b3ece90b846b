import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CORRECTIONS_FILE, readCorrections } from '../../../src/corpus/corrections.ts';
import { startAtDesk, words } from './busy-desk.ts';
import { BRIDGE, deskOver } from './loaded.ts';

let place: Awaited<ReturnType<typeof deskOver>>;
beforeEach(async () => {
  place = await deskOver();
});
afterEach(() => place.end());

/** Removes, takes back, withdraws and takes back, over and over; says what it does before it does it. */
const OVER_AND_OVER = `
  for (;;) {
    await say('remove');
    const removed = await desk.remove('bridge', 'x', by);
    await say('undo');
    await desk.undo(removed.change, by);
    await say('withdraw');
    const withdrawn = await desk.withdraw('bridge', 'y', by);
    await say('undo');
    await desk.undo(withdrawn.change, by);
  }
`;

/** Where the article's file is, in the folder or in the bin, with its text. */
async function copiesOfBridge(): Promise<readonly string[]> {
  const entries = await readdir(place.folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(({ name }) => name === 'bridge.txt')
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths) expect(await readFile(path, 'utf8')).toBe(BRIDGE);
  return paths;
}

async function corrections() {
  const text = await readFile(join(place.folder, CORRECTIONS_FILE), 'utf8').catch(() => '');
  return (await readCorrections(text)).entries;
}

describe('a process that is killed in the middle', () => {
  it('leaves the old state or the new, and the log says which', async () => {
    const seen = new Set<string>();
    // However slow the machine is, a round ends in each step; when in the step is left to chance. A kill must have
    // found two states at least, or the rounds go on.
    for (let step = 1; step <= 6 || seen.size < 2; step += 1) {
      const child = startAtDesk(place.folder, OVER_AND_OVER);
      await words(child, step);
      await wait(Math.random() * 20);
      child.kill('SIGKILL');
      await once(child, 'exit');

      // Before anybody mends it: nothing lost, nothing half.
      expect(await copiesOfBridge()).toHaveLength(1);
      const left = await corrections();
      expect([undefined, 'y']).toContain(left.get('bridge')?.withdrawn?.reason);

      // The next one at the desk finishes what was begun, and the log tells the state.
      const [last] = await place.desk.log();
      expect(await place.hidden('begun')).toEqual([]);
      const state = {
        there: (await place.files()).includes('bridge.txt'),
        hidden: (await corrections()).has('bridge'),
      };
      expect(state).toEqual({ there: last?.what !== 'remove', hidden: last?.what === 'withdraw' });
      seen.add(last?.what ?? 'nothing');

      // Take it back, for the next round.
      if (last !== undefined && last.what !== 'undo') await place.desk.undo(last.change, last.by);
    }
    const lines = (await readFile(join(place.folder, '.reportedly/log.jsonl'), 'utf8')).trim().split('\n');
    const keys = lines.map((line) => (JSON.parse(line) as { change: string }).change);
    expect(new Set(keys).size).toBe(keys.length);
  }, 180_000);

  it('leaves no draft that the reader or the next one would trip over', async () => {
    const child = startAtDesk(
      place.folder,
      `await say('begun'); for (;;) await desk.paste({ text: 'x'.repeat(4e6), headline: 'Big' }, by).catch(() => {});`,
    );
    await words(child, 1);
    await wait(150);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await place.files()).toEqual(['bridge.txt', 'harbour.txt']);
    await place.desk.log();
    expect((await place.hidden('pending')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a change that was begun and not finished', () => {
  it.each([
    ['before anything was done', []],
    ['after the first of two files', ['a.txt']],
    ['after both', ['a.txt', 'b.txt']],
  ])('is finished by the next one at the desk (%s)', async (_, moved) => {
    const { mkdir, rename, writeFile } = await import('node:fs/promises');
    for (const name of ['a.txt', 'b.txt']) await place.put(name, `The text of ${name}.\n`);
    const bin = join(place.folder, '.reportedly/bin/KEYKEYKEYKEY');
    await mkdir(bin, { recursive: true });
    await mkdir(join(place.folder, '.reportedly/begun'));
    const change = {
      entry: {
        at: '2031-04-02T10:00:00.000Z',
        by: { id: '2', name: 'Otto' },
        what: 'remove',
        article: 'a',
        files: ['a.txt'],
        change: 'KEYKEYKEYKEY',
      },
      moves: ['a.txt', 'b.txt'].map((name) => ({
        from: name,
        to: `.reportedly/bin/KEYKEYKEYKEY/${name}`,
      })),
      decision: { id: 'bridge', after: { outlet: 'The Post' } },
    };
    await writeFile(join(place.folder, '.reportedly/begun/KEYKEYKEYKEY.json'), JSON.stringify(change));
    for (const name of moved) await rename(join(place.folder, name), join(bin, name));
    const log = await place.desk.log();
    expect(log).toMatchObject([{ what: 'remove', change: 'KEYKEYKEYKEY' }]);
    expect(await place.files()).toEqual(['bridge.txt', CORRECTIONS_FILE, 'harbour.txt']);
    expect((await readdir(bin)).sort()).toEqual(['a.txt', 'b.txt']);
    expect((await corrections()).get('bridge')).toEqual({ outlet: 'The Post' });
    expect(await place.desk.log()).toHaveLength(1);
  });
});
