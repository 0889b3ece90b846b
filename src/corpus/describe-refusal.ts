import type { Refusal } from './article.ts';

/**
 * A refusal in one line, as compilers write it, so that editors and CI find the place: `file:line: reason`. What a
 * terminal would obey, in the name of a file, becomes a blank.
 */
export function describeRefusal({ file, line, reason }: Pick<Refusal, 'file' | 'line' | 'reason'>): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${reason}`.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ');
}
