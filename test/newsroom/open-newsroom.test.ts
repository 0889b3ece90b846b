import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultCollection } from '../../src/corpus/collection.ts';
import { UserError } from '../../src/errors.ts';
import { createLog } from '../../src/log.ts';
import { loadMemoryIn } from '../../src/newsroom/load-memory.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { openNewsroom } from '../../src/newsroom/open-newsroom.ts';

// Made-up articles.
const HARBOUR =
  'The harbour of Lindvale will close in May.\n\nMayor Ada Quill said: “We will not sell the harbour.”\n';
const BRIDGE = 'The bridge opened on Monday.\n\n“It took nine years,” said engineer Tomas Reed.\n';

let folder: string;
let newsroom: Newsroom | undefined;

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const open = async (retireMilliseconds?: number) => {
  const settings = { collections: defaultCollection(folder), log: createLog('silent') };
  newsroom = await openNewsroom(
    retireMilliseconds === undefined ? settings : { ...settings, retireMilliseconds },
  );
  return newsroom;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reportedly-newsroom-'));
});

afterEach(async () => {
  await newsroom?.close();
  newsroom = undefined;
  await rm(folder, { recursive: true, force: true });
});

describe('what the last loads added', () => {
  it('is remembered, newest first, the first load last, however many there are', async () => {
    await put('harbour.txt', HARBOUR);
    const room = await open();
    const { status } = bound(room);
    const reload = (by: string) => room.reload(by);
    await put('bridge.txt', BRIDGE);
    await reload('Mina');
    await reload('Otto');
    await put('bridge.txt', `${BRIDGE}\nIt rained.\n`);
    await reload('Otto');
    expect(status().loads.map(({ by, added, changed }) => ({ by, added, changed }))).toEqual([
      { by: 'Otto', added: [], changed: ['bridge'] },
      { by: 'Mina', added: ['bridge'], changed: [] },
      { by: 'start-up', added: ['harbour'], changed: [] },
    ]);
  });
});

describe('a change that another reading has seen first', () => {
  it('is told to whoever made it all the same, and is one load', async () => {
    await put('harbour.txt', HARBOUR);
    await put('bridge.txt', BRIDGE);
    const room = await open();
    await rm(join(folder, 'bridge.txt'));
    const [watched, own] = await Promise.all([room.reload('watch'), room.reload('Otto', { whenFree: true })]);
    expect([watched.removed, own.removed]).toEqual([['bridge'], ['bridge']]);
    expect(room.status().loads.map(({ by }) => by)).toEqual(['watch', 'start-up']);
  });

  it('is told as the failure that it was', async () => {
    await put('harbour.txt', HARBOUR);
    const room = await open();
    await rm(join(folder, 'harbour.txt'));
    const [, own] = await Promise.all([room.reload('watch'), room.reload('Otto', { whenFree: true })]);
    expect(own).toMatchObject({
      loaded: false,
      problem: { reason: expect.stringContaining('holds no files') },
    });
  });
});

describe('over a restart', () => {
  const restart = async () => {
    await newsroom?.close();
    const collections = defaultCollection(folder);
    const log = createLog('silent');
    newsroom = await openNewsroom({ collections, log, memory: loadMemoryIn(data, collections, log) });
    return newsroom;
  };
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'reportedly-data-'));
  });
  afterEach(async () => {
    // It still writes what it remembers.
    await newsroom?.close();
    await rm(data, { recursive: true, force: true });
  });

  const told = (room: Newsroom) =>
    room.status().loads.map(({ by, added, changed, removed }) => ({ by, added, changed, removed }));

  it('it is remembered what the last loads added', async () => {
    await put('harbour.txt', HARBOUR);
    const room = await restart();
    await put('bridge.txt', BRIDGE);
    await room.reload('Mina');
    const before = room.status().loads;
    expect((await restart()).status().loads).toEqual(before);
  });

  it('what came while nobody served is a load of its own', async () => {
    await put('harbour.txt', HARBOUR);
    await restart();
    await newsroom?.close();
    await put('bridge.txt', BRIDGE);
    await rm(join(folder, 'harbour.txt'));
    expect(told(await restart())).toEqual([
      { by: 'start-up', added: ['bridge'], changed: [], removed: ['harbour'] },
      { by: 'start-up', added: ['harbour'], changed: [], removed: [] },
    ]);
  });

  it('a folder that was empty for a while has not lost everything', async () => {
    await put('harbour.txt', HARBOUR);
    await restart();
    await rm(join(folder, 'harbour.txt'));
    const room = await restart();
    expect(room.status().lastReport.loaded).toBe(false);
    await put('harbour.txt', HARBOUR);
    await put('bridge.txt', BRIDGE);
    await room.reload('Mina');
    expect(told(room)[0]).toEqual({ by: 'Mina', added: ['bridge'], changed: [], removed: [] });
  });

  it('begins anew where the memory cannot be read, and serves where it cannot be kept', async () => {
    await put('harbour.txt', HARBOUR);
    await restart();
    await newsroom?.close();
    const [name = ''] = await readdir(data);
    await writeFile(join(data, name), '{"loads": 3');
    expect(told(await restart())).toEqual([{ by: 'start-up', added: ['harbour'], changed: [], removed: [] }]);
    await newsroom?.close();
    await rm(data, { recursive: true });
    await writeFile(data, 'no folder');
    expect((await restart()).current().summary.articles).toHaveLength(1);
  });
});

