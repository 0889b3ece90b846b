import { stem } from '../index/words.ts';
import type { Question } from './read-question.ts';
import { isSaying } from './speaker-asked.ts';

/** 'Who wrote the anthem' asks for an author. */
const WRITE = stem('write');

/** 'Who said …', 'who denied …', with what was said after it: the answer is a speaker. */
export function asksWhoSaid({ reading, terms, asksIdentity, saying }: Question): boolean {
  if (asksIdentity || (reading.wants !== 'who' && reading.wants !== 'denial')) return false;
  const first = terms.find(
    ({ term, role, position }) => role !== 'framing' || isSaying(term) || position === saying,
  );
  return first?.role === 'framing' && first.term !== WRITE;
}
