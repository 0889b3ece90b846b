import type { Statement } from '../attribution/statement.ts';
import type { Filter } from './answer.ts';
import type { IndexedArticle } from './index/passage-index.ts';
import { nameKey } from './question/name-book.ts';
import { speakerId } from './ranking/statement-match.ts';
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

/** Whether a statement passes a filter's kind and speaker. */
export function admitsStatement(
  snapshot: Snapshot,
  article: IndexedArticle,
  statement: Statement,
  filter: Filter,
): boolean {
  if (filter.kind !== undefined && statement.kind !== filter.kind) return false;
  return filter.speaker === undefined || isSpokenBy(snapshot, article, statement, filter.speaker);
}

/** By the person whom the name means, or by an unnamed speaker with these words. */
function isSpokenBy(
  snapshot: Snapshot,
  article: IndexedArticle,
  statement: Statement,
  name: string,
): boolean {
  if (!statement.speaker) return false;
  const speaker = speakerId(statement, article, snapshot.people);
  if (speaker === undefined) return nameKey(statement.speaker.name) === nameKey(name);
  return (
    speaker === name || snapshot.known.names.bearers(nameKey(name)).some((person) => person.id === speaker)
  );
}
