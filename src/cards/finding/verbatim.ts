import type { Coverage } from '../../coverage/answer.ts';
import type { Excerpt } from '../../coverage/finding.ts';

/** Gives the stored text of an article, against which every excerpt is checked before it is shown. */
export type TextOf = Coverage['textOf'];

/** Whether the excerpt is, character for character, what the stored article has there. */
export function isVerbatim(excerpt: Excerpt, textOf: TextOf): boolean {
  const { start, end } = excerpt.span;
  return start >= 0 && start < end && textOf(excerpt.article)?.slice(start, end) === excerpt.text;
}

/** The excerpt's words, or undefined where it must not be shown. */
export function verbatim(excerpt: Excerpt | undefined, textOf: TextOf): string | undefined {
  return excerpt !== undefined && isVerbatim(excerpt, textOf) ? excerpt.text : undefined;
}
