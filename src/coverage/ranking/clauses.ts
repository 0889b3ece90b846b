import type { Span } from '../../corpus/article.ts';

/**
 * What parts the clauses of a long sentence from one another: a semicolon, a colon or a dash, and what opens a relative
 * clause (Quirk et al., 'A Comprehensive Grammar of the English Language', 1985, chapter 17).
 */
const BORDER = /[;:]\s|\s[–—]\s|—|,? (?:where|which|who|whose)\b/giu;
/** Characters of a clause, at least: less is a heading or an address. */
const SHORTEST = 15;

/** The clauses of a sentence, in order. */
export function clausesOf(text: string, { start, end }: Span): Span[] {
  const clauses: Span[] = [];
  let from = start;
  for (const { index } of text.slice(start, end).matchAll(BORDER)) {
    if (start + index - from <= SHORTEST) continue;
    clauses.push({ start: from, end: start + index });
    from = start + index;
  }
  return [...clauses, { start: from, end }];
}
