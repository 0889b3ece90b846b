import type { CueVerb } from '../lexicon/lexicon.ts';
import { TIME_NOUNS } from '../mentions/words.ts';
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
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tonight|earlier|later|recently|again|afterward|last|early|late)$/u;

/** What the verb group ending before `after` governs, if the cue allows it. */
export function complementAfter(view: SentenceView, after: number, cue: CueVerb): Complement | undefined {
  let index = after;
  let cueLast = after;
  let prepositional = false;
  for (let step = 0; step < 6; step += 1) {
    const found = openingAt(view, index, cueLast, cue, index === after);
    // An object stands before what is said of its time and place: 'seen over the past few years' has none. What is
    // found follows at once: in 'held in the camp that he saw', the clause belongs to the noun.
    if (found && !(prepositional && (found.frame === 'np' || cue.type === 'finding'))) return found;
    const next = skipAdjunct(view, index, cue);
    if (next === index)
      return cue.frames.has('that') && cue.type !== 'finding' ? distantThat(view, after) : undefined;
    prepositional ||= ADJUNCT_PREPOSITIONS.has(view.word(index)) && !isTime(view, index + 1);
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
  if (index >= view.size) return undefined;
  const { frames } = cue;
  if (view.quoted(index)) {
    const open = frames.has('clause') || frames.has('np') || frames.has('that');
    return open ? { first: index, cueLast, frame: 'quote' } : undefined;
  }
  const marked = markedOpening(view, index, cueLast, cue);
  if (marked || isTime(view, index) || isSpan(view, index)) return marked;
  if (adjoining && frames.has('clause') && opensClause(view, index))
    return { first: index, cueLast, frame: 'clause' };
  if (isGerund(view, index)) return frames.has('ing') ? { first: index, cueLast, frame: 'ing' } : undefined;
  if (!inPhrase(view, index) && view.word(index) !== 'there' && !isQuantity(view, index)) return undefined;
  return phraseOpening(view, index, cueLast, cue);
}

/** What a word of its own opens: 'that', 'whether', a colon, 'to', 'about'. */
function markedOpening(
  view: SentenceView,
  index: number,
  cueLast: number,
  { frames, type }: CueVerb,
): Complement | undefined {
  const word = view.word(index);
  if (word === ',' && frames.has('clause') && view.quoted(index + 1))
    return { first: index + 1, cueLast, frame: 'quote' };
  // 'found that odd'
  if (word === 'that' && type === 'finding' && !hasVerb(view, index + 1)) return undefined;
  if (word === 'that' && frames.has('that')) return { first: index, cueLast, frame: 'that' };
  if (WH.has(word) && frames.has('wh') && !isReducedClause(view, index))
    return { first: index, cueLast, frame: 'wh' };
  if (word === ':' && type !== 'finding' && index + 1 < view.size)
    return { first: index + 1, cueLast, frame: 'colon' };
  if (
    !frames.has(word) ||
    view.tag(index) === 'VERB' ||
    isDuration(view, index) ||
    !/[^.,;:]/u.test(view.word(index + 1))
  )
    return undefined;
  if (word === 'to' && isBaseVerb(view, index + 1)) return { first: index, cueLast, frame: 'to' };
  return { first: index + 1, cueLast: index + 1, frame: word };
}

/** 'spoke for ten minutes', 'argued for an hour' */
function isDuration(view: SentenceView, index: number): boolean {
  const counted =
    view.tag(index + 1) === 'NUM' || view.word(index + 1) === 'an' || view.word(index + 1) === 'a';
  return view.word(index) === 'for' && counted && isTimeNoun(view.word(index + 2));
}

/** 'she said when asked about it': without a subject, the clause tells when it was said (Quirk et al. 1985, 14.19). */
function isReducedClause(view: SentenceView, index: number): boolean {
  return view.word(index) === 'when' && view.tag(index + 1) === 'VERB';
}

/** What begins with a noun phrase: a person addressed, the subject of a clause, or an object. */
function phraseOpening(
  view: SentenceView,
  index: number,
  cueLast: number,
  cue: CueVerb,
): Complement | undefined {
  const { frames } = cue;
  if (frames.has('hearer')) {
    const heard = afterHearer(view, index, cue);
    if (heard || !(frames.has('np') || warnsNobody(view, index, cue))) return heard;
  }
  if (frames.has('clause') && hasVerb(view, index)) return { first: index, cueLast, frame: 'clause' };
  return frames.has('np') ? { first: index, cueLast, frame: 'np' } : undefined;
}

/** 'warned the dam was full': before an auxiliary the phrase is a subject and no hearer, whom only 'tell' cannot do without. */
function warnsNobody(view: SentenceView, index: number, { lemma }: CueVerb): boolean {
  const end = phraseEnd(view, index);
  return lemma !== 'tell' && view.tag(end) === 'AUX' && !view.word(end).endsWith('ing');
}

/** A clause that begins with a conjunction, a gerund as its subject, or, its subject lost, with its verb. */
function opensClause(view: SentenceView, index: number): boolean {
  // 'said while touring the port': without a subject, it tells when it was said.
  if (CONJUNCTIONS.has(view.word(index))) return !isGerund(view, index + 1) && hasVerb(view, index + 1);
  if (isGerund(view, index)) return hasAuxiliary(view, index + 1);
  return isFiniteVerb(view, index);
}

function isGerund(view: SentenceView, index: number): boolean {
  return view.tag(index) === 'VERB' && view.word(index).endsWith('ing');
}

const CONJUNCTIONS = new Set(
  'if because although while unless once just even until despite given'.split(' '),
);

function hasAuxiliary(view: SentenceView, from: number): boolean {
  for (let index = from; index < Math.min(view.size, from + 12); index += 1) {
    if (view.word(index) === ',') return false;
    if (view.tag(index) === 'AUX') return true;
  }
  return false;
}

/** After 'what he said', 'a man who they say', the clause has lost its subject and begins with its verb. */
export function isFiniteVerb(view: SentenceView, index: number): boolean {
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
    // 'told the mayors who had gathered': a clause about those who are told.
    if (step === 0 && word === 'who' && view.tag(index) !== 'PRON') return undefined;
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

const POSSESSIVES = new Set('his her their its my our your'.split(' '));

/** One after the person addressed at `index`, else `index`. */
export function hearerEnd(view: SentenceView, index: number): number {
  const owned = POSSESSIVES.has(view.word(index)) && /^(?:NOUN|ADJ|PROPN)$/u.test(view.tag(index + 1) ?? '');
  if (view.tag(index) === 'PRON' && !owned) return index + 1;
  const end = phraseEnd(view, index);
  const runsOn = view.tag(index) === 'PROPN' && end > index + 1 && isFiniteVerb(view, end);
  return runsOn ? index + 1 : end;
}

/** Past one adverbial that may stand between a cue and what it governs: 'later', 'on Monday', 'in a statement'. */
export function skipAdjunct(view: SentenceView, index: number, cue: CueVerb): number {
  const word = view.word(index);
  if (isSpan(view, index)) return index + 3;
  if (isTime(view, index)) {
    return view.tag(index + 1) === 'NOUN' || TIME.test(view.word(index + 1)) ? index + 2 : index + 1;
  }
  if (isQuantity(view, index)) return index;
  if ((view.tag(index) === 'ADV' && word !== 'when') || word === 'not') return index + 1;
  if (ADJUNCT_PREPOSITIONS.has(word) && !cue.frames.has(word)) {
    const end = phraseEnd(view, index + 1);
    return end > index + 1 ? end : index;
  }
  return index;
}

/** 'about 20 people', 'up to 20', 'at least six', 'more than a dozen': what stands before a number belongs to its phrase. */
function isQuantity(view: SentenceView, index: number): boolean {
  const [first, second, third] = [view.word(index), view.word(index + 1), view.word(index + 2)];
  if (APPROXIMATING.has(first))
    return (
      view.tag(index + 1) === 'NUM' || SHARES.has(second) || (/^an?$/u.test(second) && COUNTS.has(third))
    );
  const pair = (first === 'up' && second === 'to') || (first === 'at' && /^(?:least|most)$/u.test(second));
  if (pair) return view.tag(index + 2) === 'NUM';
  return first === 'as' && /^(?:many|much|few|little)$/u.test(second) && third === 'as';
}

const SHARES = new Set(['half', 'all', 'every']);
const COUNTS = new Set('dozen score hundred thousand million billion third quarter fifth half'.split(' '));

const APPROXIMATING = new Set(
  'about around over under nearly almost roughly approximately between some only just'.split(' '),
);

/** 'today', 'last month', 'this week'; but 'this' alone is what somebody speaks of. */
function isTime(view: SentenceView, index: number): boolean {
  const word = view.word(index);
  return TIME.test(word) || (word === 'this' && TIME_NOUNS.has(view.word(index + 1)));
}

/** 'a day earlier', 'two weeks later'. */
function isSpan(view: SentenceView, index: number): boolean {
  const counted = view.tag(index) === 'NUM' || view.word(index) === 'a' || view.word(index) === 'an';
  return (
    counted &&
    view.tag(index + 1) === 'NOUN' &&
    /^(?:earlier|later|ago|before|after)$/u.test(view.word(index + 2))
  );
}

/** In the singular or plural. */
function isTimeNoun(word: string): boolean {
  return TIME_NOUNS.has(word) || (word.endsWith('s') && TIME_NOUNS.has(word.slice(0, -1)));
}

/** 'two days after the storm', 'hours before they left' */
export function isTimeClause(view: SentenceView, index: number): boolean {
  const counted = view.tag(index) === 'NUM' || view.word(index) === 'a' || view.word(index) === 'an';
  const noun = counted ? index + 1 : index;
  return isTimeNoun(view.word(noun)) && /^(?:after|before)$/u.test(view.word(noun + 1));
}

function hasVerb(view: SentenceView, from: number): boolean {
  for (let index = from; index < Math.min(view.size, from + 40); index += 1) {
    const tag = view.tag(index);
    if (tag === 'VERB' || tag === 'AUX' || view.quoted(index)) return true;
    if (view.word(index) === ';') return false;
  }
  return false;
}
