import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { httpBody } from '../../../src/corpus/formats/http-body.ts';
import { MAX_FILE_BYTES } from '../../../src/corpus/source-file.ts';
import { UserError } from '../../../src/errors.ts';

const TEXT = '<p>The bridge would stay closed.</p>'.repeat(20);

function read(body: Uint8Array, headers: Readonly<Record<string, string>>): string {
  return Buffer.from(httpBody(body, new Headers(headers))).toString();
}

function chunked(...chunks: readonly Uint8Array[]): Buffer {
  const heads = chunks.map((chunk) => [
    Buffer.from(`${chunk.length.toString(16)}\r\n`),
    chunk,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...heads.flat(), Buffer.from('0\r\n\r\n')]);
}

describe('httpBody', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['identity', Buffer.from(TEXT)],
  ])('undoes %s', (coding, body) => {
    expect(read(body, { 'content-encoding': coding })).toBe(TEXT);
  });

  it('joins chunks, and unpacks what they hold', () => {
    const packed = gzipSync(TEXT);
    const body = chunked(packed.subarray(0, 7), packed.subarray(7));
    expect(read(body, { 'transfer-encoding': 'chunked', 'content-encoding': 'gzip' })).toBe(TEXT);
  });

  it('leaves a body as it is that is not as its headers say', () => {
    expect(read(Buffer.from(TEXT), { 'transfer-encoding': 'chunked', 'content-encoding': 'gzip' })).toBe(
      TEXT,
    );
  });

  it('keeps what there is of a body that was cut short', () => {
    const half = gzipSync(TEXT).subarray(0, -12);
    expect(TEXT.startsWith(read(half, { 'content-encoding': 'gzip' }))).toBe(true);
    expect(read(chunked(Buffer.from(TEXT)).subarray(0, 100), { 'transfer-encoding': 'chunked' })).toMatch(
      /^<p>The bridge/,
    );
  });

  it('refuses a body that unpacks without end', () => {
    const bomb = gzipSync(Buffer.alloc(MAX_FILE_BYTES + 1));
    expect(() => httpBody(bomb, new Headers({ 'content-encoding': 'gzip' }))).toThrow(UserError);
  });
});
