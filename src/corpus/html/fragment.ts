import { blocksOf } from './blocks.ts';
import { parseDocument } from './dom.ts';

/** A piece of HTML (a feed's content, rendered Markdown) as text, its paragraphs parted by empty lines. */
export async function textOfFragment(html: string): Promise<string> {
  const document = await parseDocument(`<!doctype html><html><body>${html}</body></html>`);
  const blocks = document.body === null ? [] : blocksOf(document.body);
  return blocks.map((block) => block.text).join('\n\n');
}
