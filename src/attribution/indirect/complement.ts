import type { CueVerb } from '../lexicon/lexicon.ts';
import { inPhrase, phraseEnd } from './noun-phrase.ts';
import type { SentenceView } from './sentence-view.ts';

/** Where what a cue governs begins, and where the cue ends before it. */
export interface Complement {
  readonly first: number;
  readonly cueLast: number;
  readonly frame: string;
}

const WH = new Set('whether if how why what when who where which'.split(' '));
const ADJUNCT_PREPOSITIONS = new Set(
  'in on at during after before via from to through over by with for about of as into around near amid following'.split(
    ' ',
  ),
);
const TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tonight|earlier|later|recently|again|afterward|last|this|early|late)$/u;

/** What the verb group ending before `after` governs, if the cue allows it. */
export function complementAfter(view: SentenceView, after: number, cue: CueVerb): Complement | undefined {
  let index = after;
  let cueLast = after;
  for (let step = 0; step < 6; step += 1) {
    const found = openingAt(view, index, cueLast, cue, index === after);
    if (found) return found;
    const next = skipAdjunct(view, index, cue);
    if (next === index) return cue.frames.has('that') ? distantThat(view, after) : undefined;
    index = next;
    cueLast = next;
  }
  return undefined;
}

function openingAt(
  view: SentenceView,
  index: number,
  cueLast: number,
  cue: CueVerb,
  adjoining: boolean,
): Complement | undefined {
  const { frames } = cue;
  const word = view.word(index);
  const at = (first: number, frame: string, last = cueLast): Complement => ({ first, cueLast: last, frame });
  if (word === '') return undefined;
  if (view.quoted(index))
    return frames.has('clause') || frames.has('np') || frames.has('that') ? at(index, 'quote') : undefined;
  if (word === ',' && frames.has('clause') && view.quoted(index + 1)) return at(index + 1, 'quote');
  if (word === 'that' && frames.has('that')) return at(index, 'that');
  if (WH.has(word) && frames.has('wh')) return at(index, 'wh');
  if (word === ':' && index + 1 < view.size) return at(index + 1, 'colon');
  if (word === 'to' && frames.has('to')) {
    return isBaseVerb(view, index + 1) ? at(index, 'to') : at(index + 1, 'to', index + 1);
  }
  if (
    frames.has(word) &&
    view.tag(index) !== 'VERB' &&
    index + 1 < view.size &&
    !/^[.,;:]$/u.test(view.word(index + 1))
  ) {
    return at(index + 1, word, index + 1);
  }
  if (TIME.test(word)) return undefined;
  if (view.tag(index) === 'VERB' && word.endsWith('ing'))
    return frames.has('ing') ? at(index, 'ing') : undefined;
  if (adjoining && frames.has('clause') && opensClause(view, index)) return at(index, 'clause');
  if (view.tag(index) === 'VERB' && word.endsWith('ing')) return frames.has('ing') ? at(index, 'ing') : undefined;
  if (!inPhrase(view, index) && word !== 'there') return undefined;
  if (frames.has('hearer')) {
    const heard = afterHearer(view, index, cue);
    if (heard) return heard;
    if (!frames.has('np')) return undefined;
  }
  if (frames.has('clause') && hasVerb(view, index)) return at(index, 'clause');
  if (frames.has('np')) return at(index, 'np');
  return undefined;
}

/** A clause that begins with a conjunction, a gerund as its subject, or, its subject lost, with its verb. */
function opensClause(view: SentenceView, index: number): boolean {
  if (CONJUNCTIONS.has(view.word(index))) return hasVerb(view, index + 1);
  if (view.tag(index) === 'VERB' && view.word(index).endsWith('ing')) return hasAuxiliary(view, index + 1);
  return isFiniteVerb(view, index);
}

const CONJUNCTIONS = new Set('if because although while unless once just even until despite given'.split(' '));

