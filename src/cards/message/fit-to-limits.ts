import type { Card } from './card.ts';
import { brokenLimits } from './limits.ts';

/** How many characters of a quotation are shown, most generous first; the last few only hostile articles see. */
const LENGTHS = [1_200, 900, 600, 450, 300, 200, 120, 60, 30, 15];

/**
 * Draws the card with the longest quotations with which Discord takes it; no text from outside in it may be longer than
 * `most`. Throws where even the shortest is too long.
 */
export function fitToLimits(draw: (most: number) => Card): Card {
  let broken: readonly string[] = [];
  for (const length of LENGTHS) {
    const card = draw(length);
    broken = brokenLimits(card);
    if (broken.length === 0) return card;
  }
  throw new Error(`A card breaks the limits of Discord: ${broken.join('; ')}`);
}
