import type { Passage } from '../index/passage-index.ts';
import type { Question } from '../question/read-question.ts';
import { hasBackground } from './asked.ts';

/** What is left of it where the question tells the event itself. */
const TOLD_SHARE = 0.5;

/**
 * 1 for an article's first passage, 1/2 for its second, and so on: news puts the event first and its background after
 * (the inverted pyramid; as a baseline of summarisation: Nenkova, 'Automatic text summarization of newswire', 2005).
 * Half as much where the question itself tells what happened and asks for more.
 * 0 where the question names an outlet: then it asks about an article, and any part of it may be meant.
 */
export function leadEvidence({ place }: Passage, question: Question): number {
  if (question.reading.outlets.length > 0) return 0;
  return (hasBackground(question) ? TOLD_SHARE : 1) / (1 + place);
}
