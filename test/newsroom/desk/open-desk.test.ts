import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../../src/newsroom/desk/open-desk.ts';
import { BRIDGE, deskOver, editionOf, FERRY, file, movedByHand, OTTO, RUTH, refusalOf } from './loaded.ts';

type Place = Awaited<ReturnType<typeof deskOver>>;
let place: Place;
let clock: ReturnType<typeof movedByHand>;

beforeEach(async () => {
  clock = movedByHand();
  place = await deskOver({ now: clock.now });
});
afterEach(() => place.end());

describe('removing', () => {
  it('puts the file and its sidecar into the bin, and back on Undo', async () => {
    await place.put('bridge.meta.yaml', 'outlet: The Post\n');
    await place.reload();
    const entry = await place.desk.remove('bridge', 'Wrong town', OTTO);
    expect(await place.files()).toEqual(['harbour.txt']);
    expect(await place.reload()).toMatchObject({ articles: [{ id: 'harbour' }] });
    await place.desk.undo(entry.change, RUTH);
    expect(await place.files()).toEqual(['bridge.meta.yaml', 'bridge.txt', 'harbour.txt']);
    expect(await place.text('bridge.txt')).toBe(BRIDGE);
  });

  it('leaves a sidecar that describes another file, too', async () => {
    await place.put('bridge.html', `<p>${FERRY}</p>`);
    await place.put('bridge.meta.yaml', 'outlet: The Post\n');
    await place.reload();
    await place.desk.remove('bridge', 'x', OTTO);
    expect(await place.files()).toContain('bridge.meta.yaml');
  });

  it('takes the corrections of the article along, so that nobody inherits them', async () => {
    await place.desk.edit('bridge', { outlet: 'The Post' }, OTTO);
    await place.reload();
    const { change } = await place.desk.remove('bridge', 'x', OTTO);
    expect(await place.text('corrections.yaml')).not.toContain('bridge:');
    await place.desk.undo(change, OTTO);
    expect(await place.text('corrections.yaml')).toContain('outlet: The Post');
  });

  it('refuses to take other articles of the same file along', async () => {
    await place.put(
      'two.jsonl',
      `${JSON.stringify({ text: FERRY })}\n${JSON.stringify({ text: 'The mill burnt down.' })}`,
    );
    await place.reload();
    const { why, values } = await refusalOf(place.desk.remove('two-1', 'x', OTTO));
    expect([why, values]).toEqual(['severalInFile', { id: 'two-1', file: 'two.jsonl' }]);
  });

  it('refuses what is not there, what is gone, and the last article', async () => {
    expect((await refusalOf(place.desk.remove('mill', 'x', OTTO))).why).toBe('noSuchArticle');
    await place.desk.remove('bridge', 'x', OTTO);
    expect((await refusalOf(place.desk.remove('bridge', 'x', OTTO))).why).toBe('fileGone');
    await place.reload();
    expect((await refusalOf(place.desk.remove('harbour', 'x', OTTO))).why).toBe('lastArticle');
  });

  it('keeps the bin for thirty days', async () => {
    await place.desk.remove('bridge', 'x', OTTO);
    clock.later(29 * 24 * 60);
    await place.desk.log();
    expect(await place.hidden('bin')).toHaveLength(1);
    clock.later(2 * 24 * 60);
    await place.desk.log();
    expect(await place.hidden('bin')).toEqual([]);
  });
});

