import { CORRECTIONS_FILE, type Correction, readCorrections } from '../../corpus/corrections.ts';
import { UserError } from '../../errors.ts';
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
 * Sets or removes the entry of one article; comments and everything else in the file stay as they are.
 *
 * @throws DeskRefusal where the file there cannot be read: it is left alone.
 */
export async function setCorrection(
  folder: string,
  id: string,
  entry: Correction | undefined,
): Promise<void> {
  const path = inside(folder, CORRECTIONS_FILE);
  const text = (await readIfThere(path)) ?? '';
  await entriesOf(text);
  const { Document, parseDocument } = await import('yaml');
  const read = parseDocument(text, { schema: 'failsafe' });
  const document = read.contents === null ? new Document({}, { schema: 'failsafe' }) : read;
  if (read.contents === null) document.commentBefore = read.comment ?? read.commentBefore ?? HEAD;
  if (entry === undefined) document.delete(id);
  else document.set(id, document.createNode(entry));
  await writeWhole(path, document.toString({ lineWidth: 0 }));
}

async function entriesOf(text: string): Promise<ReadonlyMap<string, Correction>> {
  try {
    return (await readCorrections(text)).entries;
  } catch (error) {
    if (error instanceof UserError) throw new DeskRefusal('correctionsUnreadable', { reason: error.message });
    throw error;
  }
}
