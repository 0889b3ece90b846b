import type { Edit } from './edit.ts';

/** A sentence that begins where the last one ended, without a blank: what is left of a paragraph break. */
const GLUED = /(?<=\p{Ll}{3}[.!?][”"’')]?)(?=[“"‘]?\p{Lu}\p{Ll}+ \p{Ll})/gu;

const MIN_GLUED = 3;
/** Paragraphs that are still parted say that glued sentences are slips of the pen. */
const MIN_PARAGRAPH_LENGTH = 600;

/** Paragraphs that were run together: the breaks are put back where sentences touch. */
export function findLostBreaks(text: string): readonly Edit[] {
  const breaks = text.match(/\n/g)?.length ?? 0;
  if (text.length < MIN_PARAGRAPH_LENGTH * (breaks + 1)) return [];
  const glued = Array.from(text.matchAll(GLUED), (match) => match.index);
  if (glued.length < MIN_GLUED) return [];
  return glued.map((at) => ({
    start: at,
    end: at,
    after: '\n',
    rule: 'lost-break',
    certainty: 'likely' as const,
  }));
}
