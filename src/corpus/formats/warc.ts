import type { WARCRecord } from 'warcio';
import { problemOf, UserError } from '../../errors.ts';
import { problem } from '../../problem.ts';
import { decodePage } from '../html/decode-page.ts';
import { readPage } from '../html/read-page.ts';
import { MAX_FILE_BYTES, type SourceFile } from '../source-file.ts';
import type { Format, RawRecord, RawRefusal } from './format.ts';
import { httpBody, PAGE_TOO_LARGE } from './http-body.ts';

/** A web archive: one article for each page in it that holds one. Pictures, scripts and errors are passed over. */
export const warc: Format = {
  name: 'web archive',
  extensions: ['.warc'],
  read: async function* (file: SourceFile): AsyncIterable<RawRecord | RawRefusal> {
    const { OVERRUN, recordsOf } = await import('./archive-reader.ts');
    let record = 0;
    let pages = 0;
    try {
      for await (const entry of recordsOf(file.stream())) {
        if (entry === OVERRUN) {
          yield problem('archive-overrun', { record });
          continue;
        }
        record++;
        if (!isPage(entry)) continue;
        pages++;
        yield await readEntry(entry, record);
      }
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw new UserError(problem('archive-damaged', { record }));
    }
    if (pages === 0) throw new UserError(problem('archive-no-page'));
  },
};

function isPage(entry: WARCRecord): boolean {
  if (entry.warcType !== 'response' && entry.warcType !== 'resource') return false;
  const status = Number(entry.httpHeaders?.statusCode ?? 200);
  return status === 200 && /\b(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType(entry) ?? '');
}

function contentType(entry: WARCRecord): string | undefined {
  return entry.httpHeaders?.headers.get('content-type') ?? entry.warcContentType ?? undefined;
}

async function readEntry(entry: WARCRecord, record: number): Promise<RawRecord | RawRefusal> {
  const address = entry.warcTargetURI ?? undefined;
  const foundAt = address === undefined ? undefined : { value: address, from: 'web archive' };
  try {
    const html = decodePage(await contentOf(entry), contentType(entry));
    const { text, metadata } = await readPage(html, foundAt);
    return { fileText: text, metadata, record };
  } catch (error) {
    const told = problemOf(error);
    if (told === undefined) throw error;
    return address === undefined
      ? problem('record', { record, problem: told })
      : problem('record-at', { record, address: address.slice(0, 200), problem: told });
  }
}

/** The page's bytes, bounded on the way: a record may be of any length. */
async function contentOf(entry: WARCRecord): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of entry.reader) {
    length += chunk.length;
    if (length > MAX_FILE_BYTES) throw new UserError(PAGE_TOO_LARGE);
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  return entry.httpHeaders === null ? whole : httpBody(whole, entry.httpHeaders.headers);
}
