import type { Edit } from './edit.ts';

/** Latin ligatures, which a text only has where it was taken from a printed page. Unicode, Alphabetic Presentation Forms. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Writes ligatures in letters. */
export function findLigatures(text: string): readonly Edit[] {
  return Array.from(text.matchAll(/[\ufb00-\ufb06]/g), (match) => ({
    start: match.index,
    end: match.index + 1,
    after: LIGATURES[match[0]] ?? match[0],
    rule: 'ligature',
    certainty: 'certain' as const,
  }));
}