describe('opening', () => {
  it('serves what the folder holds, and says what it loaded', async () => {
    await put('harbour.txt', HARBOUR);
    const { current, status } = bound(await open());
    expect(current().summary.articles.map(({ id }) => id)).toEqual(['harbour']);
    expect(status()).toMatchObject({
      collections: defaultCollection(folder),
      loadedBy: 'start-up',
      lastReport: { loaded: true, articles: 1, added: ['harbour'] },
    });
    const answer = await current().ask('what did quill say about the harbour?');
    expect(answer.findings[0]?.sentence.text).toContain('We will not sell the harbour');
  });

  it('holds the stored texts on this side of the border', async () => {
    await put('harbour.txt', HARBOUR);
    const edition = (await open()).current();
    expect(edition.textOf('harbour')).toContain('“We will not sell the harbour.”');
    expect(edition.textOf('nothing')).toBeUndefined();
  });

  it('lives on an empty edition where the folder is missing, and says what to do', async () => {
    folder = join(folder, 'nowhere');
    const { current, status } = bound(await open());
    expect(status().lastReport).toMatchObject({
      loaded: false,
      articles: 0,
      problem: { reason: expect.stringContaining('nowhere') },
    });
    expect((await current().ask('anything at all?')).found).toBe(false);
  });

  it('lives on an empty edition where the folder is empty', async () => {
    expect((await open()).status().lastReport.problem?.reason).toContain('No article could be read');
  });
});

describe('reloading', () => {
  it('reports what was added, changed, removed and refused', async () => {
    await put('harbour.txt', HARBOUR);
    await put('bridge.txt', BRIDGE);
    const room = await open();
    await put('harbour.txt', HARBOUR.replace('May', 'June'));
    await rm(join(folder, 'bridge.txt'));
    await put('ferry.txt', 'The ferry sails at noon.\n');
    await put('photo.jpg', 'no article');
    const report = await room.reload('Mod');
    expect(report).toMatchObject({
      loaded: true,
      added: ['ferry'],
      changed: ['harbour'],
      removed: ['bridge'],
    });
    expect(report.refused).toEqual([expect.objectContaining({ file: 'photo.jpg' })]);
    expect(room.status().loadedBy).toBe('Mod');
    expect((await room.current().ask('when does the harbour close?')).findings[0]?.sentence.text).toContain(
      'June',
    );
  });

  it('keeps the last good edition where the new corpus holds nothing', async () => {
    await put('harbour.txt', HARBOUR);
    const room = await open();
    const before = room.current();
    await rm(join(folder, 'harbour.txt'));
    expect(await room.reload('Mod')).toMatchObject({ loaded: false, removed: ['harbour'] });
    expect(room.current()).toBe(before);
    expect(room.status()).toMatchObject({ loadedBy: 'start-up', lastReport: { loaded: false } });
  });

  it('says that nothing serves where nothing did before', async () => {
    await put('harbour.txt', HARBOUR);
    const room = await open();
    await rm(join(folder, 'harbour.txt'));
    expect(await room.reload('Mod')).not.toHaveProperty('nothingServes');
    await room.close();
    expect(await (await open()).reload('Mod')).toMatchObject({ loaded: false, nothingServes: true });
  });

  it('mends an empty start', async () => {
    await rm(folder, { recursive: true });
    const room = await open();
    await mkdir(folder);
    await put('bridge.txt', BRIDGE);
    expect(await room.reload('Mod')).toMatchObject({ loaded: true, added: ['bridge'] });
  });

  it('runs one at a time', async () => {
    await put('harbour.txt', HARBOUR);
    const room = await open();
    const first = room.reload('one');
    await expect(room.reload('two')).rejects.toThrow(UserError);
    expect((await first).loaded).toBe(true);
    expect((await room.reload('three')).loaded).toBe(true);
  });

  it('lets a request finish on the edition that it began with', async () => {
    await put('harbour.txt', HARBOUR);
    const room = await open();
    const edition = room.current();
    await put('harbour.txt', HARBOUR.replace('May', 'June'));
    await room.reload('Mod');
    expect((await edition.ask('when does the harbour close?')).findings[0]?.sentence.text).toContain('May');
  });

  it('refuses politely whoever comes back to an edition that has ended', async () => {
    await put('harbour.txt', HARBOUR);
    const room = await open(0);
    const edition = room.current();
    await room.reload('Mod');
    await expect
      .poll(() =>
        edition.ask('the harbour?').then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      )
      .toContain('Ask again');
  });

  it('keeps one replaced edition at most', async () => {
    await put('harbour.txt', HARBOUR);
    const room = await open();
    const first = room.current();
    await room.reload('one');
    const second = room.current();
    await expect(first.ask('the harbour?')).resolves.toBeDefined();
    await room.reload('two');
    await expect(first.ask('the harbour?')).rejects.toThrow('Ask again');
    await expect(second.ask('the harbour?')).resolves.toBeDefined();
  });
});

describe('checking', () => {
  it('reports the same without loading', async () => {
    await put('harbour.txt', HARBOUR);
    const room = await open();
    const before = room.current();
    await put('bridge.txt', BRIDGE);
    expect(await room.check()).toMatchObject({ loaded: true, added: ['bridge'], articles: 2 });
    expect(room.current()).toBe(before);
    expect(before.summary.articles).toHaveLength(1);
  });
});

function bound(room: Newsroom) {
  return { current: () => room.current(), status: () => room.status() };
}
