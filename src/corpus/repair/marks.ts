import { type Facts, factsOf } from './mark-facts.ts';
import { isInert, isQuestionable, type Place, placeOf, possibleRoles, type Role } from './roles.ts';
import type { Style } from './style.ts';
import type { Token } from './tokens.ts';

/** A mark of a line, the roles that it could have, and what tells which. */
export interface Mark {
  readonly index: number;
  readonly place: Place;
  readonly possible: readonly Role[];
  readonly facts: readonly Facts[];
  /** Whether a sentence ended since the mark before. */
  readonly startsSentence: boolean;
}

/** True where a full stop or the like is followed by a capital, and does not merely end an initial or a title. */
function endsSentence(tokens: readonly Token[], index: number): boolean {
  const after = tokens[index + 1];
  if (!/^[.!?]$/.test(tokens[index]?.value ?? '') || after?.kind !== 'word') return false;
  return (tokens[index - 1]?.value.length ?? 0) > 3 && /^\p{Lu}/u.test(after.value);
}

const LONGEST_HEADING = 25;

/** A name of several words with the marks of its initials. */
const LONGEST_CREDIT = 9;

/** True for the dash between a quotation and whose it is, where that ends the line: “It is over.” – Jo Roe */
function isCreditDash(tokens: readonly Token[], index: number): boolean {
  const length = tokens.length - index - 1;
  if (length < 1 || length > LONGEST_CREDIT) return false;
  if (tokens[index]?.kind !== 'lost' || tokens[index - 1]?.kind !== 'lost') return false;
  if (!/^[.!?]$/.test(tokens[index - 2]?.value ?? '')) return false;
  return tokens.slice(index + 1).every(({ value }) => /^(?:\p{Lu}.*|[.,-])$/u.test(value));
}

/** True for a short line that does not end as a sentence does, and is no quotation with its credit. */
function isHeading(tokens: readonly Token[]): boolean {
  return (
    tokens.length <= LONGEST_HEADING &&
    tokens.slice(-2).every(({ kind, value }) => kind !== 'mark' || !/^[.!?:,;…]/.test(value)) &&
    !tokens.some((_, index) => isCreditDash(tokens, index))
  );
}

const DASH: readonly Role[] = ['dash'];

interface Candidate {
  readonly index: number;
  readonly place: Place;
  readonly possible: readonly Role[];
  readonly startsSentence: boolean;
}

/** No article has more marks in question; in a text that was made to, what comes after them is left unread. */
const MOST_MARKS = 40_000;

/** How many of a text's lines come before it has had more marks than are read. */
export function readableLines(lines: readonly (readonly Token[])[]): number {
  let marks = 0;
  for (const [index, tokens] of lines.entries()) {
    if (marks >= MOST_MARKS) return index;
    tokens.forEach((token) => {
      if (isQuestionable(token)) marks++;
    });
  }
  return lines.length;
}

function candidatesOf(tokens: readonly Token[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let ended = false;
  for (let index = 0; index < tokens.length && candidates.length < MOST_MARKS; index++) {
    const token = tokens[index];
    if (!token || token.kind === 'word') continue;
    ended ||= endsSentence(tokens, index);
    if (!isQuestionable(token)) continue;
    const place = placeOf(tokens, index, token);
    const possible = isCreditDash(tokens, index) ? DASH : possibleRoles(place);
    if (possible.length === 0) continue;
    // A mark that follows the full stop still belongs to the sentence before.
    const startsSentence = ended && token.left !== 'mark';
    if (startsSentence) ended = false;
    candidates.push({ index, place, possible, startsSentence });
  }
  return candidates;
}

/** True for a lost mark between two words, where blanks tell nothing. */
function isMidway({ place, possible }: Candidate): boolean {
  const { token, left, right } = place;
  return token.kind === 'lost' && left === 'loose' && right === 'loose' && possible.length > 1;
}

const CROWDS = [0, 1, 2, 3].map((before) => [0, 1, 2, 3].map((after) => `${before} ${after}`));

/** How many other lost marks the sentence has between words before each of them, and after it; 3 stands for more. */
function crowdsOf(candidates: readonly Candidate[]): readonly (string | undefined)[] {
  const crowds: (string | undefined)[] = new Array(candidates.length);
  let sentence: number[] = [];
  const finish = () => {
    sentence.forEach((at, before) => {
      crowds[at] = CROWDS[Math.min(3, before)]?.[Math.min(3, sentence.length - before - 1)];
    });
    sentence = [];
  };
  candidates.forEach((candidate, at) => {
    if (candidate.startsSentence) finish();
    if (isMidway(candidate)) sentence.push(at);
  });
  finish();
  return crowds;
}

/** The marks of a line that could have one role or another, in order. */
export function marksOf(tokens: readonly Token[], style: Style): readonly Mark[] {
  const candidates = candidatesOf(tokens);
  if (candidates.length === 0) return [];
  const crowds = crowdsOf(candidates);
  const inHeading = isHeading(tokens);
  return candidates.map(({ index, place, possible, startsSentence }, at) => {
    const [only] = possible;
    const isPlain = possible.length === 1 && only !== undefined && isInert(only);
    const facts = isPlain ? [] : factsOf(place, style, { inHeading, crowd: crowds[at] });
    return { index, place, possible, facts, startsSentence };
  });
}
