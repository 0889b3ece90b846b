import type { Tag } from './analysis.ts';

/** Words of closed classes that have one part of speech wherever they stand, whatever a tagger makes of their sentence. */
const CLOSED: Readonly<Record<string, string>> = {
  DET: 'the a an',
  ADP: 'of from at with into',
  CCONJ: 'and or',
  PRON: 'he she they we i it him them us',
};

const CERTAIN: ReadonlyMap<string, Tag> = new Map(
  Object.entries(CLOSED).flatMap(([tag, words]) =>
    words.split(' ').map((word) => [word, tag as Tag] as const),
  ),
);

const MARKS = new Set('.,;:!?…—–()[]“”‘"«»„');

const LONGEST = Math.max(...[...CERTAIN.keys()].map(({ length }) => length));

/** The part of speech of a word in lower case, where it can have only one. */
export function certainTag(lower: string): Tag | undefined {
  return lower.length > LONGEST ? certainMark(lower) : (CERTAIN.get(lower) ?? certainMark(lower));
}

function certainMark(lower: string): Tag | undefined {
  return MARKS.has(lower.charAt(0)) ? 'PUNCT' : undefined;
}
