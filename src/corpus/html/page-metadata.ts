import type { Known, Metadata } from '../article.ts';
import { byline } from '../metadata/byline.ts';
import { fieldAt } from '../metadata/fields.ts';
import { isoDate } from '../metadata/iso-date.ts';
import { languageTag } from '../metadata/language-tag.ts';
import { plainLine } from '../metadata/plain-line.ts';
import { webAddress } from '../metadata/web-address.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { articleNode, siteName } from './json-ld.ts';
import { metaTags } from './meta-tags.ts';

type Field = keyof Metadata;

/** A value that a page offers for a field, not yet judged. */
interface Candidate {
  readonly value: unknown;
  readonly from: string;
  readonly how?: Known['how'];
}

/** An address of a page and who gives it: a web archive, the browser that saved it. */
export interface FoundAt {
  readonly value: string;
  readonly from: string;
}

/**
 * What a page says about its article. Each field comes from the first source that gives a sound value: JSON-LD, Open
 * Graph, microdata, `<meta>`, then the page's own elements; `from` names it. Call it before the document is cleaned.
 *
 * @param found Where the page was found, by other evidence than its markup.
 */
export function pageMetadata(
  document: DomDocument,
  jsonLd: readonly string[],
  found: FoundAt | undefined,
): Metadata {
  const node = articleNode(jsonLd);
  const tags = metaTags(document);
  const url = first(addresses(document, node, tags, found), webAddress);
  const outlet = first(outlets(document, node, jsonLd, tags, url?.value), plainLine);
  const headline = first(headlines(document, node, tags), (value) =>
    withoutOutlet(plainLine(value), outlet?.value),
  );
  const fields: Record<Field, Known | undefined> = {
    headline,
    byline: first(bylines(document, node, tags), byline),
    outlet,
    published: first(publications(document, node, tags, url?.value), isoDate),
    modified: first(modifications(document, node, tags), isoDate),
    url,
    language: first(languages(document, node, tags), languageTag),
    category: first([...ld(node, 'articleSection'), ...tags.all('category')], (value) =>
      plainLine(Array.isArray(value) ? value[0] : value),
    ),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, known]) => known !== undefined));
}

type Tags = ReturnType<typeof metaTags>;

function first(
  candidates: Iterable<Candidate>,
  read: (value: unknown) => string | undefined,
): Known | undefined {
  for (const { value, from, how } of candidates) {
    const sound = read(value);
    if (sound !== undefined) return { value: sound, how: how ?? 'given', from };
  }
  return undefined;
}

function ld(node: unknown, ...names: readonly string[]): readonly Candidate[] {
  const value = fieldAt(node, ...names);
  return value === undefined ? [] : [{ value, from: 'json-ld' }];
}

function headlines(document: DomDocument, node: unknown, tags: Tags): readonly Candidate[] {
  return [
    ...ld(node, 'headline'),
    ...tags.all('headline', 'og'),
    ...elements(document, '[itemprop~=headline]', 'microdata'),
    ...tags.all('headline'),
    ...ld(node, 'name'),
    ...onlyHeading(document),
    ...elements(document, 'head title, title', 'page title'),
  ];
}

function onlyHeading(document: DomDocument): readonly Candidate[] {
  const headings = [...document.querySelectorAll('h1')];
  return headings.length === 1
    ? headings.map((heading) => ({ value: heading.textContent, from: 'heading' }))
    : [];
}

/** A headline without the outlet's name behind it: 'Bridge closed | The Example' gives 'Bridge closed'. */
function withoutOutlet(headline: string | undefined, outlet: string | undefined): string | undefined {
  if (headline === undefined || outlet === undefined || !headline.endsWith(outlet)) return headline;
  const bare = headline.slice(0, -outlet.length).replace(/\s[-–—|·:»•]\s*$/, '');
  return bare === '' || bare.length + outlet.length === headline.length ? headline : bare.trim();
}

function* outlets(
  document: DomDocument,
  node: unknown,
  jsonLd: readonly string[],
  tags: Tags,
  url: string | undefined,
): Iterable<Candidate> {
  const named = tags.all('outlet', 'og');
  yield* named.filter(({ value }) => !isBareWord(value));
  yield* ld(node, 'publisher', 'name');
  yield* named;
  const publisher = fieldAt(node, 'publisher');
  if (typeof publisher === 'string') yield { value: publisher, from: 'json-ld' };
  yield* ld(node, 'sourceOrganization', 'name');
  yield* elements(document, '[itemprop~=publisher] [itemprop~=name]', 'microdata');
  yield* tags.all('outlet');
  yield { value: siteName(jsonLd), from: 'json-ld' };
  if (url !== undefined)
    yield { value: new URL(url).hostname.replace(/^www\./, ''), from: 'address', how: 'inferred' };
}

