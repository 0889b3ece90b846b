import type { WARCRecord } from 'warcio';
import { UserError } from '../../errors.ts';
import { decodePage } from '../html/decode-page.ts';
import { readPage } from '../html/read-page.ts';
import { MAX_FILE_BYTES, type SourceFile } from '../source-file.ts';
import type { Format, RawRecord, RawRefusal } from './format.ts';
import { httpBody } from './http-body.ts';

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
          yield {
            reason: `Record ${record} is longer than it says; the rest of it was left out. Save it again.`,
          };
          continue;
        }
        record++;
        if (!isPage(entry)) continue;
        pages++;
        yield await readEntry(entry, record);
      }
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw new UserError(`This web archive is damaged after record ${record}. Save it again.`);
    }
    if (pages === 0)
      throw new UserError('This web archive holds no web page. Save the pages of articles into it.');
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
    if (!(error instanceof UserError)) throw error;
    return {
      reason: `Record ${record}${address === undefined ? '' : ` (${address.slice(0, 200)})`}: ${error.message}`,
    };
  }
}

/** The page's bytes, bounded on the way: a record may be of any length. */
async function contentOf(entry: WARCRecord): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of entry.reader) {
    length += chunk.length;
    if (length > MAX_FILE_BYTES) throw new UserError('This page is too large to read.');
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  return entry.httpHeaders === null ? whole : httpBody(whole, entry.httpHeaders.headers);
}
