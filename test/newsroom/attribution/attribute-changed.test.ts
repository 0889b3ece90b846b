import { MessageChannel } from 'node:worker_threads';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AttributedArticle } from '../../../src/attribution/statement.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { attributeAll } from '../../../src/newsroom/attribution/attribute-all.ts';
import {
  type Attributed,
  attributeChanged,
  lend,
} from '../../../src/newsroom/attribution/attribute-changed.ts';
import { projectFolder } from '../../../src/settings.ts';

/** As if the other edition had found nothing but a sentence in everything, to see what is taken over from it. */
const marked = (attributed: Attributed): Attributed =>
  new Map([...attributed].map(([key, one]) => [key, { ...one, statements: [], people: [] }]));

const isMarked = ({ statements }: AttributedArticle) => statements.length === 0;

/** Attributes articles while another edition lends what it has found. */
const borrowing = async (articles: readonly Article[], other: Attributed) => {
  const { port1, port2 } = new MessageChannel();
  lend(other, port1);
  return [...(await attributeChanged(articles, port2)).values()];
};

describe('attributing the articles that changed', () => {
  let articles: readonly Article[];
  let attributed: Attributed;

  beforeAll(async () => {
    const corpus = await readCorpus(`${projectFolder()}/seeds`);
    // More than are asked for at once.
    articles = Array.from({ length: 13 }, (_, time) =>
      corpus.articles.map((article) => ({ ...article, id: `${article.id}-${time}` })),
    ).flat();
    attributed = await attributeChanged(articles, undefined);
  });

  it('attributes all of them where nobody lends, in their order', async () => {
    expect([...attributed.values()]).toEqual(await attributeAll(articles));
  });

  it('takes over what was found of the same articles', async () => {
    const found = await borrowing(articles, marked(attributed));
    expect(found.every(isMarked)).toBe(true);
    expect(found.map(({ article }) => article)).toEqual(articles);
  });

  it('gives the same, to the letter, as attributing anew', async () => {
    const found = await borrowing(articles, attributed);
    expect(JSON.stringify(found)).toBe(JSON.stringify([...attributed.values()]));
  });

  it('keeps the order where some are new', async () => {
    const known = new Map([...attributed].filter((_, at) => at % 3 !== 0));
    const found = await borrowing(articles, marked(known));
    expect(found.map(({ article }) => article.id)).toEqual(articles.map(({ id }) => id));
    expect(found.map(isMarked)).toEqual(articles.map((_, at) => at % 3 !== 0));
  });

  it.each<[string, (article: Article) => Article]>([
    ['text', (article) => ({ ...article, text: article.text.replace('a', 'b') })],
    ['paragraphs', (article) => ({ ...article, paragraphs: article.paragraphs.slice(1) })],
    ['id', (article) => ({ ...article, id: `${article.id}-other` })],
    ['language', (a) => ({ ...a, metadata: { ...a.metadata, language: { ...known, value: 'de' } } })],
    [
      'outlet',
      (a) => ({ ...a, metadata: { ...a.metadata, outlet: { ...known, value: 'The Lindvale Post' } } }),
    ],
  ])('attributes an article with another %s anew', async (_, change) => {
    const changed = articles.map((article, at) => (at === 1 ? change(article) : article));
    const found = await borrowing(changed, marked(attributed));
    expect(found.map(isMarked)).toEqual(articles.map((_, at) => at !== 1));
    expect(found[1]).toEqual((await attributeAll(changed.slice(1, 2)))[0]);
  });

  it('attributes anew what an edition that ends has not lent', async () => {
    const { port1, port2 } = new MessageChannel();
    port1.once('message', () => port1.close());
    const found = await attributeChanged(articles, port2);
    expect([...found.values()]).toEqual([...attributed.values()]);
  });
});

const known = { how: 'given', from: 'a test' } as const;
