import type { ArticleReference } from '../coverage/finding.ts';
import type { Words } from '../locales/words.ts';
import { linkOf } from './finding/article-words.ts';
import { plainLine } from './message/escape.ts';
import { shortened } from './message/shorten.ts';

/** How a citation can be written. */
export const CITATION_FORMATS = ['plain', 'bibtex', 'wikipedia'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

const HEADLINE_MOST = 300;
const NAME_MOST = 200;

/** What a citation says of an article; what is not known is absent. Each on one line, nothing hidden in it. */
interface Facts {
  readonly id: string;
  readonly headline: string | undefined;
  readonly byline: string | undefined;
  readonly outlet: string | undefined;
  /** ISO date, where it is one. */
  readonly day: string | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
}

/**
 * A citation of an article, in plain text for a code block.
 * @param accessed ISO date on which it was read here
 */
export function citationOf(
  article: ArticleReference,
  format: CitationFormat,
  accessed: string,
  words: Words,
): string {
  const facts = factsOf(article);
  switch (format) {
    case 'plain':
      return plainCitation(facts, accessed, words);
    case 'bibtex':
      return bibtexEntry(facts, accessed);
    case 'wikipedia':
      return wikipediaTemplate(facts, accessed);
  }
}

function factsOf(article: ArticleReference): Facts {
  const { headline, byline, outlet, published, language } = article.metadata;
  const line = (text: string | undefined, most: number) =>
    text === undefined ? undefined : shortened(plainLine(text), most) || undefined;
  const day = published?.value.slice(0, 10);
  return {
    id: plainLine(article.id),
    headline: line(headline?.value, HEADLINE_MOST),
    byline: line(byline?.value, NAME_MOST),
    outlet: line(outlet?.value, NAME_MOST),
    day: day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined,
    url: linkOf(article)?.slice(1, -1),
    language: line(language?.value, NAME_MOST),
  };
}

/** Author, headline, outlet, date, address, as news is cited in notes (The Chicago Manual of Style, 17th ed., 14.191). */
function plainCitation(
  { headline, byline, outlet, day, url }: Facts,
  accessed: string,
  words: Words,
): string {
  const where = [outlet, day === undefined ? undefined : words.day(day)].filter((part) => part !== undefined);
  const read = words('citation.accessed', { day: words.day(accessed) ?? accessed });
  const parts = [
    byline,
    headline === undefined ? undefined : `“${headline}”`,
    where.length === 0 ? undefined : where.join(', '),
    url === undefined ? undefined : `${url} (${read})`,
  ];
  return `${parts.filter((part) => part !== undefined).join('. ')}.`;
}

/** Characters with a meaning in TeX (Lamport, 'LaTeX: A Document Preparation System', 1994, 2.1). */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function tex(text: string): string {
  return text.replace(/[\\{}$&#_%^~]/g, (character) => TEX[character] ?? character);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function bibtexEntry({ id, headline, byline, outlet, day, url, language }: Facts, accessed: string): string {
  const month = day === undefined ? undefined : MONTHS[Number(day.slice(5, 7)) - 1];
  const fields = [
    ['author', byline && `{${tex(byline)}}`],
    // The inner braces keep the capitals.
    ['title', headline && `{{${tex(headline)}}}`],
    ['howpublished', outlet && `{${tex(outlet)}}`],
    ['year', day && `{${day.slice(0, 4)}}`],
    ['month', month],
    ['date', day && `{${day}}`],
    ['url', url && `{${encoded(url)}}`],
    ['urldate', url && `{${accessed}}`],
    ['language', language && `{${tex(language)}}`],
  ].filter(([, value]) => value !== undefined);
  const key = id.replace(/[^\w:-]+/g, '-') || 'article';
  return [`@misc{${key},`, ...fields.map(([name, value]) => `  ${name} = ${value},`), '}'].join('\n');
}

/** Characters with a meaning in wikitext (https://en.wikipedia.org/wiki/Help:Wikitext), as references or templates. */
const WIKI = /[{}[\]<>~]|''|\|/g;

function wiki(text: string): string {
  return text.replace(WIKI, (found) => {
    if (found === '|') return '{{!}}';
    return [...found].map((character) => `&#${character.codePointAt(0)};`).join('');
  });
}

/** https://en.wikipedia.org/wiki/Template:Cite_news */
function wikipediaTemplate(
  { headline, byline, outlet, day, url, language }: Facts,
  accessed: string,
): string {
  const fields = [
    ['title', headline && wiki(headline)],
    ['author', byline && wiki(byline)],
    ['work', outlet && wiki(outlet)],
    ['date', day],
    ['url', url && encoded(url)],
    ['access-date', url && accessed],
    ['language', language && wiki(language)],
  ].filter(([, value]) => value !== undefined);
  return `{{cite news ${fields.map(([name, value]) => `|${name}=${value}`).join(' ')}}}`;
}

/** An address without what ends a field or a template. */
function encoded(url: string): string {
  return url.replace(
    /[{}[\]|"\\^]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
