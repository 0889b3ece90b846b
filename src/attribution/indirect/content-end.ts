import { englishLexicon } from '../lexicon/lexicon.ts';
import type { SentenceView } from './sentence-view.ts';

const CONJUNCTION = new Set(['and', 'but', 'while', 'though', 'although', 'as']);
const FINAL = new Set(['.', ',', ';', ':', '—', '–', '--', '…']);

/** One after the last word of the clause that begins at `first`: where what is reported ends. */
export function contentEnd(view: SentenceView, first: number, fronted = false): number {
  let index = first;
  while (index < view.size) {
    if (view.quoted(index)) {
      index = view.afterQuotation(index);
      continue;
    }
    if (index > first && endsBefore(view, index)) break;
    if (fronted && index > first && view.word(index) === ',') break;
    index += 1;
  }
  return trimEnd(view, first, index);
}

/** Drops the marks after the last word, but not those inside a quotation. */
export function trimEnd(view: SentenceView, first: number, last: number): number {
  let end = last;
  while (end > first && FINAL.has(view.word(end - 1)) && !view.quoted(end - 1)) {
    if (view.word(end - 1) === '.' && view.token(end - 2)?.end === view.token(end - 1)?.start) {
      if (/^(?:jr|sr|inc|corp|co|ltd|[a-z])$/u.test(view.word(end - 2)) && end < view.size) break;
    }
    end -= 1;
  }
  return end;
}

function endsBefore(view: SentenceView, index: number): boolean {
  const word = view.word(index);
  if (word === ';') return true;
  if (word === ',' || word === '—' || word === '–' || word === '--') {
    let next = index + 1;
    if (view.word(next) === 'according') return true;
    if (isGerundCue(view, skipAdverbs(view, next))) return true;
    if (view.word(next) === 'but') return true;
    if (CONJUNCTION.has(view.word(next))) next += 1;
    else return false;
    return isCueClause(view, next);
  }
  if (word === 'and' || word === 'but') {
    const next = skipAdverbs(view, index + 1);
    return isFiniteCue(view, next) && view.tag(index - 1) !== 'VERB';
  }
  if (word === 'according' && view.word(index + 1) === 'to') return true;
  return false;
}

function skipAdverbs(view: SentenceView, index: number): number {
  let next = index;
  while (next < index + 3 && (view.tag(next) === 'ADV' || view.word(next) === 'also')) next += 1;
  return next;
}

function isGerundCue(view: SentenceView, index: number): boolean {
  return (
    view.word(index).endsWith('ing') && !view.quoted(index) && englishLexicon.verbs.has(view.word(index))
  );
}

function isFiniteCue(view: SentenceView, index: number): boolean {
  const word = view.word(index);
  if (view.quoted(index) || view.tag(index) !== 'VERB') return false;
  const cue = englishLexicon.verbs.get(word);
  return cue !== undefined && word !== cue.lemma && !word.endsWith('ing');
}

/** Whether a clause with a cue of its own begins here: 'and (X) said'. */
function isCueClause(view: SentenceView, index: number): boolean {
  for (let next = index; next < index + 8 && next < view.size; next += 1) {
    if (view.quoted(next) || view.word(next) === ',') return false;
    if (isFiniteCue(view, next)) return true;
    if (view.tag(next) === 'VERB') return false;
  }
  return false;
}
