import { stem, type Word } from '../index/words.ts';
import { commonness } from '../ranking/commonness.ts';
import type { NamedPeople, Question } from './read-question.ts';
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

/**
 * 'Who made history in football', where headings read 'Made', 'History' and 'Football': behind 'who' stands its verb, so
 * that a common word there, with more behind it, is none of the names whose bearer is asked for.
 */
export function asksWhoDid(words: readonly Word[], named: readonly NamedPeople[]): boolean {
  const [verb, ...others] = named;
  if (verb === undefined || others.length === 0 || verb.last - verb.first > 1) return false;
  const term = words[verb.first]?.term;
  return words[verb.first - 1]?.folded === 'who' && term !== undefined && commonness(term) > 0;
}
