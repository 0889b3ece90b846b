import { problemOf, UserError } from '../../errors.ts';
import { problem } from '../../problem.ts';
import { decode } from '../decode.ts';
import { MAX_FILE_BYTES, type SourceFile } from '../source-file.ts';
import type { Format, RawRecord, RawRefusal } from './format.ts';
import { readJsonRecord } from './json-record.ts';

/** One article a line, streamed: memory holds one line at a time, whatever the size of the file. */
export const jsonl: Format = {
  name: 'JSON, one article a line',
  extensions: ['.jsonl', '.ndjson'],
  read: readJsonLines,
};

/** The articles of a file with one JSON object a line; a broken line is refused by its number, and the rest is read. */
export async function* readJsonLines(file: SourceFile): AsyncIterable<RawRecord | RawRefusal> {
  let articles = 0;
  for await (const { line, bytes } of lines(file.stream())) {
    const read = bytes === undefined ? tooLong(line) : await readLine(bytes, line);
    if (read === undefined) continue;
    articles++;
    yield read;
  }
  if (articles === 0) throw new UserError(problem('lines-empty'));
}

function tooLong(line: number): RawRefusal {
  return { line, ...problem('line-too-long', { megabytes: MAX_FILE_BYTES / 1024 / 1024 }) };
}

async function readLine(bytes: Uint8Array, line: number): Promise<RawRecord | RawRefusal | undefined> {
  let value: unknown;
  try {
    const text = decode(bytes).trim();
    if (text === '') return undefined;
    value = JSON.parse(text);
  } catch (error) {
    return { line, ...(problemOf(error) ?? problem('line-not-json')) };
  }
  return readJsonRecord(value, { record: line, line });
}

interface Line {
  /** Counted from 1. */
  readonly line: number;
  /** Absent for a line that is longer than a file may be. */
  readonly bytes?: Uint8Array;
}

const LINE_BREAK = 0x0a;

async function* lines(stream: AsyncIterable<Uint8Array>): AsyncIterable<Line> {
  let line = 1;
  let kept: Uint8Array[] = [];
  let length = 0;
  const take = (): Line => {
    const taken = length > MAX_FILE_BYTES ? { line } : { line, bytes: Buffer.concat(kept) };
    line++;
    kept = [];
    length = 0;
    return taken;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_BREAK); end >= 0; end = chunk.indexOf(LINE_BREAK, start)) {
      length += end - start;
      // Millions of empty lines take no time, because nobody hears of them.
      if (length === 0) line++;
      else {
        kept.push(chunk.subarray(start, end));
        yield take();
      }
      start = end + 1;
    }
    length += chunk.length - start;
    if (length > MAX_FILE_BYTES) kept = [];
    else kept.push(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
