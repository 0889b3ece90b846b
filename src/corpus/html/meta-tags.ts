import type { DomDocument } from './dom.ts';

type Field = 'headline' | 'outlet' | 'byline' | 'published' | 'modified' | 'url' | 'language' | 'category';

/** Open Graph and its article vocabulary (ogp.me). */
const OPEN_GRAPH: Readonly<Record<Field, readonly string[]>> = {
  headline: ['og:title'],
  outlet: ['og:site_name'],
  byline: ['article:author', 'og:article:author', 'article:author_name', 'og:author'],
  published: [
    'article:published_time',
    'article:published',
    'og:article:published_time',
    'og:published_time',
    'og:pubdate',
  ],
  modified: ['article:modified_time', 'article:modified', 'og:updated_time', 'og:article:modified_time'],
  url: ['og:url'],
  language: ['og:locale'],
  category: ['article:section'],
};

/**
 * Names of other `<meta>` tags: plain HTML, Twitter cards, Dublin Core, Highwire (`citation_…`), and those of the
 * analytics services that newsrooms use (Parse.ly, Sailthru, Chartbeat, BlueConic, Cxense).
 */
const OTHER: Readonly<Record<Field, readonly string[]>> = {
  headline: [
    'twitter:title',
    'parsely-title',
    'sailthru.title',
    'citation_title',
    'dc.title',
    'dcterms.title',
    'headline',
    'hdl',
    'article.headline',
    'bt:headline',
    'title',
  ],
  outlet: [
    'application-name',
    'citation_journal_title',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'parsely-network',
    'cre',
    'apple-mobile-web-app-title',
    'copyright',
  ],
  byline: [
    'author',
    'authors',
    'byl',
    'byline',
    'parsely-author',
    'sailthru.author',
    'citation_author',
    'dc.creator',
    'dcterms.creator',
    'dc.contributor',
    'article.author',
    'bt:author',
    'cxenseparse:author',
    'creator',
  ],
  published: [
    'parsely-pub-date',
    'sailthru.date',
    'datepublished',
    'publishdate',
    'publish-date',
    'publish_date',
    'published',
    'pubdate',
    'pub_date',
    'publication_date',
    'article.published',
    'article_date_original',
    'article:publish_date',
    'cxenseparse:recs:publishtime',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'citation_publication_date',
    'citation_date',
    'bt:pubdate',
    'ptime',
    'displaydate',
    'originalpublicationdate',
    'release_date',
    'rnews:datepublished',
    'date',
    'created',
  ],
  modified: [
    'lastmod',
    'last-modified',
    'last_modified',
    'lastmodified',
    'modified',
    'article.updated',
    'dcterms.modified',
    'dc.date.modified',
    'bt:moddate',
    'utime',
    'revised',
    'updated_time',
  ],
  url: ['twitter:url', 'parsely-link', 'citation_public_url'],
  language: ['content-language', 'dc.language', 'dcterms.language', 'language'],
  category: ['parsely-section', 'section', 'cxenseparse:section'],
};

interface Found {
  readonly value: string;
  readonly from: string;
}

/** Reads a page's `<meta>` tags once. `all` gives what they say about a field, the most telling name first. */
export function metaTags(document: DomDocument): {
  readonly all: (field: Field, family?: 'og') => readonly Found[];
} {
  const values = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta')) {
    const content = tag.getAttribute('content');
    const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('http-equiv');
    if (content === null || content.trim() === '' || name === null) continue;
    const key = name.trim().toLowerCase();
    values.set(key, [...(values.get(key) ?? []), content].slice(0, MOST_OF_A_NAME));
  }
  return {
    all: (field, family) => {
      const names = family === 'og' ? OPEN_GRAPH[field] : OTHER[field];
      const found = names.flatMap((name) => founds(values, name, family ?? `meta ${name}`));
      return field === 'byline' && family === undefined ? [...found, ...labelled(values)] : found;
    },
  };
}

const MOST_OF_A_NAME = 10;

function founds(
  values: ReadonlyMap<string, readonly string[]>,
  name: string,
  from: string,
): readonly Found[] {
  return (values.get(name) ?? []).map((value) => ({ value, from }));
}

/** Twitter cards carry free labels: 'Written by' and a name. */
function labelled(values: ReadonlyMap<string, readonly string[]>): readonly Found[] {
  return ['1', '2'].flatMap((number) => {
    const label = values.get(`twitter:label${number}`)?.[0] ?? '';
    return /^written by$/i.test(label.trim())
      ? founds(values, `twitter:data${number}`, 'meta twitter:data')
      : [];
  });
}
