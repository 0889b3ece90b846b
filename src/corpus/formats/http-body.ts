import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { UserError } from '../../errors.ts';
import { problem } from '../../problem.ts';
import { MAX_FILE_BYTES } from '../source-file.ts';

/** Said of a page within another file. */
export const PAGE_TOO_LARGE = problem('page-too-large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 });

/** Headers by their names, in whatever case. */
export interface HttpHeaders {
  get(name: string): string | null | undefined;
}

/**
 * What a server sent, without the chunks and the packing in which it came (RFC 9112, 7.1; RFC 9110, 8.4.1). Archives
 * often keep the headers of what they stored unpacked: a body that is not as its headers say stays as it is.
 *
 * @throws UserError where the body unpacks to more than a file may be.
 */
export function httpBody(body: Uint8Array, headers: HttpHeaders): Uint8Array {
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  const whole = isChunked ? joined(body) : body;
  const coding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  return UNPACKERS.get(coding)?.(whole) ?? whole;
}

/** A truncated page is still a page. */
const LENIENT = { maxOutputLength: MAX_FILE_BYTES, finishFlush: constants.Z_SYNC_FLUSH } as const;

const UNPACKERS: ReadonlyMap<string, (body: Uint8Array) => Uint8Array | undefined> = new Map([
  ['gzip', (body: Uint8Array) => unpacked(() => gunzipSync(body, LENIENT))],
  ['x-gzip', (body: Uint8Array) => unpacked(() => gunzipSync(body, LENIENT))],
  [
    'deflate',
    // Meant to be in zlib's wrapping; some servers leave it out (RFC 9110, 8.4.1.2).
    (body: Uint8Array) =>
      unpacked(() => inflateSync(body, LENIENT)) ?? unpacked(() => inflateRawSync(body, LENIENT)),
  ],
  [
    'br',
    (body: Uint8Array) => unpacked(() => brotliDecompressSync(body, { maxOutputLength: MAX_FILE_BYTES })),
  ],
]);

function unpacked(unpack: () => Uint8Array): Uint8Array | undefined {
  try {
    return unpack();
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(PAGE_TOO_LARGE);
    return undefined;
  }
}

/** A chunk's length in hexadecimal figures, any extension, and the end of the line. */
const CHUNK_HEAD = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i;
const LONGEST_HEAD = 100;

/** The chunks of a body joined; from the first place on that is no chunk, the rest as it is. */
function joined(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = CHUNK_HEAD.exec(bytes.toString('latin1', at, at + LONGEST_HEAD));
    if (head === null) {
      chunks.push(bytes.subarray(at));
      break;
    }
    const start = at + head[0].length;
    const length = Number.parseInt(head[1] ?? '', 16);
    if (length === 0) break;
    chunks.push(bytes.subarray(start, start + length));
    at = start + length;
    if (bytes[at] === 0x0d) at++;
    if (bytes[at] === 0x0a) at++;
  }
  return Buffer.concat(chunks);
}