/** 'exampletoday': a part of an address, not the name that people know. */
function isBareWord(name: string): boolean {
  return /^[a-z]+$/.test(name.trim());
}

function* bylines(document: DomDocument, node: unknown, tags: Tags): Iterable<Candidate> {
  yield* ld(node, 'author');
  yield* ld(node, 'creator');
  yield* tags.all('byline', 'og');
  const named = [...document.querySelectorAll('[itemprop~=author]')].map(
    (author) => author.querySelector('[itemprop~=name]') ?? author,
  );
  yield {
    value: named.map((author) => author.getAttribute('content') ?? author.textContent),
    from: 'microdata',
  };
  yield* tags.all('byline');
  yield* elements(document, '[rel~=author]', 'author link');
  for (const element of document.querySelectorAll(
    '.byline,.author-name,.article-author,.post-author,.entry-author',
  )) {
    const words = plainLine(element.textContent);
    if (words !== undefined && /^by\s/i.test(words) && words.length < LONGEST_BYLINE) {
      yield { value: words.split(/\s[|•·–—]\s/)[0], from: 'byline', how: 'inferred' };
    }
  }
}

const LONGEST_BYLINE = 120;

function* publications(
  document: DomDocument,
  node: unknown,
  tags: Tags,
  url: string | undefined,
): Iterable<Candidate> {
  yield* ld(node, 'datePublished');
  yield* tags.all('published', 'og');
  yield* dates(document, '[itemprop~=datePublished]', 'microdata');
  yield* tags.all('published');
  yield* ld(node, 'dateCreated');
  yield* dates(document, 'time[pubdate],time.published,time.entry-date,abbr.published', 'time element');
  yield* dates(document, 'article time[datetime],main time[datetime]', 'time element', 'inferred');
  yield* dates(document, 'time[datetime]', 'time element', 'inferred');
  const day = url === undefined ? null : /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/-])/.exec(url);
  if (day !== null) yield { value: `${day[1]}-${day[2]}-${day[3]}`, from: 'address', how: 'inferred' };
}

function* modifications(document: DomDocument, node: unknown, tags: Tags): Iterable<Candidate> {
  yield* ld(node, 'dateModified');
  yield* tags.all('modified', 'og');
  yield* dates(document, '[itemprop~=dateModified]', 'microdata');
  yield* tags.all('modified');
}

function addresses(
  document: DomDocument,
  node: unknown,
  tags: Tags,
  found: FoundAt | undefined,
): readonly Candidate[] {
  const canonical = document.querySelector('link[rel~=canonical]')?.getAttribute('href');
  const all: readonly Candidate[] = [
    { value: canonical, from: 'canonical link' },
    ...tags.all('url', 'og'),
    ...ld(node, 'mainEntityOfPage', '@id'),
    ...ld(node, 'mainEntityOfPage'),
    ...ld(node, 'url'),
    ...tags.all('url'),
    ...(found === undefined ? [] : [found]),
  ];
  const pages = all.filter(({ value }) => !isFrontPage(value));
  return pages.some(({ value }) => webAddress(value) !== undefined) ? pages : all;
}

/** Some sites name their front page as the address of every page. */
function isFrontPage(value: unknown): boolean {
  const url = webAddress(value);
  return url !== undefined && new URL(url).pathname === '/' && new URL(url).search === '';
}

function languages(document: DomDocument, node: unknown, tags: Tags): readonly Candidate[] {
  return [
    ...ld(node, 'inLanguage'),
    { value: document.documentElement?.getAttribute('lang'), from: 'page language' },
    { value: document.documentElement?.getAttribute('xml:lang'), from: 'page language' },
    ...tags.all('language'),
  ];
}

function elements(document: DomDocument, selector: string, from: string): readonly Candidate[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, MOST_ELEMENTS)
    .map((element) => ({ value: element.getAttribute('content') ?? element.textContent, from }));
}

const MOST_ELEMENTS = 5;

function dates(
  document: DomDocument,
  selector: string,
  from: string,
  how: Known['how'] = 'given',
): readonly Candidate[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, MOST_ELEMENTS)
    .map((element) => ({ value: dateIn(element), from, how }));
}

function dateIn(element: DomElement): string | null {
  return (
    element.getAttribute('datetime') ??
    element.getAttribute('content') ??
    element.getAttribute('title') ??
    element.textContent
  );
}
