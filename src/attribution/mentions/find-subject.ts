import type { Analysis, Token } from '../language/analysis.ts';
import { apposedPersonEnd, asideStart, OPENS_ASIDE, openingBracket } from './asides.ts';
import { hasHead, isFloating, isNominal, PHRASE_TAGS, phraseStart, SUBJECT_PRONOUNS } from './noun-phrase.ts';
import { type NameIndex, readSource, type Source } from './read-source.ts';
import { OTHER_PRONOUNS, PRONOUNS, TIME_NOUNS } from './words.ts';

/** The source that stands as the subject right before the verb at token `verb`, not before token `floor`. */
export function subjectBefore(
  analysis: Analysis,
  names: NameIndex,
  verb: number,
  floor: number,
): Source | undefined {
  const end = phraseEndBefore(analysis, names, verb, floor);
  if (end === undefined) return undefined;
  if (isTime(analysis, names, end)) {
    const past = beforeTime(analysis, names, end, floor);
    if (past <= floor) return undefined;
    return subjectBefore(analysis, names, isReduced(analysis, names, past - 1) ? past - 1 : past, floor);
  }
  const inserted = insertedPhrase(analysis, names, end, floor);
  if (inserted !== undefined) return subjectBefore(analysis, names, inserted, floor);
  const opening = phraseStart(analysis, names, end, floor);
  const general = exemplified(analysis, names, opening, floor);
  if (general !== undefined) return subjectBefore(analysis, names, general, floor);
  const start = secondConjunct(analysis, names, opening, end);
  if (!hasHead(analysis, names, start, end)) return undefined;
  const modified = modifiedBefore(analysis, start, floor);
  const head = headOfRelative(analysis, names, start, end, floor);
  if (head !== undefined) return asRelative(analysis, head, verb);
  const source =
    (modified === undefined ? undefined : subjectBefore(analysis, names, modified, floor)) ??
    relativeHead(analysis, names, start, floor) ??
    unclosedApposition(analysis, names, start, end, floor) ??
    readSource(analysis, names, start, verb);
  return source && asRelative(analysis, source, verb);
}

/** The comma before a prepositional phrase that only comments: 'Jo Roe, for example – who left – said'. */
function insertedPhrase(
  { tokens }: Analysis,
  names: NameIndex,
  end: number,
  floor: number,
): number | undefined {
  const [comma, preposition] = [tokens[end - 3], tokens[end - 2]];
  const comments = preposition?.tag === 'ADP' && COMMENTS.has(tokens[end - 1]?.lower ?? '');
  return comments && comma?.lower === ',' && end - 3 > floor && names.covering(end - 1) === undefined
    ? end - 3
    : undefined;
}

const COMMENTS = new Set(['example', 'instance', 'turn', 'contrast', 'fact', 'course', 'part']);

/** 'A report published on Monday said': a participle right after a noun says which one is meant. */
function isReduced({ tokens }: Analysis, names: NameIndex, at: number): boolean {
  const nominal = names.covering(at - 1) !== undefined || isNominal(tokens[at - 1]);
  return tokens[at]?.tag === 'VERB' && nominal;
}

/** 'Jo Roe, who said', 'Jo Roe – who denies it –', 'Jo Roe (R-OH), who said': what a 'who' after such a mark stands for. */
function headOfRelative(
  analysis: Analysis,
  names: NameIndex,
  start: number,
  end: number,
  floor: number,
): Source | undefined {
  const { tokens } = analysis;
  const comma = start - 1;
  if (end - start !== 1 || tokens[start]?.lower !== 'who' || !OPENS_RELATIVE.has(tokens[comma]?.lower ?? ''))
    return undefined;
  const last = openingBracket(tokens, comma, floor) ?? comma;
  if (last <= floor || (names.covering(last - 1) === undefined && !isNominal(tokens[last - 1])))
    return undefined;
  const phrase = phraseStart(analysis, names, last, floor);
  // 'hailed as a hero by the mayor, who said': 'who' is a person, the nearest one after 'by'.
  const agent = tokens.slice(phrase, last).findLastIndex(({ lower }) => lower === 'by');
  const first = agent < 0 ? phrase : phrase + agent + 1;
  const named = tokens[first - 1]?.lower === ',' && first - 1 > floor ? names.endingAt(first - 1) : undefined;
  // 'Jo Roe, the head of X, who said'
  return named !== undefined && names.covering(first) === undefined
    ? readSource(analysis, names, phraseStart(analysis, names, first - 1, floor), first - 1)
    : readSource(analysis, names, first, last);
}

