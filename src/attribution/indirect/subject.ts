import { OTHER_PRONOUNS, PRODUCT_NOUNS } from '../mentions/words.ts';
import type { Range } from './draft.ts';
import { phraseStart } from './noun-phrase.ts';
import type { SentenceView } from './sentence-view.ts';
import { readVerbGroup } from './verb-group.ts';

const ASIDE_MARKS = new Set([',', '—', '–', '--']);
const RELATIVE = new Set(['who', 'which', 'that']);
/** How far back a subject is looked for, in words. */
const LOOK_BACK = 60;

/** The noun phrase of which the verb group that begins at `verb` is said, also over an aside between commas. */
export function subjectBefore(view: SentenceView, verb: number, floor = 0): Range | undefined {
  let last = verb;
  for (let hop = 0; hop < 4; hop += 1) {
    if (closesAside(view, last - 1)) {
      const opening = asideStart(view, last - 1, Math.max(floor, last - LOOK_BACK));
      if (opening < 0) return undefined;
      last = opening;
      continue;
    }
    if (RELATIVE.has(view.word(last - 1)) && hop < 3) {
      last -= 1;
      if (ASIDE_MARKS.has(view.word(last - 1))) last -= 1;
      continue;
    }
    const start = phraseStart(view, last, floor);
    const first = last < verb && RELATIVE.has(view.word(verb - 1)) ? sayerStart(view, start, last) : start;
    if (first >= last) return undefined;
    const participle = participleBefore(view, start, floor);
    if (participle !== undefined) {
      last = participle;
      continue;
    }
    if (
      last < verb &&
      isDescription(view, first) &&
      view.word(first - 1) === ',' &&
      view.tag(first - 2) === 'PROPN'
    ) {
      last = first - 1;
      continue;
    }
    return { first, last };
  }
  return undefined;
}

/**
 * Where the participle stands that has the phrase from `start` for its object and says which the noun before it is: in
 * 'members supporting the bill said' and 'a man selling ice outside the station said' (Quirk et al. 1985, 17.28).
 */
function participleBefore(view: SentenceView, start: number, floor: number): number | undefined {
  const preposition = view.tag(start - 1) === 'ADP';
  const places = preposition ? [start - 2, phraseStart(view, start - 1, floor) - 1] : [start - 1];
  return places.find((at) => at > floor && isModifier(view, at));
}

function isModifier(view: SentenceView, at: number): boolean {
  const word = view.word(at);
  const participle = view.tag(at) === 'VERB' && word.endsWith('ing') && !view.quoted(at);
  const noun = NOMINAL.has(view.tag(at - 1) ?? '') && !OTHER_PRONOUNS.has(view.word(at - 1));
  return participle && noun && !PREPOSITIONS.has(word);
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** In '-ing', and no participles. */
const PREPOSITIONS = new Set(['following', 'during', 'according', 'regarding', 'concerning']);

/** 'no comment from the army, which has said': of words and whom they come from, the latter speaks. */
function sayerStart(view: SentenceView, first: number, last: number): number {
  for (let index = first + 1; index < last; index += 1)
    if (view.word(index) === 'from' && PRODUCT_NOUNS.has(view.word(index - 1))) return index + 1;
  return first;
}

/** A comma or dash, or a quotation that has the comma inside ('X, who calls it “odd,” said'). */
function closesAside(view: SentenceView, index: number): boolean {
  if (view.quoted(index))
    return view.word(index - 1) === ',' && index - view.beforeQuotation(index) < LONGEST_NAME;
  return ASIDE_MARKS.has(view.word(index));
}

/** Longest quotation, in words and marks, that stands in an aside rather than being what is said. */
const LONGEST_NAME = 7;

function isDescription(view: SentenceView, first: number): boolean {
  return view.word(first) === 'a' || view.word(first) === 'an' || view.word(first) === 'the';
}

/** Index of the mark that opens the aside which the mark at `close` closes, or -1. */
function asideStart(view: SentenceView, close: number, floor: number): number {
  const mark = view.quoted(close) ? ',' : view.word(close);
  for (let index = close - 1; index > floor; index -= 1) {
    if (view.quoted(index)) continue;
    if (view.word(index) !== mark) continue;
    const before = view.tag(index - 1);
    const noun = before === 'NOUN' || before === 'PROPN' || before === 'PRON' || view.word(index - 1) === ')';
    if (noun || view.quoted(index - 1)) return index;
  }
  return -1;
}

/** The subject of the nearest finite verb before `index`: whom a gerund or a further verb leans on. */
export function controllerBefore(view: SentenceView, index: number): Range | undefined {
  const floor = Math.max(0, index - LOOK_BACK);
  for (let at = index - 1; at >= floor; at -= 1) {
    const tag = view.tag(at);
    if ((tag !== 'VERB' && tag !== 'AUX') || view.quoted(at)) continue;
    const group = readVerbGroup(view, at);
    if (group.form === 'gerund' || group.form === 'infinitive') continue;
    const subject = subjectBefore(view, group.first);
    if (subject) return subject;
    at = group.first;
  }
  return undefined;
}
