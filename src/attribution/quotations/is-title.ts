import type { Span } from '../../corpus/article.ts';

const LONGEST_TITLE = 9;
/** Words of this many letters or more have a capital in a title; shorter ones may be articles and prepositions. */
const SHORTEST_CAPITALISED = 5;
const CAPITAL = /^[\p{Lu}\p{N}]/u;

/**
 * Whether the words of a quotation look like the title of a work ('“The Long Road,” a film'): every word that titles
 * write with a capital has one, and they end neither as questions nor as exclamations do.
 */
export function looksLikeTitle(text: string, { start, end }: Span): boolean {
  const words = text
    .slice(start, end)
    .split(/[\s,.]+/u, LONGEST_TITLE + 1)
    .filter((word) => word !== '');
  if (words.length > LONGEST_TITLE || /[?!…]$/u.test(text.slice(end - 1, end))) return false;
  if (!CAPITAL.test(words[0] ?? '') || !CAPITAL.test(words.at(-1) ?? '')) return false;
  return words.every((word) => CAPITAL.test(word) || word.length < SHORTEST_CAPITALISED);
}
