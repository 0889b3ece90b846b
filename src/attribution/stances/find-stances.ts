import type { Span } from '../../corpus/article.ts';
import type { Token } from '../language/analysis.ts';
import { type Reading, sentenceAt, tokenFrom } from '../sieves/reading.ts';
import type { Stance } from '../statement.ts';
import { negationOf } from './negation.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Verbs by what they do to a claim, as dictionary forms (hedges and boosters: Hyland 1998; denials and confirmations
 * as in Pareti's cue types).
 */
const VERBS: Readonly<
  Record<'denial' | 'confirmation' | 'speculation' | 'expectation', ReadonlySet<string>>
> = {
  denial: set('deny reject dismiss refute rebut repudiate disavow dispute disclaim contradict'),
  confirmation: set('confirm acknowledge admit concede verify corroborate'),
  speculation: set('speculate surmise guess conjecture'),
  expectation: set('expect anticipate foresee predict forecast'),
};
const REFUSING = set('decline refuse');
const ANSWERING = set('comment say answer discuss elaborate respond confirm identify name speak disclose');
const MODALS = set('may might');
const HEDGES = set(
  'reportedly allegedly purportedly supposedly possibly perhaps apparently presumably rumored rumoured',
);
const LONGEST_STEM = 4;
/** How the forms of these verbs and of those above begin: nothing else needs a dictionary form. */
const STEMS = new Set([...REFUSING, ...Object.values(VERBS).flatMap((verbs) => [...verbs])].flatMap(stemsOf));
const HEARSAY = set('rumors rumours rumor rumour speculation reports allegations');
const BEFORE_HEARSAY = set('amid amidst despite following');
const SILENT = set(
  'mention identify name say specify comment confirm deny disclose respond elaborate reveal',
);
const LIKELY = set('likely set due scheduled slated');

/** Beginnings of the words above: text without any of them needs no reading word by word. */
const TRIGGERS =
  /\b(?:not|never|den[yi]|reject|dismiss|refut|rebut|repudiat|disavow|disput|disclaim|contradict|confirm|acknowledg|admit|conced|verif|corroborat|speculat|surmis|guess|conjectur|expect|anticipat|fore[sc]|predict|declin|refus|may|might|reported|alleged|purported|supposed|possibl|perhaps|apparent|presumab|rumou?r|amid|despite|following|likely|set to|due to|scheduled|slated)|n['’]t\b/iu;

/** What the outlet's own words between two offsets do to a claim, with the words that show it. */
export function findStances(
  { text, analysis }: Reading,
  span: Span,
  content: readonly Span[],
): readonly Stance[] {
  if (!TRIGGERS.test(text.slice(span.start, span.end))) return [];
  const { tokens } = analysis;
  const found: Stance[] = [];
  const end = tokenFrom(analysis, span.end);
  const sentence = sentenceAt(analysis, span.start);
  const lower = (at: number): string => (at < end ? (tokens[at]?.lower ?? '') : '');
  const lemma = (at: number): string => (at < end ? (tokens[at]?.lemma ?? '') : '');
  const add = (kind: Stance['kind'], first: number, last: number): void => {
    const [from, to] = [tokens[first], tokens[last]];
    if (from !== undefined && to !== undefined)
      found.push({ kind, words: { start: from.start, end: to.end } });
  };
  for (let at = tokenFrom(analysis, span.start); at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (content.some((part) => token.start >= part.start && token.start < part.end)) continue;
    const negation = isVerbal(token) ? negationOf(tokens, at, sentence?.first ?? 0) : undefined;
    if (negation !== undefined && (SILENT.has(token.lemma) || token.says)) {
      add('negation', negation, at);
      continue;
    }
    const mayStand = STEMS.has(stemOf(token.lower));
    if (mayStand && REFUSING.has(token.lemma) && lower(at + 1) === 'to' && ANSWERING.has(lemma(at + 2)))
      add('refusal', at, at + 2);
    else if (
      lower(at + 2) === 'to' &&
      (LIKELY.has(lower(at + 1)) || lower(at + 1) === 'expected') &&
      isVerbal(token) &&
      token.lemma === 'be'
    ) {
      add('expectation', at, at + 2);
      at += 2;
    } else if (mayStand && isVerbal(token)) {
      for (const kind of ['denial', 'confirmation', 'speculation', 'expectation'] as const) {
        if (VERBS[kind].has(token.lemma)) add(kind, auxiliaryStart(reading(tokens), at), at);
      }
    }
    if (MODALS.has(token.lower) && token.tag !== 'PROPN')
      add('hedge', at, lower(at + 1) === 'have' ? at + 1 : at);
    else if (HEDGES.has(token.lower)) add('hedge', at, at);
    else if (BEFORE_HEARSAY.has(token.lower) && HEARSAY.has(lower(at + 1))) add('hedge', at, at + 1);
  }
  return found;
}

/** 'Deny' has forms in 'deny' and in 'deni'. */
function stemsOf(verb: string): readonly string[] {
  return [verb, verb.replace(/y$/u, 'i')].map(stemOf);
}

/** How a word begins; of a compound, as its dictionary form is that of its last part, how that begins. */
function stemOf(word: string): string {
  const first = word.lastIndexOf('-') + 1;
  return word.slice(first, first + LONGEST_STEM);
}

function isVerbal({ tag }: Token): boolean {
  return tag === 'VERB' || tag === 'AUX';
}

type Tags = (at: number) => string;

function reading(tokens: readonly { readonly tag: string }[]): Tags {
  return (at) => tokens[at]?.tag ?? '';
}

/** 'has denied' from its auxiliary. */
function auxiliaryStart(tag: Tags, verb: number): number {
  return tag(verb - 1) === 'AUX' ? verb - 1 : verb;
}
