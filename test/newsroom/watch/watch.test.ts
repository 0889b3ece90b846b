import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultCollection } from '../../../src/corpus/collection.ts';
import { createLog } from '../../../src/log.ts';
import { openDesk } from '../../../src/newsroom/desk/open-desk.ts';
import type { LoadReport, Newsroom } from '../../../src/newsroom/newsroom.ts';
import { type NewsroomSettings, openNewsroom } from '../../../src/newsroom/open-newsroom.ts';
import { stateOf } from '../../../src/newsroom/watch/folder-state.ts';

// Made-up articles.
const HARBOUR = 'The harbour of Lindvale will close in May.\n';
const BRIDGE = 'The bridge opened on Monday, nine years late.\n';

let folder: string;
let newsroom: Newsroom | undefined;
let reports: LoadReport[];

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const ids = () => newsroom?.current().summary.articles.map(({ id }) => id);

async function start(more: Partial<NewsroomSettings> = {}) {
  newsroom = await openNewsroom({
    collections: defaultCollection(folder),
    log: createLog('silent'),
    watch: 'on',
    quietMilliseconds: 100,
    onRead: (report) => reports.push(report),
    ...more,
  });
  return newsroom;
}

async function open(more: Partial<NewsroomSettings> = {}) {
  const opened = await start(more);
  // The watch begins beside the first answers.
  await expect.poll(() => opened.status().watching).toBeDefined();
  return opened;
}

beforeEach(async () => {
  reports = [];
  folder = await mkdtemp(join(tmpdir(), 'reportedly-watch-'));
  await put('harbour.txt', HARBOUR);
});

afterEach(async () => {
  await newsroom?.close();
  newsroom = undefined;
  await rm(folder, { recursive: true, force: true });
});

describe('a watched folder', () => {
  it('is read again once it has been quiet, and says what changed', async () => {
    const room = await open();
    expect(room.status().watching).toBe('on');
    await put('bridge.txt', BRIDGE);
    await expect.poll(ids).toEqual(['bridge', 'harbour']);
    expect(reports).toMatchObject([{ loaded: true, added: ['bridge'] }]);
    expect(room.status().loadedBy).toBe('watch');
  });

  it('is read again for what changed between the first reading and the watch', async () => {
    await start({ quietMilliseconds: 60_000 });
    // At once: the watch cannot be ready before the disk has been asked anything.
    writeFileSync(join(folder, 'bridge.txt'), BRIDGE);
    await expect.poll(ids).toEqual(['bridge', 'harbour']);
  });

  it('is read once for many changes', async () => {
    await open({ quietMilliseconds: 1_000 });
    for (const at of [1, 2, 3, 4, 5]) {
      await put(`note-${at}.txt`, `Note number ${at}: ${'abcdefgh'.slice(at)}\n`);
      await wait(40);
    }
    await expect.poll(() => ids()?.length).toBe(6);
    await wait(1_500);
    expect(reports).toHaveLength(1);
  });

  it('keeps the last good coverage where a change breaks it, and reports that', async () => {
    await open();
    await rename(join(folder, 'harbour.txt'), join(folder, 'harbour.bin'));
    await expect.poll(() => reports.length).toBe(1);
    expect(reports[0]).toMatchObject({ loaded: false, problem: { code: 'corpus-all-refused' } });
    expect(ids()).toEqual(['harbour']);
  });

  it('is reported on to all where a reading fails that one of them asked for, too', async () => {
    const room = await open();
    await rename(join(folder, 'harbour.txt'), join(folder, 'harbour.bin'));
    expect(await room.reload('Otto', { whenFree: true })).toMatchObject({ loaded: false });
    await wait(1_500);
    expect(reports).toMatchObject([{ loaded: false, problem: { code: 'corpus-all-refused' } }]);
    await room.check();
    expect(reports).toHaveLength(1);
  });

  it('sees corrections made by hand, and files in folders', async () => {
    await open();
    await mkdir(join(folder, 'april'));
    await put('april/bridge.txt', BRIDGE);
    await expect.poll(ids).toEqual(['bridge', 'harbour']);
    await put('corrections.yaml', 'bridge:\n  withdrawn: Taken back\n');
    await expect.poll(ids).toEqual(['harbour']);
  });

  it('is not read again for what the desk did and reloaded itself', async () => {
    const room = await open();
    const desk = openDesk({ folder, edition: () => room.current() });
    await desk.withdraw('harbour', 'Taken back', { id: '2', name: 'Otto' });
    expect(await room.reload('Otto', { whenFree: true })).toMatchObject({
      withdrawn: ['harbour'],
      removed: [],
    });
    await wait(1_500);
    expect(reports).toMatchObject([{ loaded: true, withdrawn: ['harbour'] }]);
    expect(room.status().loadedBy).toBe('Otto');
  });

  it('is not read again for hidden files', async () => {
    await open();
    await mkdir(join(folder, '.reportedly/pending'), { recursive: true });
    await put('.reportedly/pending/x.txt', 'x');
    await put('.draft.tmp', 'x');
    await wait(1_500);
    expect(reports).toEqual([]);
  });

  it('may be polled, and need not be watched', async () => {
    const room = await open({ watch: 'poll' });
    expect(room.status().watching).toBe('poll');
    await put('bridge.txt', BRIDGE);
    await expect.poll(ids, { timeout: 30_000 }).toEqual(['bridge', 'harbour']);
    await room.close();
    const { watch: _, ...unwatched } = { watch: 'on' as const, collections: defaultCollection(folder) };
    newsroom = await openNewsroom({ ...unwatched, log: createLog('silent') });
    expect(newsroom.status().watching).toBeUndefined();
  });

  it('is seen when it is made after the start', async () => {
    await rm(folder, { recursive: true });
    await open();
    await mkdir(folder);
    await put('bridge.txt', BRIDGE);
    await expect.poll(ids).toEqual(['bridge']);
  });
});

