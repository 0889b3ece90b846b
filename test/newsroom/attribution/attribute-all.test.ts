import { beforeAll, describe, expect, it } from 'vitest';
import type { AttributedArticle } from '../../../src/attribution/statement.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { attributeAll } from '../../../src/newsroom/attribution/attribute-all.ts';
import { projectFolder } from '../../../src/settings.ts';

describe('attributing all articles', () => {
  let articles: readonly Article[];
  let here: readonly AttributedArticle[];

  beforeAll(async () => {
    const corpus = await readCorpus(`${projectFolder()}/seeds`);
    // Long enough for several batches, which then end in another order than they began.
    articles = Array.from({ length: 6 }, (_, time) =>
      corpus.articles.map((article) => ({ ...article, id: `${article.id}-${time}` })),
    ).flat();
    here = await attributeAll(articles, 0);
  });

  it('gives each article, in order, with its statements', () => {
    expect(here.map(({ article }) => article)).toEqual(articles);
    expect(here.every(({ statements }) => statements.length > 0)).toBe(true);
  });

  it.each([1, 3])('gives the same, to the letter, from %d threads', async (threads) => {
    expect(JSON.stringify(await attributeAll(articles, threads))).toBe(JSON.stringify(here));
  });

  it('tells of a thread that dies', async () => {
    const broken = articles.map((article) => ({ ...article, paragraphs: undefined as never }));
    await expect(attributeAll(broken, 2)).rejects.toThrow();
  });

  it('has nothing to do for no article', async () => {
    expect(await attributeAll([])).toEqual([]);
    expect(await attributeAll([], 2)).toEqual([]);
  });
});
