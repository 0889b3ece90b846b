import type { Statement } from '../attribution/statement.ts';
import type { Filter } from './answer.ts';
import type { IndexedArticle } from './index/passage-index.ts';
import { peopleNamed } from './people/people-named.ts';
import { speakerIds } from './people/speaker-id.ts';
import { nameKey } from './question/name-book.ts';
import type { Snapshot } from './snapshot.ts';

/** Whether an article passes a filter's outlet and days. An article without a date passes no limit of days. */
export function admitsArticle(article: IndexedArticle, { outlet, from, to }: Filter): boolean {
  if (outlet !== undefined && !article.outlets.some((name) => sameOutlet(name, outlet))) return false;
  if (from === undefined && to === undefined) return true;
  if (article.date === undefined) return false;
  return (from === undefined || article.date >= from) && (to === undefined || article.date <= to);
}

function sameOutlet(name: string, asked: string): boolean {
  const key = nameKey(asked);
  return key !== '' && ` ${nameKey(name)} `.includes(` ${key} `);
}

/** Whether statements pass a filter's kind and speaker; whom its name means is worked out once. */
export function statementFilter(
  snapshot: Snapshot,
  { kind, speaker }: Filter,
): (article: IndexedArticle, statement: Statement) => boolean {
  const ids = new Set(speaker === undefined ? [] : peopleNamed(snapshot, speaker).map(({ id }) => id));
  const key = nameKey(speaker ?? '');
  return (article, statement) => {
    if (kind !== undefined && statement.kind !== kind) return false;
    if (speaker === undefined) return true;
    if (!statement.speaker) return false;
    const speakers = speakerIds(statement, article, snapshot.people);
    // An unnamed speaker is meant by the words that the article has for them.
    return speakers.length === 0
      ? nameKey(statement.speaker.name) === key
      : speakers.some((id) => ids.has(id));
  };
}
