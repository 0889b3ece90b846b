import type { Reading } from '../answer.ts';
import type { Passage } from '../index/passage-index.ts';

/**
 * 1 for an article's first passage, 1/2 for its second, and so on: news puts the event first and its background after
 * (the inverted pyramid; as a baseline of summarisation: Nenkova, 'Automatic text summarization of newswire', 2005).
 * 0 where the question names an outlet: then it asks about an article, and any part of it may be meant.
 */
export function leadEvidence({ place }: Passage, { outlets }: Reading): number {
  return outlets.length > 0 ? 0 : 1 / (1 + place);
}
