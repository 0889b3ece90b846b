import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { UserError } from '../../errors.ts';
import { problem } from '../../problem.ts';

/** The parser copies the rest of a piece after each line: in small pieces, that takes no time. */
const PIECE_BYTES = 8 * 1024;

/** Of one record; honest ones take a few thousand. */
const MOST_HEADER_BYTES = 64 * 1024;

/** A record that goes on beyond the length that it states: what lies there was passed over. */
export const OVERRUN = 'overrun';

/**
 * The records of a web archive, one by one, and `OVERRUN` after one that is longer than it says. The parser asks for the
 * rest of a record again and again where the archive ends within it, and takes headers of any size: here such an archive
 * is refused.
 *
 * @throws UserError where the archive ends within a record, or is none.
 */
export async function* recordsOf(
  stream: AsyncIterable<Uint8Array>,
): AsyncIterable<WARCRecord | typeof OVERRUN> {
  const pieces = inPieces(stream);
  const reader = new BoundedReader(pieces);
  const parser = new RecordParser(reader);
  try {
    for (let record = await parser.parse(); ; record = await parser.parse()) {
      if (parser.tookOverrun()) yield OVERRUN;
      if (record === null) break;
      reader.leaveHeaders();
      yield record;
      reader.enterHeaders();
    }
  } finally {
    await pieces.return(undefined);
  }
}

/** Finds the next record by the line that it begins with; the parser itself tells the console of what lies between. */
class RecordParser extends WARCParser {
  #overran = false;
  readonly #reader: BoundedReader;

  constructor(reader: BoundedReader) {
    super(reader);
    this.#reader = reader;
  }

  /** Whether there was something between the last two records; asking takes it away. */
  tookOverrun(): boolean {
    const overran = this.#overran;
    this.#overran = false;
    return overran;
  }

  override async readToNextRecord(): Promise<Uint8Array> {
    if (this._record === null) return new Uint8Array();
    await this._record.skipFully();
    this.#reader.leaveHeaders();
    let line = await this.#reader.readlineRaw(MOST_HEADER_BYTES);
    while (line && !startsRecord(line)) {
      this.#overran ||= line.some((byte) => byte !== LINE_FEED && byte !== CARRIAGE_RETURN);
      line = await this.#reader.readlineRaw(MOST_HEADER_BYTES);
    }
    this.#reader.enterHeaders();
    return line ?? new Uint8Array();
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const RECORD_HEAD = /^WARC\/\d\.\d\r?\n$/;

function startsRecord(line: Uint8Array): boolean {
  return line.length <= 12 && RECORD_HEAD.test(Buffer.from(line).toString('latin1'));
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
        throw new UserError(problem('archive-headers'));
      }
      yield piece;
    }
  }

  /** Puts a piece back before what was put back already: the parser's own reader drops that, and tells the console. */
  override unread(piece: Uint8Array): void {
    this._readOffset -= piece.length;
    if (piece.length > 0) this._savedChunk = Buffer.concat([piece, this._savedChunk ?? new Uint8Array()]);
  }

  override async skipSize(size: number): Promise<number> {
    this.leaveHeaders();
    const skipped = await super.skipSize(size);
    this.enterHeaders();
    if (skipped === 0 && size > 0) throw new UserError(problem('archive-cut'));
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
