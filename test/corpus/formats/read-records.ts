import type { Format, RawRecord, RawRefusal } from '../../../src/corpus/formats/format.ts';
import { memorySourceFile } from '../../../src/corpus/source-file.ts';

/** Everything that a format reads out of a file in memory. */
export async function readAll(
  format: Format,
  content: string | Uint8Array,
  path = `made-up${format.extensions[0]}`,
): Promise<readonly (RawRecord | RawRefusal)[]> {
  const found: (RawRecord | RawRefusal)[] = [];
  for await (const record of format.read(memorySourceFile(path, content))) found.push(record);
  return found;
}

/** The one record of a file that holds one article. */
export async function readOne(format: Format, content: string | Uint8Array): Promise<RawRecord> {
  const [record, ...others] = await readAll(format, content);
  if (record === undefined || others.length > 0 || 'reason' in record) {
    throw new Error(`not one article: ${JSON.stringify([record, ...others])}`);
  }
  return record;
}

/** The metadata of a record as plain values. */
export function valuesOf(record: RawRecord): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record.metadata).map(([field, known]) => [field, known.value]));
}
