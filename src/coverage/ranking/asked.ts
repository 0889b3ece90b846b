import type { Passage } from '../index/passage-index.ts';
import type { Question } from '../question/read-question.ts';
import { HeldTerms } from './held-terms.ts';
import type { SearchUnits } from './search-units.ts';
import type { TermPlaces } from './term-places.ts';

/**
 * Whether a question first tells what happened: then whoever asks knows it, and asks for more. Where it names an outlet
 * it tells which article is meant, in all its sentences.
 */
export function hasBackground({ reading, terms }: Question): boolean {
  return reading.outlets.length === 0 && terms.some(({ role, asks }) => role === 'topic' && !asks);
}

/**
 * Tells what a passage holds of the sentence that asks, by rarity, 0 to 1, where others lead up to it; 0 where none do.
 * The words of those belong to the whole article, which names its subject once and goes on; what is asked stands in one
 * place (theme and rheme: Halliday, 'Notes on transitivity and theme in English', 1967; series of questions, whose target is
 * given: Voorhees, 'Overview of the TREC 2004 question answering track').
 */
export function readAsked(
  units: SearchUnits,
  question: Question,
): (passage: Passage, places: TermPlaces) => number {
  if (!hasBackground(question)) return () => 0;
  const rarities = units.rarities.map((rarity, position) => (units.terms[position]?.asks ? rarity : 0));
  const held = new HeldTerms({ rarities, total: rarities.reduce((sum, rarity) => sum + rarity, 0) });
  return ({ span }, places) => {
    held.clear();
    places.addTo(held, span);
    return held.share;
  };
}
