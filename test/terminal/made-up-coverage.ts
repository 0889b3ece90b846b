import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A made-up article, long enough to pass for text with what a terminal would obey in the middle of a quotation. */
export const MADE_UP_ARTICLE = `Harbour master Ada Quill has denied that the lighthouse at Cape Morrow will be closed.

“The lamp stays lit,” Quill told reporters on Tuesday. “Nobody \u001b[31mmay\u009b2J\u202e switch it off.”

The mayor, Tom Reed, said that the repair would cost 40,000 crowns.

${'The tower stands on the northern rocks, and boats pass it every day. '.repeat(20).trim()}
`;

/** A corpus folder that holds the made-up article. */
export async function madeUpCorpus(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reportedly-terminal-'));
  await writeFile(join(folder, 'lighthouse.txt'), MADE_UP_ARTICLE);
  return folder;
}
