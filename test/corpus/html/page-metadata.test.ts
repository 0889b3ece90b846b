import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../src/corpus/article.ts';
import { readPage } from '../../../src/corpus/html/read-page.ts';
import { page } from './pages.ts';

async function metadataOf(head: string, before = ''): Promise<Metadata> {
  return (await readPage(page({ head, before }))).metadata;
}

function script(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

const NODE = {
  '@type': 'NewsArticle',
  headline: 'Harbour to close &amp; reopen',
  author: [{ '@type': 'Person', name: 'Ann Orr' }, { name: 'Bo Lee' }],
  publisher: { '@type': 'Organization', name: 'The Quill Post' },
  datePublished: '2021-03-04T10:20:30+0100',
  dateModified: '2021-03-05T08:00:00Z',
  mainEntityOfPage: { '@id': 'https://quillpost.example/harbour' },
  inLanguage: 'en-GB',
  articleSection: 'News',
};

const EXPECTED = {
  headline: 'Harbour to close & reopen',
  byline: 'Ann Orr, Bo Lee',
  outlet: 'The Quill Post',
  published: '2021-03-04T10:20:30+01:00',
  modified: '2021-03-05T08:00:00Z',
  url: 'https://quillpost.example/harbour',
  language: 'en-GB',
  category: 'News',
};

describe('pageMetadata', () => {
  it.each([
    ['alone', script(NODE)],
    [
      'in a graph',
      script({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'Site' }, NODE] }),
    ],
    ['in a list', script([{ '@type': 'BreadcrumbList' }, NODE])],
    [
      'by reference',
      script([
        { ...NODE, author: [{ '@id': '#a' }, { '@id': '#b' }], publisher: { '@id': '#p' } },
        { '@type': 'Person', '@id': '#a', name: 'Ann Orr' },
        { '@type': 'Person', '@id': '#b', name: 'Bo Lee' },
        { '@type': 'Organization', '@id': '#p', name: 'The Quill Post' },
      ]),
    ],
    [
      'with a line break in a string and a comma too many',
      script(JSON.stringify(NODE).replace('Harbour', ' \nHarbour').replace(/}$/, ',}')),
    ],
    [
      'after a list of other articles',
      script({ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', headline: 'Other' }] }) +
        script(NODE),
    ],
    ['after a block that is broken', script('{"@type": "NewsArticle", "headline": ') + script(NODE)],
  ])('reads JSON-LD %s', async (_, head) => {
    const metadata = await metadataOf(head);
    for (const [field, value] of Object.entries(EXPECTED)) {
      expect(metadata[field as keyof Metadata]).toEqual({ value, how: 'given', from: 'json-ld' });
    }
  });

  it('reads Open Graph, without the outlet’s name behind the headline', async () => {
    const metadata = await metadataOf(`
      <meta property="og:title" content="Harbour to close | The Quill Post">
      <meta property="og:site_name" content="The Quill Post">
      <meta property="article:published_time" content="2021-03-04T10:20:30Z">
      <meta property="article:author" content="https://social.example/ann.orr">
      <meta property="article:author" content="Ann Orr">
      <meta property="og:url" content="https://quillpost.example/harbour">`);
    expect(metadata).toMatchObject({
      headline: { value: 'Harbour to close', from: 'og' },
      outlet: { value: 'The Quill Post', from: 'og' },
      published: { value: '2021-03-04T10:20:30Z', from: 'og' },
      byline: { value: 'Ann Orr', from: 'og' },
      url: { value: 'https://quillpost.example/harbour', from: 'og' },
    });
  });

  it('reads microdata', async () => {
    const metadata = await metadataOf(
      '',
      `<h1 itemprop="headline">Harbour to close</h1>
       <span itemprop="author" itemscope><span itemprop="name">Ann Orr</span></span>
       <div itemprop="publisher" itemscope><meta itemprop="name" content="The Quill Post"></div>
       <time itemprop="datePublished" datetime="2021-03-04">last week</time>`,
    );
    expect(metadata).toMatchObject({
      headline: { value: 'Harbour to close', from: 'microdata' },
      byline: { value: 'Ann Orr', from: 'microdata' },
      outlet: { value: 'The Quill Post', from: 'microdata' },
      published: { value: '2021-03-04', from: 'microdata' },
    });
  });

  it.each([
    ['<meta name="author" content="By Ann Orr">', 'byline', 'Ann Orr', 'meta author'],
    ['<meta name="DC.creator" content="Ann Orr">', 'byline', 'Ann Orr', 'meta dc.creator'],
    [
      '<meta name="parsely-pub-date" content="2021-03-04">',
      'published',
      '2021-03-04',
      'meta parsely-pub-date',
    ],
    [
      '<meta name="sailthru.date" content="Thu, 04 Mar 2021 10:20:30 GMT">',
      'published',
      '2021-03-04T10:20:30Z',
      'meta sailthru.date',
    ],
    [
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Orr">',
      'byline',
      'Ann Orr',
      'meta twitter:data',
    ],
    [
      '<link rel="canonical" href="https://quillpost.example/harbour">',
      'url',
      'https://quillpost.example/harbour',
      'canonical link',
    ],
    ['<title>Harbour to close</title>', 'headline', 'Harbour to close', 'page title'],
    ['', 'language', 'en', 'page language'],
  ] as const)('reads %s', async (head, field, value, from) => {
    expect((await metadataOf(head))[field]).toEqual({ value, how: 'given', from });
  });

  it('infers what only the address shows, and says so', async () => {
    const metadata = await metadataOf(
      '<link rel="canonical" href="https://www.quillpost.example/2021/03/04/harbour">',
    );
    expect(metadata.outlet).toEqual({ value: 'quillpost.example', how: 'inferred', from: 'address' });
    expect(metadata.published).toEqual({ value: '2021-03-04', how: 'inferred', from: 'address' });
  });

  it('passes over values that cannot be true', async () => {
    const metadata = await metadataOf(
      `${script({ ...NODE, datePublished: '0001-01-01T00:00:00Z', author: {}, headline: ' ', url: 'javascript:alert(1)', mainEntityOfPage: null })}
       <meta name="pubdate" content="2021-03-04">`,
    );
    expect(metadata.published).toMatchObject({ value: '2021-03-04', from: 'meta pubdate' });
    expect(metadata.byline).toBeUndefined();
    expect(metadata.headline).toBeUndefined();
    expect(metadata.url).toBeUndefined();
  });

  it('prefers the page’s own address to the front page', async () => {
    const metadata = await metadataOf(
      '<link rel="canonical" href="https://quillpost.example/"><meta property="og:url" content="https://quillpost.example/harbour">',
    );
    expect(metadata.url?.value).toBe('https://quillpost.example/harbour');
  });

  it('lets keys of prototypes name nothing', async () => {
    const metadata = await metadataOf(
      script('{"@type": "NewsArticle", "headline": "A", "__proto__": {"author": "no"}}'),
    );
    expect(metadata.byline).toBeUndefined();
  });

  it('keeps markup, controls and direction marks out of every value', async () => {
    const metadata = await metadataOf(
      '<meta property="og:title" content="&lt;b&gt;Har\u202ebour&lt;/b&gt;\n to &amp;quot;close&amp;quot;">',
    );
    expect(metadata.headline?.value).toBe('Harbour to "close"');
  });
});
