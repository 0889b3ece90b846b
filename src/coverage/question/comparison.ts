import type { NamedOutlet } from './outlet-book.ts';

/** A range of words of the question, half open. */
export interface Part {
  readonly first: number;
  readonly last: number;
}

/** What sets one report against another (contrast: Quirk et al., 'A Comprehensive Grammar of the English Language', 1985, 15.43). */
const CONTRAST: ReadonlySet<string> = new Set(['while', 'whereas', 'versus', 'against']);

/**
 * The parts of a question that sets what one outlet reports against what another does ('does A say …, while B says …'):
 * cut where the contrast stands between two outlets. None where there is but one part.
 */
export function comparedParts(words: readonly string[], outlets: readonly NamedOutlet[]): readonly Part[] {
  const cuts = words.flatMap((word, at) => {
    const before = outlets.findLast(({ last }) => last <= at);
    const after = outlets.find(({ first }) => first > at);
    return CONTRAST.has(word) && before && after ? [at] : [];
  });
  const bounds = [0, ...cuts, words.length];
  const parts = bounds.slice(1).map((last, at) => ({ first: bounds[at] ?? 0, last }));
  const named = parts.filter(({ first, last }) =>
    outlets.some((outlet) => outlet.first >= first && outlet.last <= last),
  );
  return named.length > 1 && named.length === parts.length ? parts : [];
}
