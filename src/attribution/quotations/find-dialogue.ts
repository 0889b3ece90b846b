import type { Span } from '../../corpus/article.ts';
import type { Analysis } from '../language/analysis.ts';
import { tokenFrom } from '../sieves/reading.ts';
import type { Quotation } from './find-quotations.ts';

const DASH = /[—–]/gu;
const CAPITAL = /^[¿¡«“"]?\p{Lu}|^[¿¡]/u;
const SMALL = /^\p{Ll}/u;
const BLANK = /\s/u;

/** A dash in dialogue: one that opens a turn, one that opens the words which attribute it, or one that closes those. */
interface Dash {
  readonly at: number;
  readonly kind: 'turn' | 'incise' | 'close';
}

/**
 * What is said in paragraphs that open with a dash, and whose dashes part it from the words that attribute it: '—No iremos
 * —dijo X—. Es tarde.' (Ortografía de la lengua española, RAE 2010, 3.4.7.2.2). A turn without a verb of saying is left
 * alone, for dashes open the items of lists too. The language says whether dialogue is printed so.
 */
export function findDialogue(analysis: Analysis, paragraphs: readonly Span[]): readonly Quotation[] {
  return analysis.language.hasDialogueDashes
    ? paragraphs.flatMap((paragraph, index) => turnsOf(analysis, paragraph, index))
    : [];
}

function turnsOf(analysis: Analysis, paragraph: Span, index: number): readonly Quotation[] {
  const { text } = analysis;
  if (!/[—–]/u.test(text.charAt(paragraph.start))) return [];
  const dashes = dashesOf(text, paragraph);
  const found: Quotation[] = [];
  let attributed = false;
  dashes.forEach(({ at, kind }, position) => {
    const next = dashes[position + 1];
    if (kind === 'incise') return;
    if (kind === 'turn') attributed = next?.kind === 'incise' && opensWithCue(analysis, next.at + 1);
    if (!attributed) return;
    const words = trimmed(text, at + 1, next?.at ?? paragraph.end);
    if (words.start >= words.end) return;
    const resumed = kind === 'close';
    found.push({
      ...words,
      outer: { start: resumed ? words.start : at, end: words.end },
      opened: true,
      closed: true,
      single: false,
      ...(resumed && { resumed }),
      paragraph: index,
    });
  });
  return found;
}

function dashesOf(text: string, { start, end }: Span): readonly Dash[] {
  return [...text.slice(start, end).matchAll(DASH)].flatMap(({ index }): readonly Dash[] => {
    const at = start + index;
    const after = text.slice(at + 1, Math.min(end, at + 3));
    if (at > start && !BLANK.test(text.charAt(at - 1))) return [{ at, kind: 'close' }];
    if (CAPITAL.test(after)) return [{ at, kind: 'turn' }];
    return SMALL.test(after) ? [{ at, kind: 'incise' }] : [];
  });
}

/** Whether a verb of saying opens the words from an offset, after a pronoun or auxiliary at most. */
function opensWithCue(analysis: Analysis, start: number): boolean {
  const { tokens } = analysis;
  let at = tokenFrom(analysis, start);
  for (let left = 3; left > 0 && ['PART', 'PRON', 'AUX'].includes(tokens[at]?.tag ?? ''); left -= 1) at += 1;
  return tokens[at]?.tag === 'VERB' && tokens[at]?.says === true;
}

/** The words between two offsets, without blanks and what ends the attribution before them ('—dijo X—. '). */
function trimmed(text: string, start: number, end: number): Span {
  const lead = /^[\s.,;:]*/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end: start + text.slice(start, end).trimEnd().length };
}
