import type { OffsetStretch, Repair } from '../article.ts';
import { applyEdits, type Draft, type Edit, untouched } from './edit.ts';

import { findHardWraps } from './hard-wraps.ts';
import { findInvisible } from './invisible.ts';
import { findLigatures } from './ligatures.ts';
import { findLostBreaks } from './lost-breaks.ts';
import { findLostMarks } from './lost-marks.ts';
import { findMojibake } from './mojibake.ts';
import { findPennTreebank } from './penn-treebank.ts';
import { findReferences } from './references.ts';
import { findScraped } from './scraped.ts';

/** A repaired text, what was done to it, and the way back to the file's characters. */
export interface Repaired {
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly offsets: readonly OffsetStretch[];
}

/** One kind of damage: finds its own signs, and answers with nothing where they are absent. Edits are in order. */
type Rule = (text: string) => readonly Edit[];

/** In this order: what was done to a text last is undone first, and each rule sees what the ones before it made. */
const RULES: readonly Rule[] = [
  findMojibake,
  // Decoded twice over: what was garbled twice.
  findMojibake,
  findScraped,
  findReferences,
  findPennTreebank,
  findLostMarks,
  findInvisible,
  findLigatures,
  findHardWraps,
  findLostBreaks,
];

/**
 * Undoes the damage that a scraper did to a text, and nothing else: text without signs of damage comes out as it is,
 * and no word of the author is changed. Never throws.
 */
export function repair(fileText: string): Repaired {
  return RULES.reduce((draft: Draft, rule) => applyEdits(draft, rule(draft.text)), untouched(fileText));
}
