import type { Style } from './style.ts';
import type { Side, Token } from './tokens.ts';
import { APOSTROPHE_BEGINNINGS, APOSTROPHE_ENDINGS, ELIDED, FUNCTION_WORDS } from './words.ts';

/**
 * What a mark may be. `elision`: an apostrophe that begins a word (’90s); `possessive`: one that ends it (workers’);
 * `measure`: a straight mark for inches, feet or seconds; `unknown`: something that context cannot tell, such as £.
 */
export type Role =
  | 'apostrophe'
  | 'elision'
  | 'possessive'
  | 'open-double'
  | 'close-double'
  | 'open-single'
  | 'close-single'
  | 'dash'
  | 'range'
  | 'ellipsis'
  | 'measure'
  | 'unknown';

/** A mark that several roles could explain, and what stands around it. */
export interface Place {
  readonly token: Token;
  readonly left: Side;
  readonly right: Side;
  /** The nearest tokens, whatever is between. */
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  /** The tokens beyond those. */
  readonly beforeThat: Token | undefined;
  readonly afterThat: Token | undefined;
}

/** More than any sum of lesser costs in one line: a role that the place rules out. */
export const IMPOSSIBLE = 40;

/** The roles that each kind of mark can have. */
export const ROLES: Readonly<Record<string, readonly Role[]>> = {
  '@@@': [
    'apostrophe',
    'elision',
    'possessive',
    'open-double',
    'close-double',
    'open-single',
    'close-single',
    'dash',
    'range',
    'ellipsis',
    'unknown',
  ],
  '"': ['open-double', 'close-double', 'measure'],
  "''": ['open-double', 'close-double'],
  '``': ['open-double', 'close-double'],
  "'": ['apostrophe', 'elision', 'possessive', 'open-single', 'close-single', 'measure'],
  '`': ['apostrophe', 'open-single', 'close-single'],
  '“': ['open-double'],
  '”': ['close-double'],
  '‘': ['open-single', 'elision'],
  '’': ['apostrophe', 'elision', 'possessive', 'close-single'],
};

