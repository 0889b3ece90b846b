import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { UserError } from '../../src/errors.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
const story = (name: string) =>
  `The mayor of ${name} said on Monday that the bridge of ${name} would stay closed.`;

async function read(path = folder) {
  const { articles, refused } = await readCorpus(path);
  return {
    articles,
    ids: articles.map(({ id }) => id),
    texts: articles.map(({ text }) => text),
    refused: refused.map(({ file, reason }) => `${file}: ${reason}`),
  };
}

describe('reading a folder', () => {
  it('gives its articles in the order of their paths, whatever is below it', async () => {
    await mkdir(join(folder, 'b'));
    await put('c.txt', story('C'));
    await put('b/d.txt', story('D'));
    await put('a.txt', story('A'));
    const { articles, ids, refused } = await read();
    expect(ids).toEqual(['a', 'd', 'c']);
    expect(articles.map(({ file }) => file)).toEqual(['a.txt', 'b/d.txt', 'c.txt']);
    expect(refused).toEqual([]);
  });

  it('reads one file by its own path', async () => {
    await put('a.txt', story('A'));
    expect((await read(join(folder, 'a.txt'))).texts).toEqual([story('A')]);
  });

  it('gives nothing for an empty folder', async () => {
    expect(await readCorpus(folder)).toEqual({ articles: [], refused: [] });
  });

  it('says that a folder is missing', async () => {
    await expect(readCorpus(join(folder, 'none'))).rejects.toThrow(UserError);
    await expect(readCorpus(join(folder, 'none'))).rejects.toThrow(/There is no folder/);
  });

  it('unpacks what is packed', async () => {
    await put('a.txt.gz', gzipSync(story('A')));
    const { ids, texts } = await read();
    expect([ids, texts]).toEqual([['a'], [story('A')]]);
  });

  it('passes over hidden files and notes about the folder', async () => {
    await put('.hidden.txt', story('A'));
    await put('README.md', story('B'));
    await put('a.txt~', story('C'));
    expect(await readCorpus(folder)).toEqual({ articles: [], refused: [] });
  });

  it('gives two files of one name two ids, and the same ones each time', async () => {
    await mkdir(join(folder, 'b'));
    await put('x.txt', story('A'));
    await put('b/x.txt', story('B'));
    const { ids } = await read();
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9._-]{1,40}$/);
    expect((await read()).ids).toEqual(ids);
  });

  it('makes ids of names that hold none', async () => {
    await put('💥.txt', story('A'));
    await put(`${'long '.repeat(30)}.txt`, story('B'));
    for (const id of (await read()).ids) expect(id).toMatch(/^[a-z0-9][a-z0-9._-]{0,39}$/);
  });

  it('keeps one of two copies', async () => {
    await put('a.txt', story('A'));
    await put('b.txt', story('A'));
    const { articles } = await read();
    expect(articles.map(({ id, copies }) => [id, copies.map((copy) => copy.file)])).toEqual([
      ['a', ['b.txt']],
    ]);
  });
});

describe('a file that cannot be read', () => {
  beforeEach(() => put('good.txt', story('A')));

  it.each([
    ['binary.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1]), 'binary'],
    ['empty.txt', '', 'empty'],
    ['blank.txt', ' \n\t\n', 'empty'],
    ['odd.txt', new Uint8Array([0x41, 0x81, 0x8d, 0x90, 0x42]), 'UTF-8'],
    ['photo.jpg', 'x', 'No reader knows'],
    ['cut.txt.gz', gzipSync(story('B').repeat(50)).subarray(0, 60), '.gz'],
    ['fake.txt.gz', 'not packed at all', '.gz'],
    ['endless.txt', 'A story that goes on and on. '.repeat(40_000), '1.2 million characters'],
    ['bomb.txt.gz', gzipSync(Buffer.alloc(60 * 1024 * 1024, 97)), 'unpacks to far more'],
  ])('%s is refused by name, and the others load', async (name, content, reason) => {
    await put(name, content);
    const { ids, refused } = await read();
    expect(ids).toEqual(['good']);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(new RegExp(`^${name}: `));
    expect(refused[0]).toContain(reason);
  });

  it('is refused where it is too large', async () => {
    await put('large.txt', 'x');
    await truncate(join(folder, 'large.txt'), 51 * 1024 * 1024);
    expect((await read()).refused[0]).toContain('larger than 50 MB');
  });

  it('is refused where it is a link out of the folder', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await writeFile(join(outside, 'secret.txt'), story('B'));
    await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    await symlink(outside, join(folder, 'linked'));
    const { ids, refused } = await read();
    expect(ids).toEqual(['good']);
    expect(refused).toHaveLength(2);
    for (const refusal of refused) expect(refusal).toContain('leads out of the folder');
    await rm(outside, { recursive: true });
  });

  it('is refused where it is a link to nothing', async () => {
    await symlink(join(folder, 'nothing.txt'), join(folder, 'link.txt'));
    expect((await read()).refused).toEqual([expect.stringMatching(/link\.txt.*leads nowhere/)]);
  });
});

describe('the characters of a file', () => {
  it('are read as Windows-1252 where they plainly are', async () => {
    await put(
      'a.txt',
      Buffer.from('\x93We won\x92t,\x94 said Ren\xe9 in the caf\xe9 of the small town.', 'latin1'),
    );
    expect((await read()).texts).toEqual(['“We won’t,” said René in the café of the small town.']);
  });

  it('are read as UTF-16 by their byte order mark', async () => {
    await put('a.txt', Buffer.from('\ufeffIt rained.', 'utf16le'));
    expect((await read()).texts).toEqual(['It rained.']);
  });
});

describe('sidecars', () => {
  it('describe the file beside them', async () => {
    await put('a.txt', story('A'));
    await put('a.meta.yaml', 'outlet: The Made-up Post\n');
    const { articles, refused } = await read();
    expect(articles[0]?.metadata.outlet?.value).toBe('The Made-up Post');
    expect(refused).toEqual([]);
  });

  it('are refused where there is nothing to describe, or somebody else describes it', async () => {
    await put('a.txt', story('A'));
    await put('a.txt.meta.yaml', 'outlet: The Made-up Post\n');
    await put('a.csl.json', '{"container-title": "Another"}');
    await put('gone.meta.yaml', 'outlet: The Made-up Post\n');
    const { articles, refused } = await read();
    expect(articles[0]?.metadata.outlet?.value).toBe('The Made-up Post');
    expect(refused).toEqual([
      expect.stringMatching(/^a\.csl\.json: This sidecar describes no article/),
      expect.stringMatching(/^gone\.meta\.yaml: This sidecar describes no article/),
    ]);
  });
});
