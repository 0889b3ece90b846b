import type { Candidate } from './retrieve.ts';
import type { SearchUnits } from './search-units.ts';

/**
 * How much of the question each article holds, all its passages together: the share, by rarity, of the question's
 * words, 0 to 1, by article number.
 */
export function articleEvidence(
  units: SearchUnits,
  candidates: readonly Candidate[],
): ReadonlyMap<number, number> {
  const held = new Map<number, Uint8Array>();
  for (const { passage, units: here } of candidates) {
    const { number } = passage.article;
    let terms = held.get(number);
    if (!terms) {
      terms = new Uint8Array(units.terms.length);
      held.set(number, terms);
    }
    for (const unit of here) for (const position of units.standsFor(unit)) terms[position] = 1;
  }
  return new Map([...held].map(([article, terms]) => [article, shareOf(units, terms)]));
}

function shareOf({ rarities, total }: SearchUnits, held: Uint8Array): number {
  if (total === 0) return 0;
  return rarities.reduce((sum, rarity, position) => (held[position] ? sum + rarity : sum), 0) / total;
}
