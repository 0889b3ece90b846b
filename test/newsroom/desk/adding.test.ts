import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { openDesk } from '../../../src/newsroom/desk/open-desk.ts';
import { deskOver, editionOf, FERRY, file, HARBOUR, movedByHand, OTTO, RUTH, refusalOf } from './loaded.ts';

type Place = Awaited<ReturnType<typeof deskOver>>;
let place: Place;
let clock: ReturnType<typeof movedByHand>;

beforeEach(async () => {
  clock = movedByHand();
  place = await deskOver({ now: clock.now });
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
    const done = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(done).toHaveLength(1);
    const { why, values } = await refusalOf(place.desk.store(addition.key, RUTH));
    expect([why, values]).toEqual(['storedAlready', { by: done[0]?.by.name, files: 'ferry.txt' }]);
    expect(await place.files()).toEqual(['bridge.txt', 'ferry.txt', 'harbour.txt']);
  });

  it('waits on disk through a restart, for a day', async () => {
    const { addition } = await place.desk.offer([file('ferry.txt', FERRY)], OTTO);
    const edition = await editionOf(place.folder);
    const again = openDesk({ folder: place.folder, edition: () => edition, now: clock.now });
    expect((await again.waiting(addition.key)).by).toEqual(OTTO);
    clock.later(23 * 60);
    await again.waiting(addition.key);
    clock.later(61);
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
