import { afterAccording } from '../language/according.ts';
import type { Token } from '../language/analysis.ts';
import { beginsWithCapital } from '../language/letters.ts';
import { subjectBefore } from '../mentions/find-subject.ts';
import { readSource } from '../mentions/read-source.ts';
import { SPEAKING_NOUNS } from '../mentions/speaking-nouns.ts';
import { PRODUCT_NOUNS } from '../mentions/words.ts';
import { mainSubject, subjectOf } from './cue-subject.ts';
import { type Attribution, type Reading, sentenceAt, tokenFrom } from './reading.ts';
import type { Anchor, Setting } from './sieve.ts';

const FARTHEST_VERB = 30;

/** X said, '…' · X told Y: '…' · …, adding, '…': the cue stands before the quotation in its sentence. */
export function beforeQuotation(
  reading: Reading,
  { quotation, previous, before }: Setting,
): Attribution | undefined {
  const { analysis } = reading;
  const sentence = sentenceAt(analysis, quotation.outer.start);
  if (sentence === undefined) return undefined;
  const floor = previous === undefined ? 0 : tokenFrom(analysis, previous.outer.end);
  const first = Math.max(sentence.first, floor);
  const end = tokenFrom(analysis, quotation.outer.start);
  return (
    accordingTo(reading, first, end) ??
    inTheOpinionOf(reading, sentence.first, first, end) ??
    nameAndColon(reading, first, end) ??
    describedAndColon(reading, first, end) ??
    adjoiningVerb(reading, first, end) ??
    cued(reading, first, end, before)
  );
}

/** 'X delivered a blunt message: “…”', 'X issued a statement, “…”': what introduces the quotation is a clause without a verb of saying. */
function introducedByClause(reading: Reading, first: number, end: number): Attribution | undefined {
  const { tokens } = reading.analysis;
  const mark = tokens[end - 1];
  const product = mark?.lower === ',' && PRODUCT_NOUNS.has(tokens[end - 2]?.lower ?? '');
  if (mark === undefined || (mark.lower !== ':' && !product)) return undefined;
  const source =
    mainSubject(reading, complementStart(tokens, first, end), end) ?? mainSubject(reading, first, end);
  return source && { source, cue: { start: mark.start, end: mark.end }, sieve: 'colon-clause' };
}

/** 'Jurors heard that X had sent a text reading: “…”': the last clause that a verb and 'that' open. */
function complementStart(tokens: readonly Token[], first: number, end: number): number {
  for (let at = end - 1; at > first; at -= 1)
    if (tokens[at]?.lower === 'that' && tokens[at - 1]?.tag === 'VERB') return at + 1;
  return first;
}

/** 'More from X: “…”': a name stands right before the colon, and is not whom something was told. */
function nameAndColon(
  { analysis: { tokens }, names }: Reading,
  first: number,
  end: number,
): Attribution | undefined {
  const colon = tokens[end - 1];
  const name = colon?.lower === ':' ? names.endingAt(end - 1) : undefined;
  // Of a line in capitals the last words are no name: 'THE TOWN WAITS FOUR YEARS: “…”'.
  if (colon === undefined || name === undefined || name.first < first || name.heading) return undefined;
  const opening = name.first > first && tokens[name.first - 1]?.tag === 'DET' ? name.first - 1 : name.first;
  const before = opening > first ? tokens[opening - 1] : undefined;
  if (before?.tag === 'VERB' || isAboutName(before)) return undefined;
  // 'A reader from X:'
  if (before?.lower === 'from' && SPEAKING_NOUNS.has(tokens[opening - 2]?.lemma ?? '')) return undefined;
  return {
    source: { mention: { start: name.start, end: name.end }, kind: 'name', name },
    cue: { start: colon.start, end: colon.end },
    sieve: 'colon-name',
  };
}

/** 'One resident: “…”', 'The board’s spokesman: “…”': nothing stands before the colon but who speaks. */
function describedAndColon(
  { analysis, names }: Reading,
  first: number,
  end: number,
): Attribution | undefined {
  const { tokens } = analysis;
  const [opening, colon] = [tokens[first], tokens[end - 1]];
  if (opening === undefined || colon?.lower !== ':' || end - first > LONGEST_DESCRIPTION) return undefined;
  const source = readSource(analysis, names, first, end - 1);
  const spoken = source?.kind === 'description' && SPEAKING_NOUNS.has(source.noun ?? '');
  if (!spoken || source.mention.start !== opening.start) return undefined;
  for (let at = first; at < end - 1; at += 1)
    if (tokens[at]?.tag === 'AUX' || tokens[at]?.says) return undefined;
  return { source, cue: { start: colon.start, end: colon.end }, sieve: 'colon-name' };
}

