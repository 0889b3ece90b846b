import type { Format, Sidecar } from './format.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { text } from './text.ts';

/** Which file is read by which format: the first whose extension the file's name ends with. */
export const FORMATS: readonly Format[] = [text, json, jsonl];

/** How the small files beside articles are read. */
export const SIDECARS: readonly Sidecar[] = [];

/** The format for a file by its name (lower case, without `.gz`), or nothing. */
export function formatFor(name: string): Format | undefined {
  return FORMATS.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}

/** All extensions that can be read, for a message that says so. */
export function readableExtensions(): readonly string[] {
  return FORMATS.flatMap((format) => format.extensions);
}