describe('opening', () => {
  it('first finishes a change that was cut short', async () => {
    await put('bridge.txt', BRIDGE);
    await mkdir(join(folder, '.reportedly/begun'), { recursive: true });
    const entry = {
      at: '2031-04-02T10:00:00.000Z',
      by: { id: '2', name: 'Otto' },
      what: 'withdraw',
      article: 'bridge',
      files: ['bridge.txt'],
      change: 'KEYKEYKEYKEY',
    };
    const change = { entry, moves: [], decision: { id: 'bridge', after: { withdrawn: { reason: 'x' } } } };
    await put('.reportedly/begun/KEYKEYKEYKEY.json', JSON.stringify(change));
    await open();
    expect(ids()).toEqual(['harbour']);
  });
});

describe('reading when it is free', () => {
  it('waits for the reading that runs, and then reads again', async () => {
    const room = await open();
    const first = room.reload('one');
    await put('bridge.txt', BRIDGE);
    const second = room.reload('two', { whenFree: true });
    await expect(room.reload('three')).rejects.toThrow('being read already');
    const checked = room.check();
    await first;
    expect(await second).toMatchObject({ loaded: true });
    expect(await checked).toMatchObject({ loaded: true });
    expect(ids()).toContain('bridge');
  });
});

describe('the state of a folder', () => {
  it('changes with names, sizes and times, and with nothing hidden', async () => {
    const states = [await stateOf([folder])];
    const next = async () => states.push(await stateOf([folder]));
    await put('.hidden', 'x');
    await next();
    expect(states[1]).toBe(states[0]);
    await put('corrections.yaml', '# x\n');
    await next();
    await put('harbour.txt', `${HARBOUR}More.\n`);
    await next();
    await utimes(join(folder, 'harbour.txt'), 1, 1);
    await next();
    await rename(join(folder, 'harbour.txt'), join(folder, 'port.txt'));
    await next();
    expect(new Set(states).size).toBe(5);
    expect(await stateOf([folder])).toBe(states.at(-1));
    expect(await stateOf([join(folder, 'nowhere')])).not.toBe(states.at(-1));
  });
});
