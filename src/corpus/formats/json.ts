import { UserError } from '../../errors.ts';
import { problem } from '../../problem.ts';
import { isFields } from '../metadata/fields.ts';
import type { SourceFile } from '../source-file.ts';
import type { Format, RawRecord, RawRefusal } from './format.ts';
import { readJsonRecord } from './json-record.ts';
import { readJsonLines } from './jsonl.ts';

/** Under which names an export wraps its list of articles (NewsAPI, JSON Feed, Atom-like dumps). */
const ENVELOPES = ['articles', 'items', 'entries', 'results', 'data', 'docs'] as const;

/** A JSON file from a scraper, a news service or a reference manager: one article, or a list of them. */
export const json: Format = {
  name: 'JSON',
  extensions: ['.json'],
  read: async function* (file: SourceFile): AsyncIterable<RawRecord | RawRefusal> {
    const text = await file.text();
    const parsed = parse(text);
    if (parsed === undefined) {
      if (!startsWithOneObjectALine(text)) {
        throw new UserError(problem('json-invalid'));
      }
      yield* readJsonLines(file);
      return;
    }
    const records = recordsOf(parsed.value);
    if (records === undefined) {
      yield await readJsonRecord(parsed.value, {});
      return;
    }
    if (records.length === 0) throw new UserError(problem('json-empty'));
    for (const [index, value] of records.entries()) yield await recordOfList(value, index + 1);
  },
};

async function recordOfList(value: unknown, record: number): Promise<RawRecord | RawRefusal> {
  const read = await readJsonRecord(value, { record });
  return 'reason' in read ? problem('record', { record, problem: read }) : read;
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function recordsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return undefined;
  for (const name of ENVELOPES) {
    const list = Object.hasOwn(value, name) ? value[name] : undefined;
    if (Array.isArray(list) && (list.length === 0 || list.some(isFields))) return list;
  }
  return undefined;
}

function startsWithOneObjectALine(text: string): boolean {
  const line = text.slice(0, text.indexOf('\n') + 1).trim();
  return line.startsWith('{') && parse(line) !== undefined;
}
