import type { OffsetStretch, Repair } from '../article.ts';
import { applyEdits, type Draft, type Edit, untouched } from './edit.ts';
import { findHardWraps } from './hard-wraps.ts';
import { findInvisible } from './invisible.ts';
import { findLigatures } from './ligatures.ts';
import { findLostBreaks } from './lost-breaks.ts';
import { findLostMarks } from './lost-marks.ts';
import type { Costs } from './mark-model.ts';
import { findMojibake } from './mojibake.ts';
import { findPennTreebank } from './penn-treebank.ts';
import { ESTIMATED } from './read-marks.ts';
import { findReferences } from './references.ts';
import { findScraped } from './scraped.ts';

/** A repaired text, what was done to it, and the way back to the file's characters. */
export interface Repaired {
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly offsets: readonly OffsetStretch[];
}

/** One kind of damage: finds its own signs, and answers with nothing where they are absent. Edits are in order. */
type Rule = (text: string, costs: Costs) => readonly Edit[];

/** In this order: what was done to a text last is undone first, and each rule sees what the ones before it made. */
const RULES: readonly Rule[] = [
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

/** No article is longer, and more could not be repaired within a second or two: it is left as it is. */
export const MOST_CHARACTERS = 1_000_000;

/** Damage under damage comes to light in rounds; text that needs more than these was made to. */
const MAX_ROUNDS = 6;

/**
 * Undoes the damage that a scraper did to a text, and nothing else: text without signs of damage comes out as it is,
 * and no word of the author is changed. Repairing what was repaired changes nothing. A text of more than
 * `MOST_CHARACTERS` is left as it is, with a note that says so. `costs` are other than the estimated ones only while
 * they are being estimated. Never throws.
 */
export function repair(fileText: string, costs: Costs = ESTIMATED): Repaired {
  if (fileText.length > MOST_CHARACTERS) return untouchable(fileText);
  let draft = undoOnce(untouched(fileText), costs);
  for (let round = 1; round < MAX_ROUNDS && draft.text !== fileText; round++) {
    const next = undoOnce(draft, costs);
    // A mark that could not be told is noted in each round; once is enough.
    if (next.text === draft.text) break;
    draft = next;
  }
  return draft;
}

function untouchable(text: string): Repaired {
  const draft = untouched(text);
  const at = { start: 0, end: text.length };
  return { ...draft, repairs: [{ rule: 'too-long', at, before: text, after: text, certainty: 'unknown' }] };
}

function undoOnce(draft: Draft, costs: Costs): Draft {
  return RULES.reduce((undone, rule) => applyEdits(undone, rule(undone.text, costs)), draft);
}
