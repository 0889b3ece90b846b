import type { DomDocument, DomElement } from './dom.ts';

/**
 * The element that holds the article, found by Mozilla's Readability, which rearranges the document while it looks.
 * Gives undefined where the page holds no article.
 */
export async function articleRoot(document: DomDocument): Promise<DomElement | undefined> {
  const { Readability } = await import('@mozilla/readability');
  const reader = new Readability<unknown>(document as never, {
    keepClasses: true,
    serializer: (element) => element,
  });
  const content = reader.parse()?.content;
  return (content as DomElement | null | undefined) ?? undefined;
}
