import type { Document, YAMLMap } from 'yaml';
import { CORRECTIONS_FILE, type Correction, readCorrections } from '../../corpus/corrections.ts';
import { problemOf } from '../../errors.ts';
import { readIfThere, writeWhole } from './disk.ts';
import { inside } from './folders.ts';
import { DeskRefusal } from './refusal.ts';

const HEAD =
  ' What moderators decided about articles, by article id. Written by /corpus edit and /corpus withdraw; may be\n' +
  ' edited by hand: outlet, published, url, and withdrawn with its reason. Read at the next reload.';

/** The entry of one article, or undefined where it has none. Throws `DeskRefusal` where the file cannot be read. */
export async function correctionOf(folder: string, id: string): Promise<Correction | undefined> {
  const text = await readIfThere(inside(folder, CORRECTIONS_FILE));
  return text === undefined ? undefined : (await entriesOf(text)).get(id);
}

/**
 * Sets or removes the entry of one article. Everything else in the file stays, comments too; those right above an entry
 * go with it.
 *
 * @throws DeskRefusal where the file there cannot be read: it is left alone.
 */
export async function setCorrection(
  folder: string,
  id: string,
  entry: Correction | undefined,
): Promise<void> {
  const path = inside(folder, CORRECTIONS_FILE);
  const text = (await readIfThere(path)) ?? `#${HEAD.replaceAll('\n', '\n#')}\n\n`;
  await entriesOf(text);
  const { document, entries } = await parsed(text);
  if (entry === undefined) entries.delete(id);
  else entries.set(id, document.createNode(entry));
  await writeWhole(
    path,
    entries.items.length === 0 ? commentsOf(document) : document.toString({ lineWidth: 0 }),
  );
}

async function entriesOf(text: string): Promise<ReadonlyMap<string, Correction>> {
  try {
    return (await readCorrections(text)).entries;
  } catch (error) {
    const told = problemOf(error);
    if (told === undefined) throw error;
    throw new DeskRefusal('correctionsUnreadable', { problem: told });
  }
}

/** The file as it can be changed: entries on lines of their own, what is said of the whole file at its top. */
async function parsed(text: string): Promise<{ readonly document: Document; readonly entries: YAMLMap }> {
  const { Document, isMap, isScalar, parseDocument, YAMLMap } = await import('yaml');
  const read = parseDocument(text, { schema: 'failsafe' });
  const entries = isMap(read.contents) ? (read.contents as YAMLMap) : new YAMLMap();
  entries.flow = false;
  const document = new Document(undefined, { schema: 'failsafe' });
  document.contents = entries;
  const first = entries.items[0]?.key;
  // The parser gives the first entry all that stands above it; a blank line parts the file's own words from it.
  const above = isScalar(first) ? (first.commentBefore ?? '') : '';
  const end = above.lastIndexOf('\n\n');
  if (isScalar(first) && end >= 0) first.commentBefore = above.slice(end + 2);
  const isEmpty = entries.items.length === 0;
  const head = [read.commentBefore, above.slice(0, Math.max(end, 0)), isEmpty ? read.comment : ''];
  document.commentBefore =
    head
      .map((one) => one?.trimEnd())
      .filter((one) => one)
      .join('\n\n') || null;
  if (!isEmpty) document.comment = read.comment;
  return { document, entries };
}

function commentsOf({ commentBefore, comment }: Document): string {
  const lines = [commentBefore, comment].flatMap((one) => (one ? one.split('\n') : []));
  return `${lines.map((line) => `#${line}`).join('\n')}\n`;
}