const OPENS_RELATIVE = new Set(Object.values(OPENS_ASIDE));

/** Where 'like', 'such as' or 'including' begins in 'firms such as A and B said': the firms say it. */
function exemplified(
  { tokens }: Analysis,
  names: NameIndex,
  start: number,
  floor: number,
): number | undefined {
  const [before, word] = [tokens[start - 2]?.lower, tokens[start - 1]?.lower];
  const at =
    word === 'as' && before === 'such' ? start - 2 : word === 'like' || word === 'including' ? start - 1 : -1;
  const nominal = isNominal(tokens[at - 1]) && (word === 'as' || names.covering(at - 1) === undefined);
  return at > floor && nominal ? at : undefined;
}

/** 'They asked for a photo and Roe said': what a verb or preposition governs ends before 'and' with a name after it. */
function secondConjunct({ tokens }: Analysis, names: NameIndex, start: number, end: number): number {
  const governor = tokens[start - 1]?.tag;
  if (governor !== 'VERB' && governor !== 'ADP') return start;
  for (let at = end - 1; at > start; at -= 1)
    if (tokens[at]?.lower === 'and' && names.covering(at) === undefined)
      return names.covering(at + 1)?.first === at + 1 ? at + 1 : start;
  return start;
}

/** 'An official who spoke to reporters said': what a verb or preposition governs in a relative clause is no subject. */
function relativeHead(
  analysis: Analysis,
  names: NameIndex,
  start: number,
  floor: number,
): Source | undefined {
  const { tokens } = analysis;
  if (!GOVERNS.has(tokens[start - 1]?.tag ?? '')) return undefined;
  for (let at = start - 2; at > Math.max(floor, start - LONGEST_RELATIVE); at -= 1) {
    const token = tokens[at];
    const conjunction = token?.tag === 'SCONJ' && tokens[at + 1]?.lower !== 'of';
    if (token === undefined || token.lower === ',' || conjunction) return undefined;
    if (token.lower === 'who') return subjectBefore(analysis, names, at, floor);
  }
  return undefined;
}

const GOVERNS = new Set(['VERB', 'ADP']);
/** In words. */
const LONGEST_RELATIVE = 20;

/** 'Jo Roe, president and founder of C stated': a description after the name that opens the clause, its second comma missing. */
function unclosedApposition(
  analysis: Analysis,
  names: NameIndex,
  start: number,
  end: number,
  floor: number,
): Source | undefined {
  const { tokens } = analysis;
  if (tokens[start - 1]?.lower !== ',' || names.covering(end - 1)?.first === start) return undefined;
  const after = openingBracket(tokens, start - 1, floor) ?? start - 1;
  const name = names.endingAt(after);
  if (name === undefined || name.words.length < 2) return undefined;
  const opener = phraseStart(analysis, names, after, floor);
  const before = opener <= floor ? undefined : tokens[opener - 1];
  if (before !== undefined && before.lower !== ',') return undefined;
  const source = readSource(analysis, names, start, end);
  return source?.kind === 'description' ? readSource(analysis, names, opener, after) : undefined;
}

/** In 'X, who said', what is printed for the speaker at this verb is 'who', and X is what it stands for. */
export function asRelative({ tokens }: Analysis, source: Source, verb: number): Source {
  let at = verb - 1;
  while (tokens[at]?.tag === 'ADV' || tokens[at]?.tag === 'AUX') at -= 1;
  const token = tokens[at];
  if (token === undefined || !RELATIVES.has(token.lower) || source.mention.end > token.start) return source;
  return { ...source, mention: { start: token.start, end: token.end }, antecedent: source.mention };
}

const RELATIVES = new Set(['who', 'which', 'that']);

/**
 * The participle or adjective that a phrase from token `start` belongs to: in 'a source speaking to X said', 'members
 * supporting X said' and 'people close to X said', X is no subject.
 */
function modifiedBefore({ tokens }: Analysis, start: number, floor: number): number | undefined {
  const direct = tokens[start - 1]?.tag === 'VERB' && tokens[start - 1]?.lower.endsWith('ing') === true;
  const at = direct ? start - 1 : start - 2;
  if (at <= floor || !(direct || tokens[start - 1]?.tag === 'ADP')) return undefined;
  const token = tokens[at];
  const participle = token?.tag === 'VERB' && /(?:ing|ed)$/u.test(token.lower);
  const before = tokens[at - 1]?.tag;
  const nominal = before === 'NOUN' || before === 'PROPN' || before === 'PRON';
  return (participle || token?.tag === 'ADJ') && nominal ? at : undefined;
}

