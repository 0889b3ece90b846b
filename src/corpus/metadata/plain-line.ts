import he from 'he';

/** Longer than any headline or list of authors; what is longer is no metadata. */
const LONGEST_LINE = 500;

/** Controls, and the characters that reorder or hide text (but not the joiners that some scripts need). */
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/i;
const TAG = /<\/?[a-z][^<>]{0,500}>/gi;

/**
 * A piece of metadata as one line of plain text: entities decoded (twice, as publishers escape twice), tags and
 * invisible characters removed, blanks folded, and cut at 500 characters. Gives undefined for what is not a text or
 * is empty.
 */
export function plainLine(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  let line = value.slice(0, LONGEST_LINE * 8);
  for (let pass = 0; pass < 2 && ENTITY.test(line); pass++) line = he.decode(line);
  line = line.replace(TAG, '').replace(/\s+/g, ' ').replace(INVISIBLE, '').trim().slice(0, LONGEST_LINE);
  return line === '' ? undefined : line;
}
