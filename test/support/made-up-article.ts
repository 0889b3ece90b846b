import type { Article } from '../../src/corpus/article.ts';
import { paragraphsOf } from '../../src/corpus/paragraphs.ts';

/** An article of made-up text that needed no repair, with whatever else a test tells of it. */
export function madeUpArticle(text: string, told: Partial<Article> = {}): Article {
  const id = told.id ?? 'made-up';
  return {
    id,
    file: `${id}.txt`,
    text,
    paragraphs: paragraphsOf(text),
    metadata: {},
    repairs: [],
    fileText: text,
    offsets: [{ text: 0, file: 0, length: text.length }],
    copies: [],
    ...told,
  };
}
