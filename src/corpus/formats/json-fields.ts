import type { Known, Metadata } from '../article.ts';
import { byline } from '../metadata/byline.ts';
import { type Fields, fieldAt, isFields } from '../metadata/fields.ts';
import { isoDate } from '../metadata/iso-date.ts';
import { languageTag } from '../metadata/language-tag.ts';
import { plainLine } from '../metadata/plain-line.ts';
import { webAddress } from '../metadata/web-address.ts';

/**
 * How scrapers, news services and reference managers name the same thing, the most telling name first: news-please,
 * newspaper4k, trafilatura, fundus, NewsAPI, JSON Feed, CSL-JSON, schema.org, and plain words. A dot goes one level
 * down. Names are compared without regard to case.
 */
const ALIASES = {
  headline: ['headline', 'title'],
  outlet: [
    'outlet',
    'source.name',
    'source-hostname',
    'meta_site_name',
    'site_name',
    'sitename',
    'container-title',
    'publication',
    'publisher.name',
    'publisher',
    'newspaper',
    'source',
    'source_domain',
    'hostname',
  ],
  byline: ['byline', 'authors', 'author', 'creator'],
  published: [
    'published',
    'date_publish',
    'publish_date',
    'publishing_date',
    'publishedAt',
    'published_at',
    'datePublished',
    'date_published',
    'publication_date',
    'pubDate',
    'issued',
    'date',
  ],
  modified: [
    'modified',
    'date_modify',
    'dateModified',
    'date_modified',
    'updated',
    'updated_at',
    'last_modified',
  ],
  url: ['url', 'link', 'canonical_url', 'canonical_link', 'source_url', 'source', 'id'],
  language: ['language', 'lang', 'inLanguage', 'meta_lang'],
  category: ['category', 'section', 'articleSection'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The fields that hold an article's text, the fullest first. */
const TEXT_ALIASES = [
  'text',
  'maintext',
  'plaintext',
  'articleBody',
  'content_text',
  'body',
  'content_html',
  'content',
] as const;

const READERS = {
  headline: plainLine,
  outlet: (value) => (webAddress(value) === undefined ? plainLine(value) : undefined),
  byline,
  published: date,
  modified: date,
  url: (value) => webAddress(value),
  language: languageTag,
  category: plainLine,
} as const satisfies Readonly<Record<keyof typeof ALIASES, (value: unknown) => string | undefined>>;

/** What an object states about its article, under whatever names. `from` tells the field: 'field "date_publish"'. */
export function metadataOf(fields: Fields, from = (name: string) => `field "${name}"`): Metadata {
  const look = lookup(fields);
  const known: Partial<Record<keyof typeof ALIASES, Known>> = {};
  for (const key of Object.keys(ALIASES) as (keyof typeof ALIASES)[]) {
    const found = firstOf(ALIASES[key], look, READERS[key]);
    if (found !== undefined) known[key] = { value: found.value, how: 'given', from: from(found.name) };
  }
  return known;
}

/** The field that holds the text, with its name; a text without any letter does not count. */
export function textField(fields: Fields): { readonly name: string; readonly value: string } | undefined {
  return firstOf(TEXT_ALIASES, lookup(fields), (value) => {
    const text = joinedText(value);
    return text !== undefined && /\p{L}/u.test(text) ? text : undefined;
  });
}

/** An id that the record states and that can serve as one in the corpus. */
export function idOf(fields: Fields): string | undefined {
  const id = fieldAt(fields, 'id') ?? fieldAt(fields, '_id');
  const text = typeof id === 'number' && Number.isSafeInteger(id) ? String(id) : id;
  return typeof text === 'string' && /^[\w.-]{1,40}$/.test(text) ? text : undefined;
}

function firstOf(
  names: readonly string[],
  look: (name: string) => unknown,
  read: (value: unknown) => string | undefined,
): { readonly name: string; readonly value: string } | undefined {
  for (const name of names) {
    const value = read(look(name));
    if (value !== undefined) return { name, value };
  }
  return undefined;
}

/** Own fields only, so that `__proto__` and `constructor` name nothing. */
function lookup(fields: Fields): (name: string) => unknown {
  const byName = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
  return (name) => {
    const [head = '', rest] = name.toLowerCase().split('.');
    const value = byName.get(head);
    if (rest === undefined) return value;
    return isFields(value) && Object.hasOwn(value, rest) ? value[rest] : undefined;
  };
}

/** A date in any of the shapes of `isoDate`, or CSL's `{"date-parts": [[2020, 12, 16]]}` (a whole date only). */
function date(value: unknown): string | undefined {
  if (Array.isArray(value)) return isoDate(value[0]);
  if (!isFields(value)) return isoDate(value);
  const parts: unknown = value['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (!Array.isArray(first) || first.length < 3)
    return isoDate(fieldAt(value, 'raw') ?? fieldAt(value, 'literal'));
  return isoDate(
    first
      .slice(0, 3)
      .map((part) => String(part).padStart(2, '0'))
      .join('-'),
  );
}

/** A text as one string: as it is, a list of paragraphs, or fundus's body of a summary and sections. */
function joinedText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const paragraphs = value.map(joinedText).filter((paragraph) => paragraph !== undefined);
    return paragraphs.length === 0 ? undefined : paragraphs.join('\n\n');
  }
  if (!isFields(value)) return undefined;
  return joinedText(
    ['summary', 'sections', 'headline', 'paragraphs']
      .map((name) => fieldAt(value, name))
      .filter((part) => Array.isArray(part) || typeof part === 'string'),
  );
}
