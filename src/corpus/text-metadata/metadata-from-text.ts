import type { Metadata, Span } from '../article.ts';
import { fromByline } from './byline.ts';
import { fromDateline } from './dateline.ts';
import { fromInterview } from './interview.ts';
import { fromMasthead } from './masthead.ts';
import { fromSignOff } from './sign-off.ts';

/** From the weakest evidence to the strongest: what a later one finds replaces what an earlier one found. */
const READERS = [fromInterview, fromDateline, fromMasthead, fromByline, fromSignOff];

/**
 * What the text itself tells about the article, with the words that tell it; all of it inferred. Patterns only, no
 * lists of outlets or people: what is not printed is absent.
 */
export function metadataFromText(text: string, paragraphs: readonly Span[]): Metadata {
  return Object.assign({}, ...READERS.map((read) => read(text, paragraphs)));
}
