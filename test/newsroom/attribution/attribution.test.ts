import { MessageChannel } from 'node:worker_threads';
import { beforeAll, describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/attribute.ts';
import type { AttributedArticle } from '../../../src/attribution/statement.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { Attribution } from '../../../src/newsroom/attribution/attribution.ts';
import { AttributionThreads } from '../../../src/newsroom/attribution/attribution-threads.ts';
import { type Attributed, lend } from '../../../src/newsroom/attribution/lending.ts';
import { projectFolder } from '../../../src/settings.ts';

const attributedBy = async (attribution: Attribution, all: readonly Article[]): Promise<Attributed> => {
  const found = new Map<string, AttributedArticle>();
  for await (const [key, article] of attribution.each(all)) found.set(key, article);
  return found;
};

/** The seeds again and again, each time under other ids. */
const copiesOfSeeds = async (times: number) => {
  const { articles } = await readCorpus(`${projectFolder()}/seeds`);
  return Array.from({ length: times }, (_, time) =>
    articles.map((article) => ({ ...article, id: `${article.id}-${time}` })),
  ).flat();
};

describe('attributing the articles of an edition', () => {
  let articles: readonly Article[];
  let here: readonly AttributedArticle[];

  beforeAll(async () => {
    // Enough for three threads, and for several batches each, which then end in another order than they began.
    const [first] = await copiesOfSeeds(1);
    const long = `${first?.text}\n\n`.repeat(Math.ceil(100_000 / (first?.text.length ?? 1)));
    articles = (await copiesOfSeeds(8)).map((article, at) =>
      at % 2 === 0 ? article : { ...article, text: long, paragraphs: [{ start: 0, end: long.length }] },
    );
    here = articles.map(attribute);
  });

  it('gives each article, in order, with its statements', async () => {
    const few = articles.slice(0, 3);
    const found = [...(await attributedBy(new Attribution(), few)).values()];
    expect(found).toEqual(here.slice(0, 3));
    expect(found.every(({ statements }) => statements.length > 0)).toBe(true);
  });

  it.each([1, 3])('gives the same, to the letter, from %d threads', async (threads) => {
    const attribution = new Attribution(undefined, new AttributionThreads(threads));
    const found = [...(await attributedBy(attribution, articles)).values()];
    expect(JSON.stringify(found)).toBe(JSON.stringify(here));
  });

  it('begins while the articles are still read, copies among them', async () => {
    const attribution = new Attribution(undefined, new AttributionThreads(2));
    for (const article of articles.toReversed()) attribution.begin(article);
    const kept = articles.filter((_, at) => at % 3 !== 0);
    const found = [...(await attributedBy(attribution, kept)).values()];
    expect(found.map(({ article }) => article)).toEqual(kept);
    expect(JSON.stringify(found)).toBe(JSON.stringify(here.filter((_, at) => at % 3 !== 0)));
  });

  it('tells of a thread that dies', async () => {
    const broken = articles.map((article) => ({ ...article, paragraphs: undefined as never }));
    await expect(attributedBy(new Attribution(), broken)).rejects.toThrow();
  });

  it('tells what goes wrong where there is no thread', async () => {
    const broken = articles.slice(0, 1).map((article) => ({ ...article, paragraphs: undefined as never }));
    await expect(attributedBy(new Attribution(), broken)).rejects.toThrow();
  });

  it('has nothing to do for no article', async () => {
    expect(await attributedBy(new Attribution(), [])).toEqual(new Map());
  });
});

/** As if the other edition had found nothing but a sentence in everything, to see what is taken over from it. */
const marked = (attributed: Attributed): Attributed =>
  new Map([...attributed].map(([key, one]) => [key, { ...one, statements: [], people: [] }]));

const isMarked = ({ statements }: AttributedArticle) => statements.length === 0;

/** Attributes articles while another edition lends what it has found. */
const borrowing = async (articles: readonly Article[], other: Attributed) => {
  const { port1, port2 } = new MessageChannel();
  lend(other, port1);
  return [...(await attributedBy(new Attribution(port2), articles)).values()];
};

describe('attributing the articles that changed', () => {
  let articles: readonly Article[];
  let attributed: Attributed;

  beforeAll(async () => {
    // More than are asked for at once.
    articles = await copiesOfSeeds(13);
    attributed = await attributedBy(new Attribution(), articles);
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
    expect(found[1]).toEqual(changed.slice(1, 2).map(attribute)[0]);
  });

  it('attributes anew what an edition that ends has not lent', async () => {
    const { port1, port2 } = new MessageChannel();
    port1.once('message', () => port1.close());
    const found = await attributedBy(new Attribution(port2), articles);
    expect([...found.values()]).toEqual([...attributed.values()]);
  });
});

const known = { how: 'given', from: 'a test' } as const;
