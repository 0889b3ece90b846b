import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticles } from '../../../src/corpus/read-corpus.ts';
import { lineOf } from '../../../src/terminal/batch/extract.ts';
import { PARAGRAPHS, page } from '../../corpus/html/pages.ts';

describe('extract', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pages-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('writes a line for each saved page, packed or not, and an error for a page without an article', async () => {
    const id = 'f'.repeat(64);
    const head =
      '<title>Harbour</title><meta property="og:site_name" content="The Quill Post"><meta name="author" content="Ann Orr">' +
      '<meta name="date" content="2021-03-04"><link rel="canonical" href="https://quillpost.example/h">';
    await writeFile(join(folder, `${id}.html.gz`), gzipSync(page({ head })));
    await writeFile(join(folder, 'empty.html'), '<html><body></body></html>');
    await writeFile(join(folder, 'cut.html.gz'), gzipSync(page()).subarray(0, 200));
    const lines = [];
    for await (const outcome of readArticles(folder)) lines.push(lineOf(outcome));
    expect(lines).toEqual([
      { id: 'cut', error: expect.stringContaining('cut short') },
      { id: 'empty', error: expect.stringContaining('No article') },
      {
        id,
        text: PARAGRAPHS.join('\n\n'),
        headline: 'Harbour',
        outlet: 'The Quill Post',
        byline: 'Ann Orr',
        published: '2021-03-04',
        url: 'https://quillpost.example/h',
      },
    ]);
  });

  it('names the line of a file of lines that holds no article', async () => {
    await writeFile(join(folder, 'export.jsonl'), `{"text":"A word."}\n{"text":\n`);
    const lines = [];
    for await (const outcome of readArticles(folder)) lines.push(lineOf(outcome));
    expect(lines).toEqual([
      { id: 'export#1', text: expect.stringContaining('A word.') },
      { id: 'export', error: expect.stringMatching(/^Line 2: .*JSON/) },
    ]);
  });
});
