import type { Metadata, Span } from '../article.ts';

/** What the text itself tells about the article, with the words that tell it. */
export function metadataFromText(_text: string, _paragraphs: readonly Span[]): Metadata {
  return {};
}
