import { englishLexicon } from '../lexicon/lexicon.ts';
import { phraseEnd } from './noun-phrase.ts';
import type { SentenceView } from './sentence-view.ts';

const FINAL = new Set(['.', ',', ';', ':', '—', '–', '--', '…']);

/** What kind of clause reports: it decides which comma ends it. */
export interface Reporting {
  /** The cue stands in a clause before the main one ('After X said S, Y left'): the first comma ends it. */
  readonly fronted?: boolean;
  /** A noun phrase is reported, or the cue stands in a relative clause: a comma or 'and' before a verb ends it. */
  readonly closedByVerb?: boolean;
}

/** One after the last word of the clause that begins at `first`: where what is reported ends. */
export function contentEnd(view: SentenceView, first: number, reporting: Reporting = {}): number {
  let index = first;
  let brackets = 0;
  const opening = openingAdverbialEnd(view, first);
  while (index < view.size) {
    if (view.quoted(index)) {
      index = view.afterQuotation(index);
      const comma = view.word(index - 2) === ',';
      if (comma && (reporting.fronted || endsAtComma(view, index - 1))) break;
      continue;
    }
    if (index > opening && endsBefore(view, index)) break;
    const word = view.word(index);
    if (reporting.fronted && index > first && word === ',') break;
    if (reporting.closedByVerb && CLOSING.has(word) && isVerb(view, skipAdverbs(view, index + 1))) break;
    if (reporting.closedByVerb && index > first && isPlainSaying(view, index)) break;
    if (word === '(') brackets += 1;
    if (word === ')') brackets -= 1;
    if (brackets < 0) break;
    index += 1;
  }
  return trimEnd(view, first, index);
}

/**
 * The comma that closes an adverbial before the subject of the reported clause ('that when it rains, the town floods',
 * 'that, while late, it ran'), or `first`: no reported clause ends before its subject.
 */
function openingAdverbialEnd(view: SentenceView, first: number): number {
  const start = view.word(first) === 'that' ? first + 1 : first;
  const inserted = view.word(start) === ',';
  if (!inserted && !OPENS_ADVERBIAL.has(view.word(start))) return first;
  for (let index = start + 1; index < view.size && index < start + LONGEST_ADVERBIAL; index += 1) {
    if (view.quoted(index)) return first;
    if (view.word(index) === ',') return index;
  }
  return first;
}

const OPENS_ADVERBIAL = new Set(
  'if when while although though because since as after before once unless until despite given even in on at by for with without under during amid among within'.split(
    ' ',
  ),
);
/** In words. */
const LONGEST_ADVERBIAL = 25;

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

/**
 * Whether the clause ends before the mark or conjunction at `index`. What follows decides: another attribution, a
 * contrast, or a remark of the writer's own that closes the sentence. Each test was kept only where the training
 * articles end more often than they go on.
 */
function endsBefore(view: SentenceView, index: number): boolean {
  const word = view.word(index);
  if (word === ';' || insertsQuotation(view, index)) return true;
  if (DASHES.has(word)) return view.word(index + 1) === 'a' || beginsCue(view, index + 1);
  if (word === ',') return endsAtComma(view, index);
  if (word === 'and' || word === 'but') return beginsCue(view, index + 1);
  return word === 'according' && view.word(index + 1) === 'to';
}

/** 'mocked the plan - “It is late,” she said - and left': the comma before the closing mark leads on to a cue of its own. */
function insertsQuotation(view: SentenceView, index: number): boolean {
  const inserts = DASHES.has(view.word(index)) || view.word(index) === '(';
  return inserts && view.quoted(index + 1) && view.word(view.afterQuotation(index + 1) - 2) === ',';
}

/** 'who met to discuss strategy said', 'who asked not to be named said': a verb of plain saying right after a noun or participle belongs to the clause outside. */
function isPlainSaying(view: SentenceView, index: number): boolean {
  const before = view.tag(index - 1);
  const participle = before === 'VERB' && view.word(index - 1).endsWith('ed');
  return (
    (before === 'NOUN' || before === 'PROPN' || participle) &&
    /^(?:said|says|told|tells)$/u.test(view.word(index))
  );
}

function isVerb(view: SentenceView, index: number): boolean {
  const tag = view.tag(index);
  return !view.quoted(index) && (tag === 'AUX' || (tag === 'VERB' && !view.word(index).endsWith('ing')));
}

/** What parts a further verb of the reporting clause from what is reported. */
const CLOSING = new Set([',', 'and', 'but']);

const DASHES = new Set(['—', '–', '--', '-']);
const CONTRAST = new Set(['while', 'although', 'compared', 'according']);
/** Parts of speech after 'but' that carry the reported clause on: 'but also', 'but not', 'but in'. */
const GOES_ON = new Set(['ADV', 'ADP', 'PART', 'VERB', 'ADJ', 'SCONJ']);
const CLOSING_REMARK = new Set(['a', 'an', 'the', 'which', 'who']);

function endsAtComma(view: SentenceView, comma: number): boolean {
  const next = view.word(comma + 1);
  if (view.quoted(comma + 1)) return false;
  if (CONTRAST.has(next) || beginsCue(view, comma + 1)) return true;
  if (next === 'but') return !GOES_ON.has(view.tag(comma + 2) ?? 'X') || beginsCue(view, comma + 2);
  if (next === 'and') return beginsCue(view, comma + 2) || isCueClause(view, comma + 2);
  if (next === 'with') return isAbsolute(view, comma + 2);
  return CLOSING_REMARK.has(next) && isLastComma(view, comma);
}

/** ', with Roe calling it late': a participle with a subject of its own attributes what follows (Quirk et al. 1985, 15.58). */
function isAbsolute(view: SentenceView, first: number): boolean {
  const end = phraseEnd(view, first);
  return end > first && isGerundCue(view, end);
}

function isLastComma(view: SentenceView, comma: number): boolean {
  for (let index = comma + 1; index < view.size; index += 1) {
    if (view.word(index) === ',' && !view.quoted(index)) return false;
  }
  return true;
}

/** Another attribution with the same subject: '(also) said', 'adding'. */
function beginsCue(view: SentenceView, index: number): boolean {
  const head = skipAdverbs(view, index);
  return isGerundCue(view, head) || isFiniteCue(view, head);
}

function skipAdverbs(view: SentenceView, index: number): number {
  let next = index;
  while (next < index + 3 && (view.tag(next) === 'ADV' || view.word(next) === 'also')) next += 1;
  return next;
}

function isGerundCue(view: SentenceView, index: number): boolean {
  return view.word(index).endsWith('ing') && !view.quoted(index) && isSaying(view.word(index));
}

function isFiniteCue(view: SentenceView, index: number): boolean {
  const word = view.word(index);
  if (view.quoted(index) || view.tag(index) !== 'VERB') return false;
  return isSaying(word) && word !== englishLexicon.verbs.get(word)?.lemma && !word.endsWith('ing');
}

/** What somebody found or heard may well be a part of what they say. */
function isSaying(word: string): boolean {
  const cue = englishLexicon.verbs.get(word);
  return cue !== undefined && cue.type !== 'finding' && !cue.frames.has('heard');
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
