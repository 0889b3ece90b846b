import { contentEnd, trimEnd } from '../content-end.ts';
import type { Draft, Range } from '../draft.ts';
import type { SentenceView } from '../sentence-view.ts';
import { hasFiniteVerb } from './parenthetical.ts';

const BORDER = new Set([',', '—', '–', '--', '.', ';', ':', ')', '']);

/** 'According to X, S', 'S, according to X', 'S1, according to X, S2'. */
export function accordingTo(view: SentenceView, at: number): Draft | undefined {
  if (view.word(at) !== 'according' || view.word(at + 1) !== 'to' || view.quoted(at)) return undefined;
  let end = at + 2;
  while (end < view.size && (view.quoted(end) || !BORDER.has(view.word(end)) || isInside(view, end)))
    end += 1;
  const source = { first: at + 2, last: end };
  if (source.last <= source.first) return undefined;
  const before = { first: relativeStart(view, at), last: trimEnd(view, 0, at) };
  const after = { first: end + 1, last: view.word(end) === ',' ? contentEnd(view, end + 1) : 0 };
  const content = contentAround(view, before, after);
  if (content.length === 0) return undefined;
  return { content, cue: { first: at, last: at + 2 }, source, lemma: 'according', cueType: 'speech' };
}

/** The phrase speaks of the relative clause that it ends, else of the whole sentence before it. */
function relativeStart(view: SentenceView, at: number): number {
  for (let index = at - 2; index > 1; index -= 1) {
    if (view.word(index) !== ',' || view.quoted(index)) continue;
    return view.word(index + 1) === 'which' || view.word(index + 1) === 'who' ? index + 1 : 0;
  }
  return 0;
}

/** A full stop that does not end the sentence belongs to an abbreviation. */
function isInside(view: SentenceView, index: number): boolean {
  return view.word(index) === '.' && index < view.size - 1;
}

/** What stands before the phrase, and what goes on after it. */
function contentAround(view: SentenceView, before: Range, after: Range): Range[] {
  const follows = after.last > after.first && (hasFiniteVerb(view, after) || before.last === 0);
  const leads = before.last > 1 || (before.last === 1 && view.tag(0) !== 'CCONJ');
  const goesOn = follows && !view.word(after.first).startsWith('wh');
  if (leads) return goesOn ? [before, after] : [before];
  return follows ? [after] : [];
}
