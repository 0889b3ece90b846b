import { blocksOf } from './blocks.ts';
import type { DomDocument, DomElement } from './dom.ts';

/** Readability refuses larger pages: its time grows faster than they do. */
const MOST_ELEMENTS = 60_000;

/**
 * The element that holds the article, found by Mozilla's Readability, which rearranges the document while it looks.
 * Gives undefined where the page holds no article.
 */
export async function articleRoot(document: DomDocument): Promise<DomElement | undefined> {
  const { Readability } = await import('@mozilla/readability');
  const reader = new Readability<unknown>(document as never, {
    keepClasses: true,
    maxElemsToParse: MOST_ELEMENTS,
    serializer: (element) => element,
  });
  const content = reader.parse()?.content;
  return (content as DomElement | null | undefined) ?? undefined;
}

/** How much text an element holds, in characters of its paragraphs. */
export function textLength(element: DomElement): number {
  return blocksOf(element).reduce((sum, block) => sum + block.text.length, 0);
}
