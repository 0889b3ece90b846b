import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { UserError } from '../../errors.ts';

/** The parser copies the rest of a piece after each line: in small pieces, that takes no time. */
const PIECE_BYTES = 8 * 1024;

/** Of one record; honest ones take a few thousand. */
const MOST_HEADER_BYTES = 64 * 1024;

/**
 * The records of a web archive, one by one. The parser asks for the rest of a record again and again where the archive
 * ends within it, and takes headers of any size: here such an archive is refused.
 *
 * @throws UserError where the archive ends within a record, or is none.
 */
export async function* recordsOf(stream: AsyncIterable<Uint8Array>): AsyncIterable<WARCRecord> {
  const pieces = inPieces(stream);
  const reader = new BoundedReader(pieces);
  try {
    for await (const record of new WARCParser(reader)) {
      reader.leaveHeaders();
      yield record;
      reader.enterHeaders();
    }
  } finally {
    await pieces.return(undefined);
  }
}

class BoundedReader extends AsyncIterReader {
  /** Where the headers that are being read began; absent while contents are read. */
  #headersFrom: number | undefined = 0;

  constructor(stream: AsyncIterable<Uint8Array>) {
    // Without guessing at a compression: a packed archive says so by its name, and is unpacked before it comes here.
    super(stream, null);
  }

  enterHeaders(): void {
    this.#headersFrom = this.getReadOffset();
  }

  leaveHeaders(): void {
    this.#headersFrom = undefined;
  }

  override async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const piece of super[Symbol.asyncIterator]()) {
      if (this.#headersFrom !== undefined && this.getReadOffset() - this.#headersFrom > MOST_HEADER_BYTES) {
        throw new UserError('The headers in this web archive have no end. Save it again.');
      }
      yield piece;
    }
  }

  override async skipSize(size: number): Promise<number> {
    this.leaveHeaders();
    const skipped = await super.skipSize(size);
    this.enterHeaders();
    if (skipped === 0 && size > 0) throw new UserError('This web archive was cut short. Save it again.');
    return skipped;
  }
}

async function* inPieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of stream) {
    for (let start = 0; start < chunk.length; start += PIECE_BYTES) {
      yield chunk.subarray(start, start + PIECE_BYTES);
    }
  }
}
