import { SHOWN_SPEAKER_CONFIDENCE } from '../../attribution/confidence.ts';
import type { Statement } from '../../attribution/statement.ts';
import type { People } from './merge-people.ts';

/** The key, in its article, of a statement's speaker, where attribution is sure enough to show the name. */
export function speakerKey({ speaker, confidence }: Statement): string | undefined {
  return confidence < SHOWN_SPEAKER_CONFIDENCE ? undefined : speaker?.person;
}

/** The coverage's id of the same. */
export function speakerId(
  statement: Statement,
  { attributed }: { readonly attributed: { readonly article: { readonly id: string } } },
  people: People,
): string | undefined {
  const key = speakerKey(statement);
  return key === undefined ? undefined : people.byKey(attributed.article.id, key)?.id;
}

/** The coverage's ids of all who may be meant by a statement's speaker: one, or those who speak together. */
export function speakerIds(
  statement: Statement,
  article: { readonly attributed: { readonly article: { readonly id: string } } },
  people: People,
): readonly string[] {
  const { speaker, confidence } = statement;
  if (speaker?.together !== undefined && confidence >= SHOWN_SPEAKER_CONFIDENCE)
    return speaker.together.flatMap((key) => people.byKey(article.attributed.article.id, key)?.id ?? []);
  const id = speakerId(statement, article, people);
  return id === undefined ? [] : [id];
}
