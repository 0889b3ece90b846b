import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { UserError } from '../errors.ts';
import { problem } from '../problem.ts';
import { decode } from './decode.ts';

/** Largest file that is read whole, and largest line of one that is streamed, in bytes (after a `.gz` is undone). */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Honest text packs by 3 to 10 times; a stream that unpacks by more than this, beyond the size above, is a trap. */
const MAX_EXPANSION = 200;

const TOO_LARGE = problem('file-too-large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 });

/** A file as a format sees it: contents only, with any `.gz` already undone. */
export interface SourceFile {
  /** Relative to the corpus folder, with `/`, as people know it (with its `.gz`). */
  readonly path: string;
  /** The file's name in lower case without `.gz`: what the table of formats looks at. */
  readonly name: string;
  /** Everything, 50 MB at most. Throws a `UserError` for what is larger, truncated or unreadable. */
  readonly bytes: () => Promise<Uint8Array>;
  /** As `bytes`, decoded (see `decode`), without a byte order mark. */
  readonly text: () => Promise<string>;
  /** Piece by piece, of any length. The reader must bound what it keeps (`MAX_FILE_BYTES` a line). */
  readonly stream: () => AsyncIterable<Uint8Array>;
}

function explain(error: unknown): UserError {
  if (error instanceof UserError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('Z_')) {
    return new UserError(problem('file-packed-badly'));
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new UserError(problem('file-closed'));
  }
  if (code === 'ENOENT') return new UserError(problem('file-gone'));
  return new UserError(problem('file-unread', { detail: code || String(error) }));
}

async function* unpacked(absolutePath: string): AsyncIterable<Uint8Array> {
  const packed = createReadStream(absolutePath);
  const gunzip = createGunzip();
  let read = 0;
  packed.on('data', (chunk) => {
    read += chunk.length;
  });
  packed.on('error', (error) => gunzip.destroy(error));
  packed.pipe(gunzip);
  let given = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      given += chunk.length;
      if (given > MAX_FILE_BYTES && given > read * MAX_EXPANSION) {
        throw new UserError(problem('file-bomb'));
      }
      yield chunk;
    }
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
}

async function* contents(absolutePath: string): AsyncIterable<Uint8Array> {
  try {
    yield* absolutePath.toLowerCase().endsWith('.gz')
      ? unpacked(absolutePath)
      : (createReadStream(absolutePath) as AsyncIterable<Uint8Array>);
  } catch (error) {
    throw explain(error);
  }
}

async function readWhole(absolutePath: string): Promise<Uint8Array> {
  const size = await stat(absolutePath).catch((error: unknown) => {
    throw explain(error);
  });
  if (size.size > MAX_FILE_BYTES) throw new UserError(TOO_LARGE);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of contents(absolutePath)) {
    length += chunk.length;
    if (length > MAX_FILE_BYTES) throw new UserError(TOO_LARGE);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The file at `absolutePath`, known to people as `path`. Nothing is read until asked for. */
export function openSourceFile(absolutePath: string, path: string): SourceFile {
  const bytes = () => readWhole(absolutePath);
  return {
    path,
    name: (path.split('/').at(-1) ?? path).toLowerCase().replace(/\.gz$/, ''),
    bytes,
    text: async () => decode(await bytes()),
    stream: () => contents(absolutePath),
  };
}

/** A file that exists in memory only: for tests and for files inside files. */
export function memorySourceFile(path: string, content: Uint8Array | string): SourceFile {
  const whole = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const bytes = async () => {
    if (whole.length > MAX_FILE_BYTES) throw new UserError(TOO_LARGE);
    return whole;
  };
  return {
    path,
    name: (path.split('/').at(-1) ?? path).toLowerCase(),
    bytes,
    text: async () => decode(await bytes()),
    stream: async function* () {
      yield whole;
    },
  };
}
