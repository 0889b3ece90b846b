import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locked } from '../../../src/newsroom/desk/lock.ts';
import { atDesk } from './busy-desk.ts';
import { deskOver, OTTO, refusalOf } from './loaded.ts';

let place: Awaited<ReturnType<typeof deskOver>>;
beforeEach(async () => {
  place = await deskOver();
  await mkdir(join(place.folder, '.reportedly'));
});
afterEach(() => place.end());

const lockFile = () => join(place.folder, '.reportedly/lock');
const lock = (pid: number, host = hostname()) => writeFile(lockFile(), JSON.stringify({ pid, host }));

describe('a folder that another process changes', () => {
  it('is refused in one sentence that names the process, and nothing has changed', async () => {
    const other = spawn('sleep', ['60']);
    await lock(other.pid ?? 0);
    const refusal = await refusalOf(place.desk.withdraw('bridge', 'x', OTTO));
    expect(refusal).toMatchObject({
      why: 'heldByOther',
      values: { pid: String(other.pid), host: hostname() },
    });
    expect(await place.files()).toEqual(['bridge.txt', 'harbour.txt']);

    other.kill('SIGKILL');
    await once(other, 'exit');
    await place.desk.withdraw('bridge', 'x', OTTO);
    expect(await place.hidden('')).not.toContain('lock');
  });

  it('can be read all the same', async () => {
    await lock(1, 'another-machine');
    expect(await place.desk.log()).toEqual([]);
    expect(await place.desk.knows('KEYKEYKEYKEY')).toBe(false);
    expect(await readFile(lockFile(), 'utf8')).toContain('another-machine');
  });

  it('is waited for a moment', async () => {
    await lock(1, 'another-machine');
    const change = place.desk.withdraw('bridge', 'x', OTTO);
    const { rm } = await import('node:fs/promises');
    setTimeout(() => void rm(lockFile()), 100);
    expect((await change).what).toBe('withdraw');
  });

  it.each([
    ['on another machine, a minute ago', () => lock(1, 'another-machine')],
    ['before it had written its name, a minute ago', () => writeFile(lockFile(), '')],
  ])('is free again where that one died %s', async (_, leave) => {
    await leave();
    const long = new Date(Date.now() - 61_000);
    await utimes(lockFile(), long, long);
    expect((await place.desk.withdraw('bridge', 'x', OTTO)).what).toBe('withdraw');
    expect(await readdir(join(place.folder, '.reportedly'))).not.toContain('lock');
  });

  it('is free again where this very process left it behind, started anew in a container', async () => {
    await lock(process.pid);
    expect((await place.desk.withdraw('bridge', 'x', OTTO)).what).toBe('withdraw');
  });
});

describe('a lock', () => {
  it('is let go where the work fails', async () => {
    await expect(locked(place.folder, () => Promise.reject(new Error('made up')))).rejects.toThrow('made up');
    expect(await locked(place.folder, async () => 'free', { waits: 0 })).toBe('free');
  });

  it('leaves a lock alone that somebody else has taken meanwhile', async () => {
    await locked(place.folder, () => lock(1, 'another-machine'));
    expect(await readFile(lockFile(), 'utf8')).toContain('another-machine');
  });
});

it('two processes change one folder in turns, and nothing is lost', async () => {
  const work = `
    for (let round = 0; round < 15; round += 1)
      await say(await outcome(desk.edit('bridge', { outlet: 'Post ' + process.pid + ' ' + round }, by)));
  `;
  const said = await Promise.all([atDesk(place.folder, work), atDesk(place.folder, work)]);
  expect(said.flat()).toEqual(Array.from({ length: 30 }, () => 'done'));
  expect(await place.desk.log()).toHaveLength(30);
  expect(await place.hidden('begun')).toEqual([]);
}, 60_000);