const isNumber = (value: string) => /^\d+$/.test(value);
const isCapitalised = (value: string) => /^\p{Lu}/u.test(value);
const ENDS_CLAUSE = /^[.,!?;:…)\]]$/;
const OPENS = /^[([{—–\-/“‘]$/;

/** Words that a quoted phrase follows without a comma: articles, prepositions, words of naming. */
const ANNOUNCES = new Set(
  (
    'a an the of for to in on at by with from as and or but his her its their our my your this that these those no not any ' +
    'is are was were be been being called named titled entitled dubbed said says saying so such very more most like ' +
    'about against into than words word phrase term slogan show film book song series movie described labeled labelled'
  ).split(' '),
);

/** Words after which no clause breaks off for a dash. */
const NEVER_BEFORE_DASH = new Set(
  'a an the of for to in on at by with from as his her its their our my your'.split(' '),
);

function touchesWord(side: Side): boolean {
  return side === 'loose' || side === 'word';
}

/** An apostrophe inside a word: both neighbours are words, and the pair is one that English writes so. */
function apostrophe({ left, right, before, after }: Place): number {
  if (!touchesWord(right) || !before || after?.kind !== 'word') return IMPOSSIBLE;
  const ending = after.value;
  // U.K.’s: a mark that is followed by a lone s can be nothing else.
  if (left === 'mark' && /^[.!?)]$/.test(before.value)) return ending === 's' ? -3 : IMPOSSIBLE;
  if (!touchesWord(left)) return IMPOSSIBLE;
  if (APOSTROPHE_ENDINGS.has(ending)) return -6;
  if (APOSTROPHE_ENDINGS.has(ending.toLowerCase())) return /\p{Ll}/u.test(before.value) ? 3 : -4;
  const beginning = before.value.toLowerCase();
  if (APOSTROPHE_BEGINNINGS.has(beginning)) {
    if (isCapitalised(ending) && beginning.length <= 2) return -1;
    if (/^(?:o|y|d|l|ma|ne|e)$/.test(beginning)) return 0;
    return 3;
  }
  if (beginning.length <= 4 && isCapitalised(before.value) && !FUNCTION_WORDS.has(beginning)) return 4.5;
  return 8;
}

function elision({ left, right, after }: Place): number {
  if (!touchesWord(right) || !after || left === 'word') return IMPOSSIBLE;
  if (/^\d\ds?$/.test(after.value)) return after.value.length === 3 ? 1 : 2.5;
  return ELIDED.has(after.value.toLowerCase()) ? 1.5 : 13;
}

function possessive({ left, right, before, after }: Place): number {
  if (!touchesWord(left) || right === 'word' || !before) return IMPOSSIBLE;
  const owner = before.value.toLowerCase();
  if (right === 'edge') return 8;
  if (!/s$|x$|z$/.test(owner) || FUNCTION_WORDS.has(owner))
    return /in$/.test(owner) && owner.length > 3 ? 6 : 11;
  const thing = after?.value ?? '';
  if (right !== 'loose') return 4.5;
  if (FUNCTION_WORDS.has(thing.toLowerCase()) && thing !== 'own') return 4.5;
  return owner.endsWith('s') ? 0 : 4;
}

/** What speaks against an opening mark here, whatever its kind. */
function opening({ left, right, before, after }: Place): number {
  let cost = 0;
  if (right === 'blank' || right === 'edge') cost += 7;
  if (left === 'word') cost += 7;
  if (left === 'blank' || left === 'edge') cost -= 1.5;
  if (left === 'mark') {
    if (OPENS.test(before?.value ?? '')) cost += 0;
    else if (before?.kind === 'lost' || /^["'`]/.test(before?.value ?? '')) cost += 1.5;
    else cost += 7;
  }
  if (right === 'mark' && /^[.,;:!?)\]]$/.test(after?.value ?? '')) cost += 7;
  if (left === 'loose') cost += afterWord(before?.value ?? '');
  return cost;
}

/** A quoted phrase follows words that announce it, seldom a name or a figure. */
function afterWord(word: string): number {
  if (ANNOUNCES.has(word.toLowerCase())) return -0.7;
  return /^[\p{Lu}\d]/u.test(word) ? 1.3 : 0.5;
}

/** After a quoted phrase the sentence goes on: seldom with a name, an adverb or a participle. */
function beforeWord(word: string): number {
  if (isCapitalised(word)) return 1.3;
  return /(?:ing|ly)$|^\d/.test(word) ? 0.8 : 0;
}

/** What speaks against a closing mark here, whatever its kind. */
function closing({ token, left, right, before, after }: Place): number {
  let cost = 0;
  if (left === 'blank' || left === 'edge') cost += 7;
  if (right === 'word') cost += 7;
  if (left === 'mark') {
    if (ENDS_CLAUSE.test(before?.value ?? '')) cost -= 1.5;
    else if (/^[([{]$/.test(before?.value ?? '')) cost += 8;
    else if (before?.kind === 'lost' || /^["'`]/.test(before?.value ?? '')) cost += 0.5;
    else if (/^[-—–]$/.test(before?.value ?? '')) cost += 1;
  }
  if (right === 'blank' || right === 'edge') cost -= 1.5;
  if (right === 'mark') {
    if (ENDS_CLAUSE.test(after?.value ?? '')) cost -= 1.5;
    else if (/^[([{]$/.test(after?.value ?? '')) cost += 4;
  }
  if (token.kind === 'lost' && left === 'loose' && right === 'loose') cost += beforeWord(after?.value ?? '');
  return cost;
}

function doubles(place: Place, style: Style): number {
  if (place.token.kind !== 'lost') return 0.5;
  if (!style.straightDoubles) return 0.8;
  return isWholeSentence(place) ? 2 : 5;
}

/** A mark that opens a paragraph, or closes after a stop: single marks are for what is quoted within a sentence. */
function isWholeSentence({ left, before, right }: Place): boolean {
  return left === 'edge' || (left === 'mark' && right !== 'loose' && /^[.,!?]$/.test(before?.value ?? ''));
}

function singles(place: Place, style: Style): number {
  if (place.token.kind !== 'lost') return style.straightDoubles ? 2 : 2.5;
  if (style.straightDoubles) return isWholeSentence(place) ? 3.5 : 1.7;
  return 3.5;
}

/** What breaks into a sentence after a dash begins with a conjunction, a pronoun or an article, not a preposition. */
function startsClause(word: string): number {
  if (
    /^(?:but|an?|it|he|she|they|we|I|so|is|which|who|including|because|though|even|not|while|if|when|what)$/.test(
      word,
    )
  ) {
    return -1.3;
  }
  return /^(?:and|or|with|the|are|was|were|this|there|especially|perhaps|all)$/.test(word) ? -0.6 : 0;
}

function dash({ left, right, before, after, beforeThat }: Place, style: Style): number {
  let cost = style.namedDashes ? 7 : 1.4;
  if (left === 'loose' && NEVER_BEFORE_DASH.has(before?.value.toLowerCase() ?? '')) cost += 3;
  if (right === 'loose') cost += startsClause(after?.value ?? '');
  // An address, then the signature of an embedded post: … /x1Y2z — Name (@handle)
  if (beforeThat?.value === '/' && left === 'loose' && right === 'loose') cost -= 3;
  // Place and agency, then the story: LONDON (Agency) — The …
  if (before?.value === ')' && left === 'blank') cost -= 2.5;
  if (left === 'edge') cost += right === 'blank' ? 2 : 4;
  if (right === 'edge') cost += 4;
  if (left === 'blank' && right === 'blank') cost -= 3;
  if (left === 'mark' && ENDS_CLAUSE.test(before?.value ?? '')) cost += 5;
  if (right === 'mark' && /^[.,;:!?)\]]$/.test(after?.value ?? '')) cost += 6;
  if (left === 'mark' && right === 'loose') cost += 1.5;
  if (right === 'mark' && left === 'loose') cost += 1.5;
  return cost;
}

function range({ left, right, before, after }: Place, style: Style): number {
  if (!touchesWord(left) || !touchesWord(right)) return IMPOSSIBLE;
  if (isNumber(before?.value ?? '') && isNumber(after?.value ?? '')) return style.namedDashes ? 3 : 0.3;
  return IMPOSSIBLE;
}

function ellipsis({ left, right, before }: Place, style: Style): number {
  let cost = style.namedEllipses || style.namedDashes ? 9 : 5;
  if (right === 'edge') cost -= 1.5;
  if (left === 'mark' && ENDS_CLAUSE.test(before?.value ?? '')) cost += 3;
  return cost;
}

function unknown({ left, right, after }: Place): number {
  if (right === 'loose' && /^\d/.test(after?.value ?? '') && !/^\d\ds?$/.test(after?.value ?? '')) {
    return left === 'loose' || left === 'mark' ? 3.4 : 5;
  }
  return 9;
}

function measure({ left, before, beforeThat }: Place): number {
  if (!touchesWord(left) || !isNumber(before?.value ?? '')) return IMPOSSIBLE;
  return beforeThat?.value === "'" || beforeThat?.value === '@@@' ? 1 : 3.5;
}

/** How ill a role fits a place, in units of about a natural logarithm of odds; 0 fits well. */
export function costOf(role: Role, place: Place, style: Style): number {
  switch (role) {
    case 'apostrophe':
      return apostrophe(place) + (place.token.kind === 'lost' && style.straightApostrophes ? 1 : 0);
    case 'elision':
      return elision(place);
    case 'possessive':
      return possessive(place);
    case 'open-double':
      return opening(place) + doubles(place, style);
    case 'close-double':
      return closing(place) + doubles(place, style) - 0.4;
    case 'open-single':
      return opening(place) + singles(place, style);
    case 'close-single':
      return closing(place) + singles(place, style) - 0.4;
    case 'dash':
      return dash(place, style);
    case 'range':
      return range(place, style);
    case 'ellipsis':
      return ellipsis(place, style);
    case 'measure':
      return measure(place);
    case 'unknown':
      return unknown(place);
  }
}
