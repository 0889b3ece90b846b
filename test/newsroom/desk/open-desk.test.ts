import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { openDesk } from '../../../src/newsroom/desk/open-desk.ts';
import { BRIDGE, deskOver, editionOf, FERRY, file, HARBOUR, OTTO, RUTH, refusalOf } from './loaded.ts';

type Place = Awaited<ReturnType<typeof deskOver>>;
let place: Place;
let now = Date.parse('2031-04-02T10:00:00Z');
const later = (minutes: number) => {
  now += minutes * 60_000;
};

beforeEach(async () => {
  now = Date.now();
  place = await deskOver({ now: () => now });
});
afterEach(() => place.end());

describe('adding', () => {
  it('tells what a file would become, and stores nothing yet', async () => {
    const { addition, appraisal } = await place.desk.offer([file('ferry.txt', FERRY)], OTTO);
    expect(addition.files).toEqual([{ name: 'ferry.txt', given: 'ferry.txt' }]);
    expect(appraisal).toMatchObject({ articles: 1, refused: [] });
    expect(appraisal.shown[0]).toMatchObject({
      text: FERRY,
      statements: 2,
      speakers: ['Mara Oduya'],
      inFile: 1,
      copiesOf: [],
      article: { file: 'ferry.txt', metadata: {} },
    });
    expect(await place.files()).toEqual(['bridge.txt', 'harbour.txt']);
  });

  it('stores the very bytes that came, once it is confirmed', async () => {
    const packed = gzipSync(FERRY);
    const { addition } = await place.desk.offer([file('the ferry.txt.gz', packed)], OTTO);
    const entry = await place.desk.store(addition.key, RUTH);
    expect(entry).toMatchObject({ what: 'add', by: RUTH, files: ['the-ferry.txt.gz'] });
    expect(packed.equals(await readFile(join(place.folder, 'the-ferry.txt.gz')))).toBe(true);
    expect((await place.reload()).articles.map(({ id }) => id)).toContain('the-ferry');
    expect(await place.hidden('pending')).toEqual([]);
  });

  it('writes what the file does not say into a sidecar beside it', async () => {
    const { addition, appraisal } = await place.desk.offer([file('ferry.txt', FERRY)], OTTO);
    expect(appraisal.shown[0]?.article.metadata.outlet).toBeUndefined();
    const said = {
      outlet: ' The Lindvale  Post',
      published: '2 April 2031',
      url: 'https://post.example/ferry',
    };
    const described = await place.desk.describe(addition.key, 0, said);
    expect(described.appraisal.shown[0]?.article.metadata).toMatchObject({
      outlet: { value: 'The Lindvale Post', how: 'given' },
      published: { value: '2031-04-02' },
    });
    await place.desk.store(addition.key, OTTO);
    expect(await place.text('ferry.txt.meta.yaml')).toBe(
      'outlet: The Lindvale Post\npublished: 2031-04-02\nurl: https://post.example/ferry\n',
    );
    expect(await place.text('ferry.txt')).toBe(FERRY);
  });

  it('takes back what was said of a file where it is left empty', async () => {
    const { addition } = await place.desk.offer([file('ferry.txt', FERRY)], OTTO);
    await place.desk.describe(addition.key, 0, { outlet: 'The Post' });
    const { appraisal } = await place.desk.describe(addition.key, 0, { outlet: '' });
    expect(appraisal.shown[0]?.article.metadata.outlet).toBeUndefined();
  });

  it('takes a pasted text as it is, whatever marks it holds', async () => {
    const text = '# Not a heading\n\n* not a list\n\nThe <b>ferry</b> sails at noon & no later.\n';
    const { addition } = await place.desk.paste(
      { text, headline: 'Ferry: “no” delay', outlet: 'Post' },
      OTTO,
    );
    const { files } = await place.desk.store(addition.key, OTTO);
    expect(files).toEqual(['Ferry-no-delay.txt']);
    expect(await place.text('Ferry-no-delay.txt')).toBe(text);
    const [article] = (await readCorpus(place.folder)).articles;
    expect(article).toMatchObject({
      id: 'ferry-no-delay',
      metadata: { headline: { value: 'Ferry: “no” delay' } },
    });
  });

  it('names the loaded articles that are the same one', async () => {
    const almost = `${HARBOUR}\nMore follows.\n`;
    const { appraisal } = await place.desk.offer([file('again.txt', almost), file('new.txt', FERRY)], OTTO);
    expect(appraisal.shown.map(({ copiesOf }) => copiesOf)).toEqual([[{ id: 'harbour' }], []]);
  });

  it('tells what a file of many articles holds, and which of it is refused', async () => {
    const lines = Array.from({ length: 8 }, (_, at) => ({
      title: `Story ${at}`,
      text: `Pier ${at} of the town ${'abcdefgh'[at]} opened. Its keeper number ${at} was ${'very '.repeat(at)}glad.`,
    }));
    const jsonl = [...lines.map((line) => JSON.stringify(line)), '{"title": "no text"}'].join('\n');
    const { appraisal } = await place.desk.offer([file('all.jsonl', jsonl)], OTTO);
    expect(appraisal.articles).toBe(8);
    expect(appraisal.shown).toHaveLength(5);
    expect(appraisal.shown[0]?.inFile).toBe(8);
    expect(appraisal.refused).toEqual([expect.objectContaining({ file: 'all.jsonl', line: 9 })]);
  });

  it('never takes the name or the id of another article', async () => {
    await place.put('other.meta.yaml', 'outlet: X\n');
    for (const name of ['harbour.txt', 'HARBOUR.html', 'other.txt']) {
      const { addition } = await place.desk.offer([file(name, `<p>${FERRY}${name}</p>`)], OTTO);
      await place.desk.store(addition.key, OTTO);
    }
    expect(await place.files()).toEqual([
      'HARBOUR-3.html',
      'bridge.txt',
      'harbour-2.txt',
      'harbour.txt',
      'other-2.txt',
      'other.meta.yaml',
    ]);
    expect(await place.text('harbour.txt')).toBe(HARBOUR);
  });

  it.each([
    ['nothing', [], 'nothingAttached'],
    ['more than five files', Array.from({ length: 6 }, (_, at) => file(`${at}.txt`, FERRY)), 'tooManyFiles'],
    ['an empty file', [file('a.txt', '')], 'emptyFile'],
    ['more than 10 MB', [file('a.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))], 'largeFile'],
    ['what no reader knows', [file('a.exe', FERRY)], 'unknownKind'],
    ['corrections of corrections', [file('corrections.yaml', 'harbour:\n  withdrawn: x\n')], 'unknownKind'],
  ])('refuses %s, and keeps nothing of it', async (_, files, why) => {
    expect((await refusalOf(place.desk.offer(files, OTTO))).why).toBe(why);
    expect(await place.hidden('pending')).toEqual([]);
  });

  it('says why a file that is a trap or no text could not be read', async () => {
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024));
    const { appraisal } = await place.desk.offer([file('bomb.txt.gz', bomb), file('b.txt', '\0\0')], OTTO);
    expect(appraisal.articles).toBe(0);
    expect(appraisal.refused.map(({ file: name }) => name)).toEqual(['b.txt', 'bomb.txt.gz']);
  });

  it.each([
    [{ published: '03/04/2031' }, 'noDate'],
    [{ url: 'javascript:alert(1)' }, 'noAddress'],
  ])('refuses to write down %j', async (said, why) => {
    const { addition } = await place.desk.offer([file('ferry.txt', FERRY)], OTTO);
    expect((await refusalOf(place.desk.describe(addition.key, 0, said))).why).toBe(why);
  });

  it('forgets what is cancelled', async () => {
    const { addition } = await place.desk.offer([file('ferry.txt', FERRY)], OTTO);
    await place.desk.cancel(addition.key);
    expect((await refusalOf(place.desk.store(addition.key, OTTO))).why).toBe('noLongerWaiting');
    expect(await place.files()).toEqual(['bridge.txt', 'harbour.txt']);
  });

  it('tells the second of two moderators that it is done, and by whom', async () => {
    const { addition } = await place.desk.offer([file('ferry.txt', FERRY)], OTTO);
    const both = await Promise.allSettled([
      place.desk.store(addition.key, OTTO),
      place.desk.store(addition.key, RUTH),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    const { why, values } = await refusalOf(place.desk.store(addition.key, RUTH));
    expect([why, values]).toEqual(['storedAlready', { by: 'Otto', files: 'ferry.txt' }]);
    expect(await place.files()).toEqual(['bridge.txt', 'ferry.txt', 'harbour.txt']);
  });

  it('waits on disk through a restart, for a day', async () => {
    const { addition } = await place.desk.offer([file('ferry.txt', FERRY)], OTTO);
    const edition = await editionOf(place.folder);
    const again = openDesk({ folder: place.folder, edition: () => edition, now: () => now });
    expect((await again.waiting(addition.key)).by).toEqual(OTTO);
    later(23 * 60);
    await again.waiting(addition.key);
    later(61);
    expect((await refusalOf(again.store(addition.key, OTTO))).why).toBe('noLongerWaiting');
    expect(await place.hidden('pending')).toEqual([]);
  });

  it.each(['../../harbour', '..', '', 'a/b', 'AAAAAAAAAAAA'])(
    'finds nothing for the key “%s”',
    async (key) => {
      expect((await refusalOf(place.desk.store(key, OTTO))).why).toBe('noLongerWaiting');
      expect((await refusalOf(place.desk.cancel(key))).why).toBe('noLongerWaiting');
    },
  );
});

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
    later(29 * 24 * 60);
    await place.desk.log();
    expect(await place.hidden('bin')).toHaveLength(1);
    later(2 * 24 * 60);
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
    later(60 * 24 * 3);
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
    later(9);
    await place.desk.undo(change, OTTO);
    const again = await refusalOf(place.desk.undo(change, RUTH));
    expect([again.why, again.values]).toEqual(['undoneAlready', { by: 'Otto' }]);
    const { change: other } = await place.desk.remove('bridge', 'x', OTTO);
    later(11);
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
      at: new Date(now).toISOString(),
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
