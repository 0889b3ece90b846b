import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { RawRecord } from '../../../src/corpus/formats/format.ts';
import { warc } from '../../../src/corpus/formats/warc.ts';
import { memorySourceFile } from '../../../src/corpus/source-file.ts';
import { UserError } from '../../../src/errors.ts';
import { PARAGRAPHS, page } from '../html/pages.ts';
import { readAll } from './read-records.ts';

interface Response {
  readonly url: string;
  readonly body: Uint8Array;
  readonly status?: string;
  readonly headers?: string;
}

/** A record as ISO 28500 lays it down: the WARC header, an empty line, the block, two empty lines. */
function response({ url, body, status = '200 OK', headers = 'Content-Type: text/html' }: Response): Buffer {
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), body]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-03-04T10:20:30Z\r\nWARC-Record-ID: <urn:uuid:${url.length}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

const HTML = Buffer.from(page());
const URL = 'https://quillpost.example/harbour';
const ARTICLE = PARAGRAPHS.join('\n\n');

describe('warc', () => {
  it.each([
    ['plain', HTML, 'Content-Type: text/html; charset=utf-8'],
    ['gzip', gzipSync(HTML), 'Content-Type: text/html\r\nContent-Encoding: gzip'],
    ['brotli', brotliCompressSync(HTML), 'Content-Type: text/html\r\nContent-Encoding: br'],
    [
      'chunked',
      Buffer.concat([Buffer.from(`${HTML.length.toString(16)}\r\n`), HTML, Buffer.from('\r\n0\r\n\r\n')]),
      'Content-Type: text/html\r\nTransfer-Encoding: chunked',
    ],
  ])('reads a page that came %s', async (_, body, headers) => {
    const [read] = (await readAll(warc, response({ url: URL, body, headers }))) as readonly RawRecord[];
    expect(read?.fileText).toBe(ARTICLE);
    expect(read?.metadata.url).toEqual({ value: URL, how: 'given', from: 'web archive' });
    expect(read?.record).toBe(1);
  });

  it('passes over pictures and errors, and refuses a page without an article by its record', async () => {
    const archive = Buffer.concat([
      response({ url: `${URL}.png`, body: Buffer.from([1, 2, 3]), headers: 'Content-Type: image/png' }),
      response({ url: `${URL}/gone`, body: HTML, status: '404 Not Found' }),
      response({ url: 'https://quillpost.example/', body: Buffer.from('<html><body></body></html>') }),
      response({ url: URL, body: HTML }),
    ]);
    expect(await readAll(warc, archive)).toMatchObject([
      { reason: expect.stringMatching(/^Record 3 \(https:\/\/quillpost\.example\/\): No article/) },
      { record: 4, fileText: ARTICLE },
    ]);
  });

  it('gives the pages before the place where an archive was cut short, then says so', async () => {
    const archive = Buffer.concat([response({ url: URL, body: HTML }), response({ url: URL, body: HTML })]);
    const read: unknown[] = [];
    const reading = async () => {
      for await (const record of warc.read(
        memorySourceFile('made-up.warc', archive.subarray(0, -HTML.length)),
      ))
        read.push(record);
    };
    await expect(reading()).rejects.toThrow(/cut short/);
    expect(read).toMatchObject([{ record: 1, fileText: ARTICLE }, expect.anything()]);
  });

  it('names a record that is longer than it says, without a word on the console, and reads on', async () => {
    const told = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
    const long = response({ url: URL, body: HTML }).toString('latin1');
    const overrun = Buffer.from(long.replace(/\r\n\r\n$/, '<p>More.</p>\r\n\r\n'), 'latin1');
    const read = await readAll(warc, Buffer.concat([overrun, response({ url: URL, body: HTML })]));
    expect(read).toMatchObject([
      { record: 1, fileText: ARTICLE },
      { reason: expect.stringMatching(/^Record 1 is longer than it says/) },
      { record: 2, fileText: ARTICLE },
    ]);
    for (const spy of told) expect(spy).not.toHaveBeenCalled();
  });

  it('refuses headers without end', async () => {
    const archive = Buffer.concat([
      Buffer.from('WARC/1.0\r\n'),
      Buffer.from('WARC-Type: response\r\n'.repeat(20_000)),
    ]);
    await expect(readAll(warc, archive)).rejects.toThrow(/headers in this web archive have no end/);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['something else', Buffer.from('This is no web archive.\r\n\r\n')],
    [
      'an archive without pages',
      response({ url: URL, body: Buffer.from([1]), headers: 'Content-Type: image/png' }),
    ],
  ])('refuses %s', async (_, content) => {
    await expect(readAll(warc, content)).rejects.toThrow(UserError);
  });
});
