import { SHOWN_SPEAKER_CONFIDENCE } from '../../attribution/confidence.ts';
import type { Statement } from '../../attribution/statement.ts';
import type { People } from './merge-people.ts';

/** The coverage's id of a statement's speaker, where attribution is sure enough to show the name. */
export function speakerId(
  { speaker, confidence }: Statement,
  { attributed }: { readonly attributed: { readonly article: { readonly id: string } } },
  people: People,
): string | undefined {
  if (speaker?.person === undefined || confidence < SHOWN_SPEAKER_CONFIDENCE) return undefined;
  return people.byKey(attributed.article.id, speaker.person)?.id;
}