/** In words. */
const LONGEST_DESCRIPTION = 14;

/** 'X told Y:', 'X added about Y:'; but 'More from Y:'. */
function isAboutName(before: Token | undefined): boolean {
  return (
    before?.lower === 'and' || (before?.tag === 'ADP' && before.lower !== 'from') || before?.lower === 'to'
  );
}

/** 'X shot back, “…”', 'as X put it: “…”': between a name or pronoun and the mark stands a verb of any kind and little else. */
function adjoiningVerb({ analysis, names }: Reading, first: number, end: number): Attribution | undefined {
  const { tokens } = analysis;
  if (tokens[end - 1]?.lower !== ',' && tokens[end - 1]?.lower !== ':') return undefined;
  let verb = end - 2;
  while (verb > first && verb > end - 5 && AFTER_VERB.has(tokens[verb]?.tag ?? '')) verb -= 1;
  const token = tokens[verb];
  // Taggers take the past of 'shoot back' for a noun; the particle shows that it is none.
  const verbal = token?.tag === 'VERB' || (token?.tag === 'NOUN' && verb < end - 2);
  if (token === undefined || !verbal || token.lower.endsWith('ing')) return undefined;
  if (tokens[verb - 1]?.lower === 'to') return undefined;
  if (token.says) return undefined;
  const own =
    names.endingAt(verb) !== undefined ||
    tokens[verb - 1]?.tag === 'PRON' ||
    tokens[verb + 1]?.lower === 'it';
  const source = own ? subjectBefore(analysis, names, verb, first) : undefined;
  if (source === undefined) return undefined;
  return { source, cue: { start: token.start, end: tokens[end - 2]?.end ?? token.end }, sieve: 'before' };
}

const AFTER_VERB = new Set(['ADV', 'ADP', 'PART', 'PRON']);

/**
 * 'in what X called “…,” Y saw': a verb of saying with a subject of its own stands right before the opening mark, so that
 * no words after the closing one can have the quotation.
 */
export function adjoiningCue(reading: Reading, { quotation, previous }: Setting): Attribution | undefined {
  const { analysis } = reading;
  const { tokens } = analysis;
  const sentence = sentenceAt(analysis, quotation.outer.start);
  if (sentence === undefined) return undefined;
  const end = tokenFrom(analysis, quotation.outer.start);
  const verb = tokens[end - 1]?.lower === ',' || tokens[end - 1]?.lower === ':' ? end - 2 : end - 1;
  const floor = Math.max(
    sentence.first,
    previous === undefined ? 0 : tokenFrom(analysis, previous.outer.end),
  );
  const token = tokens[verb];
  if (token === undefined || verb <= floor || token.tag !== 'VERB' || token.lower.endsWith('ing'))
    return undefined;
  if (!token.says && token.lower !== 'called') return undefined;
  if (tokens[verb - 1]?.lemma === 'be') return undefined;
  // 'X said that, but added, “…”'
  const source =
    tokens[verb - 1]?.tag === 'CCONJ'
      ? mainSubject(reading, floor, verb)
      : subjectBefore(analysis, reading.names, verb, floor);
  if (source === undefined || (source.kind !== 'name' && source.kind !== 'pronoun')) return undefined;
  return { source, cue: { start: token.start, end: token.end }, sieve: 'before' };
}

/**
 * What a tagger takes for a plural, between a noun and a quotation that begins like a sentence: 'The ad claims “We …”';
 * `opening` is the token of the opening mark.
 */
function isThirdPerson(tokens: readonly Token[], at: number, opening: number): boolean {
  const [before, token] = [tokens[at - 1]?.tag, tokens[at]];
  const plural = at === opening - 1 && token?.tag === 'NOUN' && token.says && token.lower.endsWith('s');
  return (
    plural &&
    (before === 'NOUN' || before === 'PROPN') &&
    beginsWithCapital(tokens[opening + 1]?.printed ?? '')
  );
}

