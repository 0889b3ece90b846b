import type { Span } from '../../corpus/article.ts';

const LONGEST_TITLE = 9;
const CAPITAL = /^[\p{Lu}\p{N}]/u;
/** Words that titles write small. */
const SMALL = new Set('a an the and or but nor of in on at to for by from with as vs de la le'.split(' '));

/**
 * Whether a quotation looks like the title of a work ('“The Long Road,” a film'): every word that titles write with a
 * capital has one, and it is not a whole sentence with a mark at its end.
 */
export function looksLikeTitle(text: string, { start, end }: Span, opensSentence: boolean): boolean {
  const last = text.charAt(end - 1);
  if (/[?!…]/u.test(last) || (opensSentence && last !== ',')) return false;
  const words = text
    .slice(start, end)
    .split(/[\s,.]+/u, LONGEST_TITLE + 1)
    .filter((word) => word !== '');
  if (words.length > LONGEST_TITLE || SMALL.has(words.at(-1) ?? '')) return false;
  return words.every((word) => CAPITAL.test(word) || SMALL.has(word)) && CAPITAL.test(words[0] ?? '');
}
