import { contentEnd, trimEnd } from '../content-end.ts';
import type { Draft } from '../draft.ts';
import type { SentenceView } from '../sentence-view.ts';

const BORDER = new Set([',', '—', '–', '--', '.', ';', ':', ')', '']);

/** 'According to X, S', 'S, according to X', 'S1, according to X, S2'. */
export function accordingTo(view: SentenceView, at: number): Draft | undefined {
  if (view.word(at) !== 'according' || view.word(at + 1) !== 'to' || view.quoted(at)) return undefined;
  let end = at + 2;
  while (end < view.size && !BORDER.has(view.word(end)) && !view.quoted(end)) end += 1;
  const source = { first: at + 2, last: end };
  if (source.last <= source.first) return undefined;
  const before = trimEnd(view, 0, at);
  const opens = before <= 1;
  const first = opens ? end + 1 : view.tag(0) === 'CCONJ' ? 1 : 0;
  const last = opens ? contentEnd(view, first) : before;
  if (last <= first) return undefined;
  return {
    content: [{ first, last }],
    cue: { first: at, last: at + 2 },
    source,
    lemma: 'according',
    cueType: 'speech',
  };
}