/** The nearest verb of saying; where it has no subject, what introduces the quotation, or who spoke just before ('“S,” adding, “…”'). */
function cued(
  reading: Reading,
  first: number,
  end: number,
  before: Anchor | undefined,
): Attribution | undefined {
  const nearest = nearestCue(reading, first, end);
  if (nearest?.source !== undefined) return nearest;
  const clause = introducedByClause(reading, first, end);
  if (nearest?.cue === undefined) return clause;
  if (clause !== undefined) return { ...clause, cue: nearest.cue };
  const sentence = sentenceAt(reading.analysis, nearest.cue.start);
  const participle = /ing$/iu.test(reading.text.slice(nearest.cue.start, nearest.cue.end));
  // 'It was, she said. Adding: “…”': a participle that opens its sentence goes on with the one before.
  const opens = nearest.cue.start === sentence?.start && before?.paragraph === sentence.paragraph;
  const within = before !== undefined && before.end > (sentence?.start ?? 0);
  // 'X afirmó que «S» y añadió: «S»'
  const joined =
    within && reading.analysis.tokens[tokenFrom(reading.analysis, nearest.cue.start) - 1]?.tag === 'CCONJ';
  const goesOn = before?.source !== undefined && (participle ? opens || within : joined);
  return goesOn ? { ...nearest, source: before.source, sieve: 'continued' } : nearest;
}

/** According to X, '…' · in the words of X, '…' */
function accordingTo({ analysis, names }: Reading, first: number, end: number): Attribution | undefined {
  const { tokens } = analysis;
  for (let at = end - 1; at >= Math.max(first, end - FARTHEST_VERB); at -= 1) {
    const after = afterAccording(analysis.language, (index) => analysis.tokens[index]?.lower, at);
    const [opening, closing] = [tokens[at], after === undefined ? undefined : tokens[after - 1]];
    if (opening === undefined || closing === undefined || after === undefined) continue;
    const source = readSource(analysis, names, after, end);
    if (source !== undefined)
      return { source, cue: { start: opening.start, end: closing.end }, sieve: 'according-to' };
  }
  return undefined;
}

/** 'Para el economista Juan Pérez, «…»', « Pour la chercheuse X, … »: a name is all that stands between the preposition and the quotation. */
function inTheOpinionOf(
  { analysis, names }: Reading,
  opening: number,
  first: number,
  end: number,
): Attribution | undefined {
  const { tokens, language } = analysis;
  const preposition = tokens[opening];
  if (preposition === undefined || opening !== first || preposition.lower !== language.opinion)
    return undefined;
  if (tokens[end - 1]?.lower !== ',') return undefined;
  const source = readSource(analysis, names, first + 1, end);
  const after = source?.kind === 'name' ? tokens[tokenFrom(analysis, source.mention.end)] : undefined;
  if (source === undefined || after?.lower !== ',') return undefined;
  return { source, cue: { start: preposition.start, end: preposition.end }, sieve: 'according-to' };
}

/** The verb of saying nearest before token `end`, with its subject. */
export function nearestCue(reading: Reading, floor: number, end: number): Attribution | undefined {
  const { tokens } = reading.analysis;
  for (let verb = end - 1; verb >= Math.max(floor, end - FARTHEST_VERB); verb -= 1) {
    const token = tokens[verb];
    if (token === undefined || reading.names.covering(verb) !== undefined) continue;
    if (token.tag !== 'VERB' && !isThirdPerson(tokens, verb, end)) continue;
    if (!token.says && !(token.lower === 'put' && tokens[verb + 1]?.lower === 'it')) continue;
    if (describesNoun(tokens, verb, end) || isWhenAsked(tokens, verb)) continue;
    const source = subjectOf(reading, verb, floor, end);
    const cue = { start: cueStart(reading, verb, floor), end: token.end };
    if (source !== undefined) return { source, cue, sieve: 'before' };
    return { cue, sieve: 'before-nameless' };
  }
  return undefined;
}

/** Where the verb's perfect begins: 'le ministre l’a dit'. English ones are told by their clause. */
function cueStart({ analysis: { tokens, language } }: Reading, verb: number, floor: number): number {
  let at = verb;
  const isPart = (tag: string | undefined) => tag === 'AUX' || tag === 'PART';
  while (!language.readsClauses && at > floor && isPart(tokens[at - 1]?.tag)) at -= 1;
  return tokens[at]?.start ?? 0;
}

/** 'put it in his memo explaining the deal, “…”': a participle after a noun, parted from the quotation by words of its own. */
function describesNoun(tokens: readonly Token[], verb: number, end: number): boolean {
  const before = tokens[verb - 1];
  return tokens[verb]?.lower.endsWith('ing') === true && before?.tag === 'NOUN' && end - verb > 3;
}

/** 'who told them when asked about it: “…”': a passive clause without its subject and 'was'. */
function isWhenAsked(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1];
  return before !== undefined && REDUCING.has(before.lower) && /ed$/u.test(tokens[verb]?.lower ?? '');
}

const REDUCING = new Set(['when', 'if', 'once', 'while', 'as', 'until', 'unless', 'though']);
