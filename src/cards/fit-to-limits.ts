import type { Card } from './card.ts';
import { brokenLimits } from './limits.ts';

/** How many characters of a quotation are shown, most generous first. */
const QUOTE_LENGTHS = [1_200, 900, 600, 450, 300, 200, 120, 60];

/** Draws the card with the longest quotations with which Discord takes it. Throws where even the shortest is too long. */
export function fitToLimits(draw: (quoteLength: number) => Card): Card {
  let broken: readonly string[] = [];
  for (const length of QUOTE_LENGTHS) {
    const card = draw(length);
    broken = brokenLimits(card);
    if (broken.length === 0) return card;
  }
  throw new Error(`A card breaks the limits of Discord: ${broken.join('; ')}`);
}