describe('withdrawing', () => {
  it('hides an article with its reason and keeps its file', async () => {
    await place.desk.withdraw('bridge', 'Taken back: “all of it” # yes', OTTO);
    expect(await place.files()).toEqual(['bridge.txt', 'corrections.yaml', 'harbour.txt']);
    const { articles, withdrawn } = await place.reload();
    expect(articles.map(({ id }) => id)).toEqual(['harbour']);
    expect(withdrawn).toMatchObject([{ id: 'bridge', reason: 'Taken back: “all of it” # yes' }]);
  });

  it('is lifted by Undo, and later by restore', async () => {
    const { change } = await place.desk.withdraw('bridge', 'x', OTTO);
    await place.desk.undo(change, OTTO);
    expect((await place.reload()).withdrawn).toBeUndefined();
    await place.desk.withdraw('bridge', 'x', OTTO);
    await place.reload();
    clock.later(60 * 24 * 3);
    await place.desk.restore('bridge', RUTH);
    expect((await place.reload()).articles).toHaveLength(2);
  });

  it('says that it is done where it is', async () => {
    await place.desk.withdraw('bridge', 'x', OTTO);
    expect((await refusalOf(place.desk.withdraw('bridge', 'y', RUTH))).why).toBe('withdrawnAlready');
    expect((await refusalOf(place.desk.restore('harbour', RUTH))).why).toBe('notWithdrawn');
  });

  it('keeps comments and what else stands in the corrections', async () => {
    await place.put(
      'corrections.yaml',
      '# By hand\nharbour: # see letter\n  outlet: The Post\n  note: kept\n',
    );
    await place.desk.withdraw('bridge', 'x', OTTO);
    const text = await place.text('corrections.yaml');
    expect(text).toMatch(/^# By hand\nharbour:\s+# see letter\n {2}outlet: The Post\n {2}note: kept\n/);
    expect(text).toContain('bridge:\n  file: bridge.txt\n  withdrawn:\n    reason: x\n    by: Otto\n');
  });

  it('leaves what is said of the whole file where the last entry goes, and goes on from there', async () => {
    await place.put('corrections.yaml', '# Of the whole file\n\n# of the bridge\nbridge:\n  outlet: x\n');
    await place.desk.edit('bridge', { outlet: '-' }, OTTO);
    expect(await place.text('corrections.yaml')).toBe('# Of the whole file\n');
    await place.desk.edit('harbour', { outlet: 'The Post' }, OTTO);
    expect(await place.text('corrections.yaml')).toBe(
      '# Of the whole file\n\nharbour:\n  file: harbour.txt\n  outlet: The Post\n',
    );
  });

  it('leaves corrections that cannot be read alone', async () => {
    await place.put('corrections.yaml', 'harbour: [');
    expect((await refusalOf(place.desk.withdraw('bridge', 'x', OTTO))).why).toBe('correctionsUnreadable');
    expect(await place.text('corrections.yaml')).toBe('harbour: [');
    expect(await place.desk.log()).toEqual([]);
  });
});

describe('editing', () => {
  it('corrects outlet, date and address, and goes back to what the file says', async () => {
    const edit = { outlet: 'The Post', published: 'April 2, 2031', url: 'https://post.example/b' };
    const entry = await place.desk.edit('bridge', edit, OTTO);
    expect(entry.changed).toEqual({
      outlet: { to: 'The Post' },
      published: { to: '2031-04-02' },
      url: { to: 'https://post.example/b' },
    });
    await place.reload();
    await place.desk.edit('bridge', { outlet: '-', published: '2031-04-03' }, OTTO);
    const [bridge] = (await place.reload()).articles;
    expect(bridge?.metadata).toMatchObject({ published: { value: '2031-04-03', from: 'moderators' } });
    expect(bridge?.metadata.outlet).toBeUndefined();
  });

  it('keeps a withdrawal, and removes an entry that says nothing any more', async () => {
    await place.desk.withdraw('bridge', 'x', OTTO);
    await place.desk.edit('bridge', { outlet: 'The Post' }, OTTO);
    expect((await place.reload()).withdrawn).toMatchObject([{ id: 'bridge' }]);
    await place.desk.edit('bridge', { outlet: '-' }, OTTO);
    await place.desk.restore('bridge', OTTO);
    expect(await place.text('corrections.yaml')).not.toContain('bridge');
  });

  it.each([
    [{}, 'nothingGiven'],
    [{ published: 'soon' }, 'noDate'],
    [{ url: 'post' }, 'noAddress'],
    [{ outlet: '-' }, 'nothingNew'],
  ])('refuses %j', async (edit, why) => {
    expect((await refusalOf(place.desk.edit('bridge', edit, OTTO))).why).toBe(why);
  });
});

describe('undo', () => {
  it('is possible for ten minutes, once', async () => {
    const { change } = await place.desk.remove('bridge', 'x', OTTO);
    clock.later(9);
    await place.desk.undo(change, OTTO);
    const again = await refusalOf(place.desk.undo(change, RUTH));
    expect([again.why, again.values]).toEqual(['undoneAlready', { by: 'Otto' }]);
    const { change: other } = await place.desk.remove('bridge', 'x', OTTO);
    clock.later(11);
    expect((await refusalOf(place.desk.undo(other, OTTO))).why).toBe('undoTooLate');
    expect(await place.files()).toEqual(['harbour.txt']);
  });

  it('does not overrule what another moderator has done since', async () => {
    const { change } = await place.desk.withdraw('bridge', 'x', OTTO);
    await place.desk.edit('bridge', { outlet: 'The Post' }, RUTH);
    expect((await refusalOf(place.desk.undo(change, OTTO))).why).toBe('changedSince');
    const removed = await place.desk.remove('harbour', 'x', OTTO);
    await place.put('harbour.txt', 'Another text under this name.\n');
    expect((await refusalOf(place.desk.undo(removed.change, OTTO))).why).toBe('changedSince');
    expect(await place.text('harbour.txt')).toBe('Another text under this name.\n');
  });

  it.each(['../done/x', 'AAAAAAAAAAAA', ''])('knows no change “%s”', async (key) => {
    expect((await refusalOf(place.desk.undo(key, OTTO))).why).toBe('undoTooLate');
  });
});

describe('the audit log', () => {
  it('has who, when, what, which file and why, the newest first', async () => {
    await place.desk.withdraw('bridge', 'Taken back', OTTO);
    await place.desk.edit('harbour', { outlet: 'The Post' }, RUTH);
    const [newest, oldest] = await place.desk.log();
    expect(newest).toMatchObject({
      what: 'edit',
      by: RUTH,
      article: 'harbour',
      changed: { outlet: { to: 'The Post' } },
    });
    expect(oldest).toMatchObject({
      what: 'withdraw',
      by: OTTO,
      article: 'bridge',
      files: ['bridge.txt'],
      reason: 'Taken back',
      at: new Date(clock.now()).toISOString(),
    });
  });

  it('is only ever appended to, and survives a line that was cut short', async () => {
    await place.desk.withdraw('bridge', 'x', OTTO);
    const log = join(place.folder, '.reportedly/log.jsonl');
    const before = await readFile(log, 'utf8');
    await writeFile(log, `${before}{"at": "2031`);
    await place.desk.restore('bridge', OTTO);
    expect((await readFile(log, 'utf8')).startsWith(`${before}{"at": "2031\n`)).toBe(true);
    expect((await place.desk.log()).map(({ what }) => what)).toEqual(['restore', 'withdraw']);
  });
});

describe('many at once', () => {
  it('are done one after the other, and all of them', async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `note-${at}`);
    for (const id of ids)
      await place.put(
        `${id}.txt`,
        `The ${id} was sent to ${'abcdefghijklmnopqrst'.repeat(ids.indexOf(id) + 1)}.\n`,
      );
    await place.reload();
    await Promise.all(ids.map((id) => place.desk.withdraw(id, 'x', OTTO)));
    expect((await place.reload()).withdrawn).toHaveLength(20);
    expect(await place.desk.log()).toHaveLength(20);
  });
});

describe('a folder that is none', () => {
  it('cannot be changed where the coverage is a single file', async () => {
    const edition = await editionOf(place.folder);
    const desk = openDesk({ folder: join(place.folder, 'harbour.txt'), edition: () => edition });
    expect((await refusalOf(desk.offer([file('a.txt', FERRY)], OTTO))).why).toBe('singleFile');
  });

  it('is made by the first addition', async () => {
    const edition = await editionOf(place.folder);
    const folder = join(place.folder, 'new');
    const desk = openDesk({ folder, edition: () => edition });
    const { addition } = await desk.offer([file('a.txt', FERRY)], OTTO);
    await desk.store(addition.key, OTTO);
    expect((await readdir(folder)).sort()).toEqual(['.reportedly', 'a.txt']);
  });
});
