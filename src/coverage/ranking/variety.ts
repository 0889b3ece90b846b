import type { ExaminedPassage } from './examine.ts';
import type { Weights } from './weights.ts';

/**
 * Last stage: the best passages, each further one of the same article a little lower (maximal marginal relevance:
 * Carbonell and Goldstein, 1998), never the same words twice, each with the score that it keeps. Where a question compares outlets, they take turns.
 */
export function pickVaried(
  ranked: readonly ExaminedPassage[],
  outlets: readonly string[],
  weights: Pick<Weights, 'variety' | 'turn'>,
  most: number,
): ExaminedPassage[] {
  const left = [...ranked].sort((a, b) => b.score - a.score || a.passage.number - b.passage.number);
  const picked: ExaminedPassage[] = [];
  const perArticle = new Map<number, number>();
  const perOutlet = new Map<string, number>();
  const seen = new Set<string>();
  while (picked.length < most && left.length > 0) {
    let best = 0;
    let bestScore = Number.NEGATIVE_INFINITY;
    left.forEach((candidate, position) => {
      const repeats = perArticle.get(candidate.passage.article.number) ?? 0;
      const turns = outlets.length > 1 ? Math.max(0, turnsOf(candidate, outlets, perOutlet)) : 0;
      const score = candidate.score - weights.variety * repeats - weights.turn * turns;
      if (score > bestScore) {
        bestScore = score;
        best = position;
      }
    });
    const [next] = left.splice(best, 1);
    if (!next) break;
    const words = wordsKey(next);
    if (seen.has(words)) continue;
    seen.add(words);
    picked.push({ ...next, score: bestScore });
    perArticle.set(next.passage.article.number, (perArticle.get(next.passage.article.number) ?? 0) + 1);
    for (const outlet of next.passage.article.outlets)
      perOutlet.set(outlet, (perOutlet.get(outlet) ?? 0) + 1);
  }
  return picked;
}

/** How many passages of its outlets were picked already, where the question names them. */
function turnsOf(
  { passage }: ExaminedPassage,
  outlets: readonly string[],
  perOutlet: ReadonlyMap<string, number>,
): number {
  const mine = passage.article.outlets.filter((outlet) => outlets.includes(outlet));
  return Math.max(0, ...mine.map((outlet) => perOutlet.get(outlet) ?? 0));
}

function wordsKey({ passage }: ExaminedPassage): string {
  const { text } = passage.article.attributed.article;
  return text
    .slice(passage.span.start, passage.span.end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
