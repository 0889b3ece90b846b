import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../../src/newsroom/desk/open-desk.ts';
import { atDesk } from './busy-desk.ts';
import { BRIDGE, editionOf, FERRY, file, HARBOUR, OTTO, refusalOf } from './loaded.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reportedly-full-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('no room for a file of this size', () => {
  // The shell ignores the signal, so that the write itself fails (EFBIG), as it does on a disk that is full.
  const LIMIT = 'trap "" XFSZ; ulimit -f 16';

  it('is one refusal that changes nothing', async () => {
    await writeFile(join(folder, 'harbour.txt'), HARBOUR);
    const said = await atDesk(
      folder,
      `
      const content = Buffer.from('The ferry sails at noon. '.repeat(4000));
      await say(await outcome(desk.offer([{ name: 'big.txt', content }], by)));
      await say(await outcome(desk.withdraw('harbour', 'x'.repeat(400), by)));
      await say(await outcome(desk.edit('harbour', { outlet: 'The Post' }, by)));
      `,
      LIMIT,
    );
    expect(said).toEqual(['diskFull', 'done', 'done']);
    expect(await readFile(join(folder, 'harbour.txt'), 'utf8')).toBe(HARBOUR);
    expect(await readdir(join(folder, '.reportedly/pending'))).toEqual([]);
  });

  it('puts everything back where the log has no room', async () => {
    await writeFile(join(folder, 'harbour.txt'), HARBOUR);
    await writeFile(join(folder, 'bridge.txt'), BRIDGE);
    await mkdir(join(folder, '.reportedly'));
    const log = `${'x'.repeat(8190)}\n`;
    await writeFile(join(folder, '.reportedly/log.jsonl'), log);
    const said = await atDesk(
      folder,
      `
      await say(await outcome(desk.remove('bridge', 'x', by)));
      await say(await outcome(desk.withdraw('bridge', 'x', by)));
      `,
      // Blocks of 512 bytes: the log fills its sixteen already.
      LIMIT,
    );
    expect(said).toEqual(['diskFull', 'diskFull']);
    expect(await readFile(join(folder, 'bridge.txt'), 'utf8')).toBe(BRIDGE);
    expect(await readFile(join(folder, '.reportedly/log.jsonl'), 'utf8')).toBe(log);
    expect(await readdir(join(folder, '.reportedly/begun'))).toEqual([]);
    expect((await editionOf(folder)).summary.withdrawn).toBeUndefined();
  });
});

/** A tiny disk of its own, where this machine lets us have one. */
const disk = (() => {
  if (process.platform !== 'linux') return undefined;
  const path = spawnSync('mktemp', ['-d'], { encoding: 'utf8' }).stdout.trim();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', path]).status === 0;
  return mounted ? path : undefined;
})();
if (disk === undefined) console.warn('Skipped: no tiny disk can be mounted here (only root may).');

describe.skipIf(disk === undefined)('a disk that is full', () => {
  const path = disk ?? '';
  afterEach(() => {
    spawnSync('umount', [path]);
    spawnSync('rmdir', [path]);
  });

  it('is one refusal, with nothing lost and nothing half', async () => {
    await writeFile(join(path, 'harbour.txt'), HARBOUR);
    await writeFile(join(path, 'bridge.txt'), BRIDGE);
    const edition = await editionOf(path);
    const desk = openDesk({ folder: path, edition: () => edition });
    await desk.withdraw('bridge', 'before', OTTO);
    const { addition } = await desk.offer([file('ferry.txt', FERRY)], OTTO);
    await cp(join(path, 'corrections.yaml'), join(folder, 'before.yaml'));

    const large = Buffer.alloc(200 * 1024, 'The ferry sails. ');
    expect((await refusalOf(desk.offer([file('large.txt', large)], OTTO))).why).toBe('diskFull');

    const { bavail, bsize } = await statfs(path);
    await writeFile(join(path, '.filler'), Buffer.alloc(bavail * bsize));
    for (const work of [
      () => desk.store(addition.key, OTTO),
      () => desk.restore('bridge', OTTO),
      () => desk.edit('harbour', { outlet: 'The Post' }, OTTO),
      () => desk.remove('harbour', 'x', OTTO),
      () => desk.paste({ text: FERRY }, OTTO),
    ]) {
      expect((await refusalOf(work())).why).toBe('diskFull');
    }
    expect(await readFile(join(path, 'corrections.yaml'), 'utf8')).toBe(
      await readFile(join(folder, 'before.yaml'), 'utf8'),
    );
    expect(await readFile(join(path, 'harbour.txt'), 'utf8')).toBe(HARBOUR);
    expect(readdirSync(path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(await desk.log()).toHaveLength(1);

    await rm(join(path, '.filler'));
    await desk.store(addition.key, OTTO);
    expect(await readFile(join(path, 'ferry.txt'), 'utf8')).toBe(FERRY);
  });
});
