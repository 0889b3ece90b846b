import { problemOf, UserError } from '../../errors.ts';
import { problem } from '../../problem.ts';
import type { Known, Metadata } from '../article.ts';
import { textOfFragment } from '../html/fragment.ts';
import { fieldAt } from '../metadata/fields.ts';
import { plainLine } from '../metadata/plain-line.ts';
import { webAddress } from '../metadata/web-address.ts';
import type { SourceFile } from '../source-file.ts';
import type { Format, RawRecord, RawRefusal } from './format.ts';
import { metadataOf } from './json-fields.ts';

/** How a teaser ends that an article was cut down to. */
const CUT_OFF = /(?:…|\.\.\.|\[(?:…|\.\.\.)\]|\b(?:read|see) more\W{0,3}|\bcontinue reading\b.{0,100})$/i;

/** A saved RSS, Atom or RDF feed: one article an entry. */
export const feed: Format = {
  name: 'RSS or Atom feed',
  extensions: ['.rss', '.atom', '.rdf', '.xml'],
  read: async function* (file: SourceFile): AsyncIterable<RawRecord | RawRefusal> {
    const channel = await channelOf(await file.text());
    const listed: unknown = fieldAt(channel, 'items') ?? fieldAt(channel, 'entries');
    const entries: readonly unknown[] = Array.isArray(listed) ? listed : [];
    if (entries.length === 0) throw new UserError(problem('feed-empty'));
    const shared = sharedMetadata(channel);
    for (const [index, entry] of entries.entries()) yield await entryOrRefusal(entry, index + 1, shared);
  },
};

async function channelOf(xml: string): Promise<unknown> {
  const { parseFeed } = await import('feedsmith');
  try {
    return parseFeed(xml).feed;
  } catch {
    throw new UserError(problem('feed-unread'));
  }
}

interface Shared {
  readonly metadata: Metadata;
  /** The feed's own address, for links that are relative to it. */
  readonly base: string | undefined;
}

function sharedMetadata(channel: unknown): Shared {
  const fields = {
    outlet: plain(fieldAt(channel, 'title')),
    language: fieldAt(channel, 'language') ?? fieldAt(channel, 'xml', 'lang'),
  };
  const base = webAddress(fieldAt(channel, 'link')) ?? webAddress(alternate(fieldAt(channel, 'links')));
  return { metadata: metadataOf(fields, () => 'feed'), base };
}

async function entryOrRefusal(
  entry: unknown,
  record: number,
  shared: Shared,
): Promise<RawRecord | RawRefusal> {
  try {
    return await readEntry(entry, record, shared);
  } catch (error) {
    const told = problemOf(error);
    if (told === undefined) throw error;
    return problem('entry', { entry: record, problem: told });
  }
}

async function readEntry(entry: unknown, record: number, shared: Shared): Promise<RawRecord> {
  const full = markup(fieldAt(entry, 'content', 'encoded')) ?? markup(fieldAt(entry, 'content'));
  const fileText = await textOfFragment(
    full ?? markup(fieldAt(entry, 'description')) ?? markup(fieldAt(entry, 'summary')) ?? '',
  );
  if (fileText === '') throw new UserError(problem('entry-empty'));
  if (full === undefined && CUT_OFF.test(fileText.slice(-200))) throw new UserError(problem('entry-cut'));
  return { fileText, record, metadata: { ...shared.metadata, ...entryMetadata(entry, shared.base) } };
}

function entryMetadata(entry: unknown, base: string | undefined): Metadata {
  const url = webAddress(fieldAt(entry, 'link') ?? alternate(fieldAt(entry, 'links')), base);
  const stated = metadataOf(
    {
      headline: plain(fieldAt(entry, 'title')),
      authors: fieldAt(entry, 'dc', 'creators') ?? fieldAt(entry, 'authors'),
      published: fieldAt(entry, 'pubDate') ?? fieldAt(entry, 'published') ?? fieldAt(entry, 'dc', 'dates'),
      modified: fieldAt(entry, 'updated'),
      category: fieldAt(entry, 'categories', 'name') ?? fieldAt(entry, 'categories', 'term'),
    },
    () => 'feed',
  );
  const known: Known | undefined = url === undefined ? undefined : { value: url, how: 'given', from: 'feed' };
  return known === undefined ? stated : { ...stated, url: known };
}

/** An Atom entry has many links; its page is the 'alternate' one, which is what a link without a relation is. */
function alternate(links: unknown): unknown {
  if (!Array.isArray(links)) return undefined;
  const page: unknown = links.find((link) =>
    [undefined, 'alternate'].includes(fieldAt(link, 'rel') as string | undefined),
  );
  return fieldAt(page, 'href');
}

/** A text that RSS gives as a string, and Atom as an object with its `value`. */
function markup(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : fieldAt(value, 'value');
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

function plain(value: unknown): string | undefined {
  return plainLine(markup(value));
}