function hasAuxiliary(view: SentenceView, from: number): boolean {
  for (let index = from; index < Math.min(view.size, from + 12); index += 1) {
    if (view.word(index) === ',') return false;
    if (view.tag(index) === 'AUX') return true;
  }
  return false;
}

/** After 'what he said', 'a man who they say': the clause has lost its subject and begins with its verb. */
function isFiniteVerb(view: SentenceView, index: number): boolean {
  const tag = view.tag(index);
  return (tag === 'AUX' || tag === 'VERB') && !view.word(index).endsWith('ing');
}

function isBaseVerb(view: SentenceView, index: number): boolean {
  const next = view.tag(index) === 'ADV' || view.word(index) === 'not' ? index + 1 : index;
  return view.tag(next) === 'VERB' || view.tag(next) === 'AUX';
}

/** 'said, among other things, that S', 'said in a call from the road with a reporter that S'. */
function distantThat(view: SentenceView, after: number): Complement | undefined {
  for (let index = after; index < Math.min(view.size, after + FARTHEST_THAT); index += 1) {
    if (view.word(index) === 'that' && view.tag(index - 1) !== 'VERB')
      return { first: index, cueLast: index, frame: 'that' };
    if (view.quoted(index) || END_MARKS.has(view.word(index)) || view.tag(index) === 'AUX') return undefined;
  }
  return undefined;
}

const FARTHEST_THAT = 18;
const END_MARKS = new Set(['.', '?', '!', ';', ':']);

/** 'told REPORTERS [on Monday] that …'. */
function afterHearer(view: SentenceView, index: number, cue: CueVerb): Complement | undefined {
  let next = hearerEnd(view, index);
  if (next === index) return undefined;
  for (let step = 0; step < 5; step += 1) {
    const word = view.word(next);
    if (word === 'that' || WH.has(word) || word === 'to' || word === ':' || cue.frames.has(word)) {
      const opens = word === 'that' || word === 'to' || WH.has(word);
      if (word === 'to' && cue.lemma !== 'tell') return { first: index, cueLast: index, frame: 'to' };
      const first = opens ? next : next + 1;
      return { first, cueLast: index, frame: word };
    }
    if (view.quoted(next)) return { first: next, cueLast: index, frame: 'quote' };
    const skipped = skipAdjunct(view, next, cue);
    if (skipped === next) break;
    next = skipped;
  }
  if ((inPhrase(view, next) || view.word(next) === 'there') && hasVerb(view, next)) {
    return { first: next, cueLast: index, frame: 'clause' };
  }
  return undefined;
}

/** One after the person addressed at `index`, else `index`. */
export function hearerEnd(view: SentenceView, index: number): number {
  if (view.tag(index) === 'PRON') return index + 1;
  const end = phraseEnd(view, index);
  const runsOn = view.tag(index) === 'PROPN' && end > index + 1 && isFiniteVerb(view, end);
  return runsOn ? index + 1 : end;
}

/** Past one adverbial that may stand between a cue and what it governs: 'later', 'on Monday', 'in a statement'. */
export function skipAdjunct(view: SentenceView, index: number, cue: CueVerb): number {
  const word = view.word(index);
  if (TIME.test(word)) {
    return view.tag(index + 1) === 'NOUN' || TIME.test(view.word(index + 1)) ? index + 2 : index + 1;
  }
  if (view.tag(index) === 'ADV' || word === 'not') return index + 1;
  if (ADJUNCT_PREPOSITIONS.has(word) && !cue.frames.has(word)) {
    const end = phraseEnd(view, index + 1);
    return end > index + 1 ? end : index;
  }
  return index;
}

function hasVerb(view: SentenceView, from: number): boolean {
  for (let index = from; index < Math.min(view.size, from + 40); index += 1) {
    const tag = view.tag(index);
    if (tag === 'VERB' || tag === 'AUX' || view.quoted(index)) return true;
    if (view.word(index) === ';') return false;
  }
  return false;
}
