import { type Block, blocksOf } from './blocks.ts';
import { parseDocument } from './dom.ts';
import { preparePage } from './prepare-page.ts';
import { refuseTraps } from './refuse-traps.ts';

/**
 * A piece of HTML (a feed's content, rendered Markdown) as text, its paragraphs parted by empty lines.
 * Throws a `UserError` for what could not be read in reasonable time (see `refuseTraps`).
 */
export async function textOfFragment(html: string): Promise<string> {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  const blocks = await blocksOfFragment(html);
  return blocks.map((block) => block.text).join('\n\n');
}

/** As `textOfFragment`, paragraph by paragraph, with the element that each stands in. */
export async function blocksOfFragment(html: string): Promise<readonly Block[]> {
  const { html: prepared } = preparePage(html);
  refuseTraps(prepared);
  const document = await parseDocument(`<html><body>${prepared}</body></html>`);
  return document.body === null ? [] : blocksOf(document.body);
}

/** Markup that parts paragraphs: a text that holds it is a piece of a web page. */
const BLOCK_MARKUP = /<(?:p|br|div|h[1-6]|ul|ol|blockquote)\b[^<>]{0,500}>/i;

/** Markup inside sentences: a text that holds only this parts its paragraphs by line breaks. */
const PHRASE_MARKUP = /<\/(?:a|b|i|em|strong|span|u|sup|sub)>/i;

/** A text that may or may not be HTML: its paragraphs where it is, else the text as it stands. */
export async function textOfEither(text: string): Promise<string> {
  if (BLOCK_MARKUP.test(text)) return textOfFragment(text);
  if (PHRASE_MARKUP.test(text)) return textOfFragment(text.replace(/\r?\n/g, '<br>'));
  return text;
}
