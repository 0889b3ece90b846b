import type { PassageIndex } from '../index/passage-index.ts';
import type { CoveragePerson, People } from '../people/merge-people.ts';
import { mostMentionedFirst } from '../people/people-named.ts';
import { suggestedNames } from './suggested-names.ts';
import { topicsOf } from './topics.ts';

/** What a coverage can be asked about. */
export interface KnownTopics {
  /** People first, see `suggestedNames`. */
  readonly names: readonly CoveragePerson[];
  readonly topics: readonly string[];
}

const known = new WeakMap<PassageIndex, KnownTopics>();

/** Names and topics of a coverage, worked out once. */
export function knownTopics(index: PassageIndex, people: People): KnownTopics {
  const found = known.get(index);
  if (found !== undefined) return found;
  const names = suggestedNames(index, people);
  const topics = { names, topics: topicsOf(index, mostMentionedFirst(names)) };
  known.set(index, topics);
  return topics;
}
