import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createNewsrooms, type Newsrooms } from '../../src/newsroom/newsrooms.ts';

// Made-up articles.
const ARTICLES = {
  harbour: 'The harbour of Lindvale will close in May.\n\n“We will not sell it,” said Ada Quill.\n',
  council: 'The council of Orvale met on Monday.\n\n“The budget is balanced,” said Tomas Reed.\n',
};

let root: string;
let newsrooms: Newsrooms;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'reportedly-newsrooms-'));
  for (const [name, text] of Object.entries(ARTICLES)) {
    await mkdir(join(root, name));
    await writeFile(join(root, name, `${name}.txt`), text);
  }
  newsrooms = createNewsrooms({ folderOf: (name) => join(root, name), log: createLog('silent') });
});

afterEach(async () => {
  await newsrooms.close();
  await rm(root, { recursive: true, force: true });
});

const idsOf = async (...names: string[]) =>
  (await newsrooms.over(names)).current().summary.articles.map(({ id }) => id);

describe('newsrooms', () => {
  it('give each collection its own articles, and several all of theirs', async () => {
    expect(await idsOf('harbour')).toEqual(['harbour']);
    expect(await idsOf('harbour', 'council')).toEqual(['council', 'harbour']);
  });

  it('open one newsroom for one set, whatever its order', async () => {
    const [first, second] = await Promise.all([
      newsrooms.over(['harbour', 'council']),
      newsrooms.over(['council', 'harbour', 'council']),
    ]);
    expect(first).toBe(second);
    expect(newsrooms.open()).toEqual([first]);
  });

  it('pass a change on to every other that reads the same files, though nobody watches', async () => {
    const [alone, both, elsewhere] = [
      await newsrooms.over(['harbour']),
      await newsrooms.over(['harbour', 'council']),
      await newsrooms.over(['council']),
    ];
    await writeFile(join(root, 'harbour', 'ferry.txt'), 'The ferry sails at noon, the captain said.\n');
    await alone.reload('Mina');
    await expect.poll(() => both.status().loadedBy).toBe('Mina');
    expect(both.current().summary.articles).toHaveLength(3);
    expect(elsewhere.status().loadedBy).toBe('start-up');
  });

  it('pass it on where one collection lies inside another', async () => {
    await mkdir(join(root, 'harbour', 'notes'));
    await writeFile(join(root, 'harbour', 'notes', 'note.txt'), ARTICLES.council);
    const [outer, inner] = [await newsrooms.over(['harbour']), await newsrooms.over(['harbour/notes'])];
    await writeFile(join(root, 'harbour', 'notes', 'ferry.txt'), 'The ferry sails at noon.\n');
    await inner.reload('Mina');
    await expect.poll(() => outer.current().summary.articles.length).toBe(3);
  });

  it('serve a new collection as an empty edition, until it holds articles', async () => {
    const newsroom = await newsrooms.over(['diary']);
    expect(newsroom.status().lastReport.problem?.reason).toContain('diary');
    await writeFile(join(root, 'diary', 'news.txt'), ARTICLES.harbour);
    expect(await newsroom.reload('Mina')).toMatchObject({ loaded: true, articles: 1 });
  });
});
