import type { Edit } from './edit.ts';

/**
 * Characters that nobody sees and that break a word in two for a search, or keep it from its neighbour: soft hyphens,
 * zero-width blanks, byte order marks and stray controls anywhere, joiners between Latin letters (other scripts and emoji
 * need them).
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: stray controls are what is looked for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f]+|[\u00ad\u200b\u2060\ufeff]+|(?<=[A-Za-z])[\u200c\u200d]+(?=[A-Za-z])/gu;

/** One look at each character: nearly every text has none of them, and lookarounds are slow. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: stray controls are what is looked for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b-\u200d\u2060\ufeff]/;

/** Takes out what nobody sees. */
export function findInvisible(text: string): readonly Edit[] {
  if (!SUSPECT.test(text)) return [];
  return Array.from(text.matchAll(INVISIBLE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    after: '',
    rule: 'invisible',
    certainty: 'certain' as const,
  }));
}
