import { UserError } from '../../errors.ts';
import { problem } from '../../problem.ts';
import type { Metadata } from '../article.ts';
import { fieldAt } from '../metadata/fields.ts';
import { articleBlocks } from './article-blocks.ts';
import { articleRoot } from './article-root.ts';
import { blocksOf } from './blocks.ts';
import { type DomDocument, parseDocument } from './dom.ts';
import { textOfEither } from './fragment.ts';
import { removeFurniture, removeMarkedFurniture } from './furniture.ts';
import { articleNode } from './json-ld.ts';
import { type FoundAt, pageMetadata } from './page-metadata.ts';
import { preparePage } from './prepare-page.ts';
import { refuseTraps } from './refuse-traps.ts';

/** The article of a web page. */
export interface Page {
  /** Its paragraphs, parted by empty lines, free of markup and of what surrounds the article. */
  readonly text: string;
  readonly metadata: Metadata;
}

/** Browsers note in a comment where a page that they save came from. */
const SAVED_FROM =
  /<!--\s{0,20}saved from url=\(\d{1,6}\)(\S{1,2000}?)\s{0,5}-->|^\s{0,20}url:\s{1,20}(https?:\S{1,2000})/im;
const HEAD_OF_FILE = 4000;

/**
 * Reads the article out of a saved page: its text and what the page says about it. Scripts never run, and nothing is
 * fetched.
 *
 * @param foundAt Where the page was found, when that is known from elsewhere (a web archive).
 * @throws UserError where the page holds no article.
 */
export async function readPage(html: string, foundAt?: FoundAt): Promise<Page> {
  const { html: prepared, jsonLd } = preparePage(html);
  refuseTraps(prepared);
  try {
    return await takenApart(prepared, jsonLd, foundAt ?? savedFrom(html));
  } catch (error) {
    if (error instanceof UserError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new UserError(problem('page-unread', { detail }));
  }
}

function savedFrom(html: string): FoundAt | undefined {
  const saved = SAVED_FROM.exec(html.slice(0, HEAD_OF_FILE));
  const value = saved?.[1] ?? saved?.[2];
  return value === undefined ? undefined : { value, from: 'address in the saved page' };
}

async function takenApart(html: string, jsonLd: readonly string[], foundAt?: FoundAt): Promise<Page> {
  const document = await parseDocument(html);
  const metadata = pageMetadata(document, jsonLd, foundAt);
  const shown = await shownText(document, metadata.headline?.value);
  const stated = await statedText(jsonLd);
  const text = stated.length > shown.length * MUCH_LONGER ? stated : shown;
  if (text === '') throw new UserError(problem('page-no-article'));
  return { text, metadata };
}

/** A page that shows so much less than its JSON-LD holds fills itself in by script, or hides its article. */
const MUCH_LONGER = 2;

async function shownText(document: DomDocument, headline: string | undefined): Promise<string> {
  removeFurniture(document);
  const root = await articleRoot(document);
  if (root === undefined) return '';
  removeMarkedFurniture(root);
  return articleBlocks(blocksOf(root), headline)
    .map((block) => block.text)
    .join('\n\n');
}

async function statedText(jsonLd: readonly string[]): Promise<string> {
  const body = fieldAt(articleNode(jsonLd), 'articleBody');
  return typeof body === 'string' ? (await textOfEither(body)).trim() : '';
}
