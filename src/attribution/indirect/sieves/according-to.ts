import { contentEnd, trimEnd } from '../content-end.ts';
import type { Draft, Range } from '../draft.ts';
import type { SentenceView } from '../sentence-view.ts';
import { hasFiniteVerb } from './parenthetical.ts';

const BORDER = new Set([',', '—', '–', '--', '.', ';', ':', ')', '']);

/** 'According to X, S', 'S, according to X', 'S1, according to X, S2'. */
export function accordingTo(view: SentenceView, at: number): Draft | undefined {
  if (view.word(at) !== 'according' || view.word(at + 1) !== 'to' || view.quoted(at)) return undefined;
  let end = at + 2;
  while (end < view.size && !BORDER.has(view.word(end)) && !view.quoted(end)) end += 1;
  const source = { first: at + 2, last: end };
  if (source.last <= source.first) return undefined;
  const before = { first: 0, last: trimEnd(view, 0, at) };
  const after = { first: end + 1, last: view.word(end) === ',' ? contentEnd(view, end + 1) : 0 };
  const content = contentAround(view, before, after);
  if (content.length === 0) return undefined;
  return { content, cue: { first: at, last: at + 2 }, source, lemma: 'according', cueType: 'speech' };
}

/** The clause before, unless only a word or phrase stands there ('In Ohio, according to X, S'); the clause after it. */
function contentAround(view: SentenceView, before: Range, after: Range): Range[] {
  const follows = after.last > after.first && hasFiniteVerb(view, after);
  if (follows && !hasFiniteVerb(view, before)) return [after];
  if (before.last <= before.first) return [];
  return follows && !view.word(after.first).startsWith('wh') ? [before, after] : [before];
}