/** Whether the phrase that ends before `end` is one of time: 'this week', 'in the past'. */
export function isTime({ tokens }: Analysis, names: NameIndex, end: number): boolean {
  return names.covering(end - 1) === undefined && TIME_NOUNS.has(tokens[end - 1]?.lower ?? '');
}

/** The token that the phrase of time which ends before `end` follows, past 'on', 'earlier' and the auxiliary before it. */
function beforeTime({ tokens }: Analysis, names: NameIndex, end: number, floor: number): number {
  let at = end - 1;
  while (
    at > floor &&
    names.covering(at - 1) === undefined &&
    BEFORE_TIME.has(tokens[at - 1]?.tag ?? '') &&
    !(tokens[at - 1]?.tag === 'PRON' && !DEMONSTRATIVES.has(tokens[at - 1]?.lower ?? ''))
  )
    at -= 1;
  return at;
}

const DEMONSTRATIVES = new Set(['this', 'that', 'these', 'those']);
const BEFORE_TIME = new Set(['ADV', 'ADP', 'AUX', 'ADJ', 'DET', 'NUM', 'PRON']);

/** The source that stands right after the verb ('said X, a Y'), before token `ceiling`. */
export function subjectAfter(
  analysis: Analysis,
  names: NameIndex,
  verb: number,
  ceiling: number,
): Source | undefined {
  const at = pastHearer(analysis, verb + 1);
  const token = analysis.tokens[at];
  if (token === undefined || at >= ceiling) return undefined;
  if (names.covering(at) === undefined) {
    const pronoun = analysis.language.pronoun(token.lower) ?? '';
    if (
      (PRONOUNS.has(pronoun) || OTHER_PRONOUNS.has(pronoun)) &&
      !SUBJECT_PRONOUNS.has(pronoun) &&
      token.tag === 'PRON' &&
      !['her', 'his', 'their', 'its'].includes(token.lower)
    ) {
      return undefined;
    }
    if (!PHRASE_TAGS.has(token.tag)) return undefined;
  }
  return readSource(analysis, names, at, ceiling);
}

/**
 * Past 'a la prensa' or 'sur X' of 'explicó a la prensa la portavoz', and 'ayer' of 'dijo ayer la portavoz': where subjects
 * may follow their verb, so may a hearer and an adverb before them.
 */
function pastHearer({ tokens, language }: Analysis, verb: number): number {
  if (language.readsClauses) return verb;
  let first = verb;
  while (tokens[first]?.tag === 'ADV') first += 1;
  if (tokens[first]?.tag !== 'ADP') return first;
  const noun = tokens[first + 1]?.tag === 'DET' ? first + 2 : first + 1;
  return tokens[noun]?.tag === 'NOUN' || tokens[noun]?.tag === 'PROPN' ? noun + 1 : first;
}

/** Token after the phrase that ends before the verb, past adverbs, auxiliaries and one aside between commas. */
function phraseEndBefore(
  analysis: Analysis,
  names: NameIndex,
  verb: number,
  floor: number,
): number | undefined {
  const { tokens } = analysis;
  let at = verb - 1;
  while (
    at >= floor &&
    names.covering(at) === undefined &&
    (isBeforeVerb(tokens[at]) || isFloating(tokens, at))
  )
    at -= 1;
  const token = tokens[at];
  if (at < floor || token === undefined) return undefined;
  if (names.covering(at) !== undefined || PHRASE_TAGS.has(token.tag)) return at + 1;
  const opening = OPENS_ASIDE[token.lower];
  const person = token.lower === ',' ? apposedPersonEnd(tokens, names, at, floor) : undefined;
  if (person !== undefined) return person;
  const aside =
    opening === undefined
      ? undefined
      : (asideStart(analysis, names, opening, at, floor) ?? bracketStart(analysis, names, at, floor));
  // 'Sen. Jo Roe (R-OH), noting that, said'
  return aside !== undefined && tokens[aside - 1]?.lower === ')'
    ? openingBracket(tokens, aside, floor)
    : aside;
}

/** 'Sen. Jo Roe (R-OH), said': a comma that only closes the bracket after a name. */
function bracketStart(
  { tokens }: Analysis,
  names: NameIndex,
  comma: number,
  floor: number,
): number | undefined {
  const bracket = openingBracket(tokens, comma, floor);
  return bracket !== undefined && names.endingAt(bracket) !== undefined ? bracket : undefined;
}

function isBeforeVerb(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.tag === 'ADV' || token.tag === 'AUX' || token.tag === 'PART' || token.lower === "'s")
  );
}
