import type { Span } from '../../corpus/article.ts';
import type { Analysis } from '../language/analysis.ts';
import type { NameIndex } from '../mentions/read-source.ts';
import { SPEAKING_NOUNS } from '../mentions/speaking-nouns.ts';

/** A headline that says who says it: 'Minister: we will not go'. */
export interface Headline {
  /** Tokens of the words that name who speaks, from `first` to `last` (not included). */
  readonly first: number;
  readonly last: number;
  readonly colon: Span;
  /** What is said, with its quotation marks where it has any. */
  readonly content: Span;
}

/** In characters. */
const LONGEST = 200;
/** Of the words that name who speaks, and of those with what it is about. */
const LONGEST_SPEAKER = 8;
const LONGEST_LABEL = 14;
/** Reports too are said to say something in headlines. */
const REPORTS = new Set(['report', 'poll', 'survey', 'study', 'editorial']);

/** What outlets print before the colon of a headline for its kind. */
const KICKERS = new Set(
  'latest exclusive breaking live analysis opinion comment daily email newsletter podcast update watch video review letters'.split(
    ' ',
  ),
);
const OPENS_QUOTE = /["“„«‘'`]/u;

/** The speaking headline of a text whose first paragraph is one; who speaks must be named below, or be a speaking noun. */
export function findHeadline(
  { text, tokens, sentences }: Analysis,
  names: NameIndex,
  paragraphs: readonly Span[],
): Headline | undefined {
  const [line] = paragraphs;
  if (line === undefined || paragraphs.length < 2 || line.end - line.start > LONGEST) return undefined;
  const last = tokensBefore(tokens, line.end);
  const colon = tokens.findIndex(({ lower }, at) => at < last && lower === ':');
  const mark = tokens[colon];
  const opening = tokens[colon + 1];
  const head = tokens[colon - 1];
  if (mark === undefined || opening === undefined || head === undefined) return undefined;
  if (colon > LONGEST_LABEL || colon + 2 >= last || opening.start === mark.end) return undefined;
  const joint = jointOf(tokens, colon);
  const label = joint ?? colon;
  if (label > LONGEST_SPEAKER) return undefined;
  if (tokens.slice(0, colon).some(({ lower }) => KICKERS.has(lower))) return undefined;
  // 'Roe: saviour or spoiler?' is the outlet's own question.
  if (/\?\s*$/u.test(text.slice(mark.end, line.end)) && !OPENS_QUOTE.test(text.charAt(opening.start)))
    return undefined;
  const noun = singular(tokens[label - 1]?.lower ?? '');
  const speaks = SPEAKING_NOUNS.has(noun) || REPORTS.has(noun);
  const below = sentences.find(({ paragraph }) => paragraph > 0)?.first ?? tokens.length;
  if (!speaks && !isNamedBelow(tokens, names, label - 1, below)) return undefined;
  return {
    first: 0,
    last: label,
    colon: { start: mark.start, end: mark.end },
    content: { start: opening.start, end: text.slice(0, line.end).trimEnd().length },
  };
}

function tokensBefore(tokens: Analysis['tokens'], end: number): number {
  const at = tokens.findIndex(({ start }) => start >= end);
  return at < 0 ? tokens.length : at;
}

/** The 'on', 'to' or 'at' with which a label goes on after its speaker: 'Roe to the council:'. */
function jointOf(tokens: Analysis['tokens'], colon: number): number | undefined {
  const at = tokens.findIndex(({ lower }, index) => index > 0 && /^(?:on|to|at)$/u.test(lower));
  return at > 0 && at < colon ? at : undefined;
}

/** Whether the same word is part of a name in the text below. */
function isNamedBelow(tokens: Analysis['tokens'], names: NameIndex, at: number, below: number): boolean {
  const word = tokens[at]?.lower;
  for (let other = below; other < tokens.length; other += 1) {
    if (tokens[other]?.lower !== word) continue;
    const name = names.covering(other);
    if (name !== undefined && !name.heading) return true;
  }
  return false;
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
