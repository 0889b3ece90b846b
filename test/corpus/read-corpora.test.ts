import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpora } from '../../src/corpus/read-corpora.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';

// Made-up articles.
const FERRY =
  'The ferry to Lindvale will stop in May.\n\n“Nobody asked us,” said captain Ada Quill on Monday.\n';
const BRIDGE = 'The bridge opened on Monday after nine years of work.\n\n“It is done,” said Tomas Reed.\n';

let root: string;
const collection = (name: string) => ({ name, folder: join(root, name) });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'reportedly-corpora-'));
  for (const name of ['harbour', 'council']) await mkdir(join(root, name));
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe('several collections read as one', () => {
  it('reads one alone exactly as its folder', async () => {
    await writeFile(join(root, 'harbour', 'ferry.txt'), FERRY);
    expect(await readCorpora([collection('harbour')])).toEqual(await readCorpus(join(root, 'harbour')));
  });

  it('names files by their collection and keeps ids apart', async () => {
    await writeFile(join(root, 'harbour', 'news.txt'), FERRY);
    await writeFile(join(root, 'council', 'news.txt'), BRIDGE);
    const { articles } = await readCorpora([collection('harbour'), collection('council')]);
    expect(articles.map(({ file }) => file)).toEqual(['harbour/news.txt', 'council/news.txt']);
    expect(articles[0]?.id).toBe('news');
    expect(articles[1]?.id).toMatch(/^news-[0-9a-f]{6}$/);
  });

  it('keeps what stands in several once, and lists every copy', async () => {
    await writeFile(join(root, 'harbour', 'ferry.txt'), FERRY);
    await writeFile(join(root, 'harbour', 'ferry-again.txt'), FERRY);
    await writeFile(join(root, 'council', 'boat.txt'), FERRY);
    const { articles } = await readCorpora([collection('council'), collection('harbour')]);
    expect(articles.map(({ file, copies }) => [file, copies.map((copy) => copy.file)])).toEqual([
      ['council/boat.txt', ['harbour/ferry-again.txt', 'harbour/ferry.txt']],
    ]);
  });

  it('refuses files by collection', async () => {
    await writeFile(join(root, 'harbour', 'page.exe'), 'x');
    const { refused } = await readCorpora([collection('council'), collection('harbour')]);
    expect(refused.map(({ file }) => file)).toEqual(['harbour/page.exe']);
  });
});
