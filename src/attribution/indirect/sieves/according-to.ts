import { afterAccording } from '../../language/according.ts';
import { contentEnd, trimEnd } from '../content-end.ts';
import type { Draft, Range } from '../draft.ts';
import { datelineEnd, type SentenceView } from '../sentence-view.ts';
import { hasFiniteVerb } from './parenthetical.ts';

const BORDER = new Set([',', '—', '–', '--', '.', ';', ':', ')', '']);
const RELATIVE = new Set(['who', 'whom', 'whose', 'which']);

/** 'According to X, S', 'S, according to X', 'S1, according to X, S2', 'In the words of X, S'. */
export function accordingTo(view: SentenceView, at: number): Draft | undefined {
  const first = afterAccording(view.language, (index) => view.word(index), at);
  // 'according to which' goes on about what stands before it.
  if (first === undefined || view.quoted(at) || RELATIVE.has(view.word(first))) return undefined;
  let end = first;
  while (end < view.size && (view.quoted(end) || !BORDER.has(view.word(end)) || isInside(view, end)))
    end = view.word(end) === '(' ? bracketEnd(view, end) : end + 1;
  const source = { first, last: end };
  if (source.last <= source.first) return undefined;
  const before = { first: relativeStart(view, at), last: trimEnd(view, 0, at) };
  // After a few words of a sentence, 'in the words of' speaks of those that are quoted, not of the sentence.
  if (view.word(at) !== 'according' && before.last > 1) return undefined;
  const comma = asideEnd(view, end);
  const after = { first: comma + 1, last: view.word(comma) === ',' ? contentEnd(view, comma + 1) : 0 };
  const content = contentAround(view, before, after);
  if (content.length === 0) return undefined;
  return { content, cue: { first: at, last: first }, source, lemma: 'according', cueType: 'speech' };
}

/** The token after a bracket: 'according to X and Y (2031), S'; the next one where it is not closed soon. */
function bracketEnd(view: SentenceView, opening: number): number {
  for (let at = opening + 1; at < opening + LONGEST_BRACKET; at += 1)
    if (view.word(at) === ')') return at + 1;
  return opening + 1;
}

/** In words. */
const LONGEST_BRACKET = 10;

/**
 * The comma that closes what is said of the source, where `comma` opens it: a relative clause ('X, who heads Y, S'), a
 * participle ('X, citing Y, S'), or, after a name, a description without a verb ('X, a professor at Y, S'). Else `comma`.
 */
function asideEnd(view: SentenceView, comma: number): number {
  if (view.word(comma) !== ',' || view.quoted(comma + 1)) return comma;
  const close = commaAfter(view, comma);
  if (close < 0) return comma;
  const opening = view.word(comma + 1);
  const described =
    view.tag(comma - 1) === 'PROPN' &&
    OPENS_DESCRIPTION.has(view.tag(comma + 1) ?? 'X') &&
    !hasFiniteVerb(view, { first: comma + 1, last: close }) &&
    hasFiniteVerb(view, { first: close + 1, last: view.size });
  const participle = view.tag(comma + 1) === 'VERB' && opening.endsWith('ing');
  return RELATIVE.has(opening) || participle || described ? close : comma;
}

const OPENS_DESCRIPTION = new Set(['DET', 'NOUN', 'PROPN', 'ADJ']);

function commaAfter(view: SentenceView, from: number): number {
  for (let index = from + 1; index < view.size; index += 1)
    if (view.word(index) === ',' && !view.quoted(index)) return index;
  return -1;
}

/** The phrase speaks of the relative clause that it ends, else of the whole sentence before it. */
function relativeStart(view: SentenceView, at: number): number {
  for (let index = at - 2; index > 1; index -= 1) {
    if (view.word(index) !== ',' || view.quoted(index)) continue;
    return view.word(index + 1) === 'which' || view.word(index + 1) === 'who' ? index + 1 : 0;
  }
  return datelineEnd(view);
}

/** 'S, according to a study, published on Friday': a participle after a whole clause is said of the source, and is no second verb. */
function isReduced(view: SentenceView, before: Range, after: Range): boolean {
  const joined = view.tag(before.last - 1) === 'CCONJ';
  return view.tag(after.first) === 'VERB' && !joined && hasFiniteVerb(view, before);
}

/** A full stop that does not end the sentence belongs to an abbreviation. */
function isInside(view: SentenceView, index: number): boolean {
  return view.word(index) === '.' && index < view.size - 1;
}

/** What stands before the phrase, and what goes on after it. */
function contentAround(view: SentenceView, before: Range, after: Range): Range[] {
  const follows = after.last > after.first && (hasFiniteVerb(view, after) || before.last === 0);
  const leads = before.last > 1 || (before.last === 1 && view.tag(0) !== 'CCONJ');
  const goesOn = follows && !view.word(after.first).startsWith('wh') && !isReduced(view, before, after);
  if (leads) return goesOn ? [before, after] : [before];
  return follows ? [after] : [];
}
