import { feed } from './feed.ts';
import type { Format, Sidecar } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { markdown } from './markdown.ts';
import { jsonSidecar, yamlSidecar } from './sidecar.ts';
import { text } from './text.ts';
import { warc } from './warc.ts';

/** Which file is read by which format: the first whose extension the file's name ends with. */
export const FORMATS: readonly Format[] = [text, markdown, html, json, jsonl, feed, warc];

/** How the small files beside articles are read. */
export const SIDECARS: readonly Sidecar[] = [yamlSidecar, jsonSidecar];

/** The format for a file by its name (lower case, without `.gz`), or nothing. */
export function formatFor(name: string): Format | undefined {
  return FORMATS.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}

/** All extensions that can be read, for a message that says so. */
export function readableExtensions(): readonly string[] {
  return FORMATS.flatMap((format) => format.extensions);
}
