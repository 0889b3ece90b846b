import { describe, expect, it } from 'vitest';
import { html } from '../../../src/corpus/formats/html.ts';
import { PARAGRAPHS, page } from '../html/pages.ts';
import { readAll, readOne } from './read-records.ts';

describe('html', () => {
  it('reads the article of a saved page, in the encoding that the page names', async () => {
    const bytes = Buffer.from(
      page({ head: '<meta charset="windows-1252"><title>Caf\xe9</title>' })
        .replace('<meta charset="utf-8">', '')
        .replace(/[“”]/g, '"'),
      'latin1',
    );
    const read = await readOne(html, bytes);
    expect(read.fileText).toBe(PARAGRAPHS.join('\n\n').replace(/[“”]/g, '"'));
    expect(read.metadata.headline).toEqual({ value: 'Café', how: 'given', from: 'page title' });
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['bytes that are no text', Uint8Array.of(0, 1, 2, 3)],
    ['a page without an article', new TextEncoder().encode('<html><body><h1>Hello</h1></body></html>')],
  ])('refuses %s with a sentence', async (_, bytes) => {
    await expect(readAll(html, bytes)).rejects.toThrow(/\. .*\.$/);
  });
});
