import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawRecord, RawRefusal } from '../../../src/corpus/formats/format.ts';
import { jsonl } from '../../../src/corpus/formats/jsonl.ts';
import { MAX_FILE_BYTES, memorySourceFile } from '../../../src/corpus/source-file.ts';
import { readAll } from './read-records.ts';

function line(id: string): string {
  return JSON.stringify({ id, headline: `Headline ${id}`, text: `Text of ${id}.` });
}

async function collect(chunks: Iterable<Uint8Array>): Promise<readonly (RawRecord | RawRefusal)[]> {
  const file = {
    ...memorySourceFile('made-up.jsonl', ''),
    stream: async function* () {
      yield* chunks;
    },
  };
  const found: (RawRecord | RawRefusal)[] = [];
  for await (const record of jsonl.read(file)) found.push(record);
  return found;
}

describe('jsonl', () => {
  it('gives one article a line, known by its line', async () => {
    const read = await readAll(jsonl, `${line('a')}\n\n${line('b')}`);
    expect(read).toMatchObject([
      { id: 'a', record: 1, fileText: 'Text of a.' },
      { id: 'b', record: 3, fileText: 'Text of b.' },
    ]);
  });

  it('refuses a broken line by its number and reads the rest', async () => {
    const read = await readAll(jsonl, `${line('a')}\n{"id": "b", "te\n[1]\n${line('d')}\n`);
    expect(read).toMatchObject([
      { id: 'a' },
      { line: 2, reason: expect.stringContaining('no valid JSON') },
      { line: 3, reason: expect.stringContaining('no JSON object') },
      { id: 'd', record: 4 },
    ]);
  });

  it('reads the same whatever the pieces in which the file arrives', async () => {
    const bytes = new TextEncoder().encode(`${line('a')}\r\n${line('ö“”')}\n${line('c')}`);
    const whole = await collect([bytes]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 20 }), async (cuts) => {
        const ends = [...new Set([...cuts, bytes.length])].sort((a, b) => a - b);
        const pieces = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
        expect(await collect(pieces)).toEqual(whole);
      }),
    );
  });

  it('passes over a line without end in bounded memory, and reads what follows it', async () => {
    const piece = new Uint8Array(1024 * 1024).fill(0x61);
    function* endless() {
      for (let sent = 0; sent <= MAX_FILE_BYTES; sent += piece.length) yield piece;
      yield new TextEncoder().encode(`\n${line('b')}\n`);
    }
    expect(await collect(endless())).toMatchObject([
      { line: 1, reason: expect.stringContaining('longer than') },
      { id: 'b', record: 2 },
    ]);
  });

  it('counts empty lines, wherever the pieces part', async () => {
    const pieces = ['\n', `\n\n${line('a')}`, '\n', '\n\n', '\r\n', line('b')];
    expect(await collect(pieces.map((piece) => new TextEncoder().encode(piece)))).toMatchObject([
      { id: 'a', record: 4 },
      { id: 'b', record: 8 },
    ]);
  });

  it('refuses a file without any article', async () => {
    await expect(readAll(jsonl, '\n\n')).rejects.toThrow('no line with an article');
  });
});
