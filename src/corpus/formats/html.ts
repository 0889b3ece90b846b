import { decodePage } from '../html/decode-page.ts';
import { readPage } from '../html/read-page.ts';
import type { SourceFile } from '../source-file.ts';
import type { Format, RawRecord } from './format.ts';

/** A web page as a browser saves it: the article in it, and what it says about the article. */
export const html: Format = {
  name: 'saved web page',
  extensions: ['.html', '.htm', '.xhtml'],
  read: async function* (file: SourceFile): AsyncIterable<RawRecord> {
    const { text, metadata } = await readPage(decodePage(await file.bytes()));
    yield { fileText: text, metadata };
  },
};
