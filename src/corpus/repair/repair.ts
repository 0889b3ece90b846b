import type { OffsetStretch, Repair } from '../article.ts';
import { applyEdits, type Draft, type Edit, untouched } from './edit.ts';
import { findScraped } from './scraped.ts';

/** A repaired text, what was done to it, and the way back to the file's characters. */
export interface Repaired {
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly offsets: readonly OffsetStretch[];
}

/** One kind of damage: finds its own signs, and answers with nothing where they are absent. Edits are in order. */
type Rule = (text: string) => readonly Edit[];

/** In this order, because each undoes what was done last: the text was decoded, then marked up, then pulled apart. */
const RULES: readonly Rule[] = [findScraped];

/**
 * Undoes the damage that a scraper did to a text, and nothing else: text without signs of damage comes out as it is,
 * and no word of the author is changed. Never throws.
 */
export function repair(fileText: string): Repaired {
  return RULES.reduce((draft: Draft, rule) => applyEdits(draft, rule(draft.text)), untouched(fileText));
}
