import type { Span } from '../../corpus/article.ts';
import { afterAccording } from '../language/according.ts';
import type { Analysis, Sentence, Token } from '../language/analysis.ts';
import { subjectAfter } from '../mentions/find-subject.ts';
import { type NameIndex, partsAdjectives, readSource } from '../mentions/read-source.ts';
import type { Quotation } from '../quotations/find-quotations.ts';
import { type Attribution, type Reading, sentenceAt, tokenFrom } from './reading.ts';
import { sameParagraphSubject } from './same-speaker.ts';
import type { Setting } from './sieve.ts';

const LONGEST_SUBJECT = 70;
const LONGEST_BARE_CUE = 7;
const STARTS_SUBJECT = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON']);
const OPENS_RELATIVE = new Set(['who', 'whose', 'whom', 'which', 'that']);

/** '…,' said X · '…,' X said · '…,' X, who is Y, said: the cue and its subject follow the quotation at once. */
export function afterQuotation(reading: Reading, setting: Setting): Attribution | undefined {
  const { quotation, next } = setting;
  const { analysis, names } = reading;
  const { tokens } = analysis;
  const limit = next?.outer.start ?? reading.text.length;
  const first = skipVerbal(analysis, skipMarks(reading, tokenFrom(analysis, quotation.outer.end)));
  const ceiling = Math.min(
    tokenFrom(analysis, limit),
    endOfCue(reading, quotation, first),
    first + LONGEST_SUBJECT,
  );
  if (first >= ceiling || OPENS_RELATIVE.has(tokens[first]?.lower ?? '')) return undefined;
  const according = accordingToAt(reading, first, ceiling);
  if (according !== undefined) return according;
  const reply = cameTheReply(reading, setting, first, ceiling);
  if (reply !== undefined) return reply;
  const inverted = invertedVerb(tokens, first, ceiling) ?? unlistedVerb(reading, first, quotation);
  if (inverted !== undefined && names.covering(first) === undefined) {
    const source = subjectAfter(analysis, names, inverted, ceiling);
    if (source === undefined && !analysis.language.readsClauses)
      return goesOn(setting, spanOf(tokens, first, inverted));
    return source === undefined || hasOwnVerb(analysis, source.mention.end)
      ? undefined
      : { source, cue: spanOf(tokens, first, inverted), sieve: 'after-inverted' };
  }
  if (names.covering(first) === undefined && !startsSubject(tokens, first)) return undefined;
  const verb = verbAfterSubject(reading, first, ceiling, endsInComma(reading, quotation));
  if (verb === undefined) return undefined;
  const source = readSource(analysis, names, first, verb);
  return source === undefined
    ? undefined
    : { source, cue: spanOf(tokens, verb, verb), sieve: 'after-subject' };
}

/** Not 'promising the town': a participle with an object of its own, whatever its tag. */
function startsSubject(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return STARTS_SUBJECT.has(token?.tag ?? '') && !(token?.lower.endsWith('ing') && next?.tag === 'DET');
}

/** «S2», añadió: where pronouns are left out, a verb without a subject has that of the paragraph before. */
function goesOn({ quotation, before }: Setting, cue: Span): Attribution | undefined {
  const near = before?.source !== undefined && quotation.paragraph - before.paragraph === 1;
  return near ? { source: before.source, cue, sieve: 'run' } : undefined;
}

/** 'Citing “S,” said the plan could work': what follows the verb is the subject of the clause that is said, not of 'said'. */
function hasOwnVerb(analysis: Analysis, end: number): boolean {
  return analysis.tokens[tokenFrom(analysis, end)]?.tag === 'AUX';
}

/** '…,' came the reply (from X): without a name, who the sentence before is about was asked. */
function cameTheReply(
  reading: Reading,
  setting: Setting,
  at: number,
  ceiling: number,
): Attribution | undefined {
  const { analysis, names } = reading;
  const { tokens } = analysis;
  const noun = tokens[at + 1]?.tag === 'DET' ? at + 2 : at + 1;
  if (tokens[at]?.lower !== 'came' || !REPLIES.has(tokens[noun]?.lower ?? '')) return undefined;
  const cue = spanOf(tokens, at, noun);
  const source =
    tokens[noun + 1]?.lower === 'from' ? readSource(analysis, names, noun + 2, ceiling) : undefined;
  return source === undefined
    ? { ...sameParagraphSubject(reading, setting), cue, sieve: 'replied' }
    : { source, cue, sieve: 'after-inverted' };
}

const REPLIES = new Set(['reply', 'answer', 'response', 'retort', 'rejoinder']);

/** '…,' according to X */
function accordingToAt({ analysis, names }: Reading, at: number, ceiling: number): Attribution | undefined {
  const after = afterAccording(analysis.language, (index) => analysis.tokens[index]?.lower, at);
  if (after === undefined) return undefined;
  const source = readSource(analysis, names, after, ceiling);
  return source && { source, cue: spanOf(analysis.tokens, at, after - 1), sieve: 'according-to' };
}

/**
 * The cue stands in the sentence that the quotation ends, or, after a question or exclamation mark, in the next one
 * of the same paragraph.
 */
function endOfCue({ text, analysis }: Reading, quotation: Quotation, first: number): number {
  const sentence = sentenceAt(analysis, quotation.outer.end - 1);
  const start = analysis.tokens[first]?.start;
  if (sentence === undefined || start === undefined) return 0;
  if (start < sentence.end) return sentence.last;
  const next = sentenceAt(analysis, start);
  if (next === undefined || next.paragraph !== quotation.paragraph) return 0;
  // A comma or colon before the quotation shows that its cue stands there.
  if (/[,:]\s*$/u.test(text.slice(Math.max(0, quotation.outer.start - 2), quotation.outer.start))) return 0;
  const open = /[?!…,—–\]-]['’"”]*$/u.test(text.slice(quotation.end - 3, quotation.end));
  return open || isBareCue(analysis.tokens, next) ? next.last : 0;
}

/** A sentence of a subject and its cue, parted by a full stop that should be a comma: '“We won.” Jo Roe said.' */
function isBareCue(tokens: readonly Token[], { first, last }: Sentence): boolean {
  const verb = tokens[last - 2];
  return last - first <= LONGEST_BARE_CUE && verb?.tag === 'VERB' && verb.says;
}

function skipMarks({ analysis: { tokens } }: Reading, at: number): number {
  let first = at;
  while (tokens[first]?.tag === 'PUNCT' && first < at + 3) first += 1;
  return first;
}

/** '“…,” did he ask', '« … », a-t-il dit', '« … », s’interroge X': an auxiliary before its pronoun, and a reflexive one. */
function skipVerbal({ tokens, language }: Analysis, first: number): number {
  const [token, next] = [tokens[first], tokens[first + 1]];
  const auxiliary = token?.tag === 'AUX' && next?.tag === 'PRON';
  const reflexive =
    (token?.tag === 'PRON' || token?.tag === 'PART') &&
    language.pronoun(token.lower) === undefined &&
    (next?.tag === 'VERB' || next?.tag === 'AUX');
  return auxiliary || reflexive ? first + 1 : first;
}

/** A verb of saying that stands before its subject, after an adverb or auxiliary at most. */
function invertedVerb(tokens: readonly Token[], first: number, ceiling: number): number | undefined {
  for (let at = first; at < Math.min(ceiling, first + 3); at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.says && token.tag === 'VERB') return at;
    if (token.tag !== 'ADV' && token.tag !== 'AUX') return undefined;
  }
  return undefined;
}

/** '“…,” scoffed X': whatever the verb, a mark before it that ends no statement, and a name after it, show quotative inversion. */
function unlistedVerb(reading: Reading, first: number, quotation: Quotation): number | undefined {
  const { analysis, names } = reading;
  const token = analysis.tokens[first];
  if (token?.tag !== 'VERB' || !/(?:ed|s)$/u.test(token.lower) || names.covering(first + 1) === undefined)
    return undefined;
  return /[,?!]['’"”]*$/u.test(reading.text.slice(quotation.end - 3, quotation.end)) ? first : undefined;
}

/** The first verb of saying whose subject begins at `first`, past asides and relative clauses. */
function verbAfterSubject(
  { analysis: { tokens }, names }: Reading,
  first: number,
  ceiling: number,
  anyVerb: boolean,
): number | undefined {
  const named =
    names.covering(first) ?? (tokens[first]?.lower === 'the' ? names.covering(first + 1) : undefined);
  const next = named?.last ?? (tokens[first]?.tag === 'PRON' ? first + 1 : undefined);
  if (next !== undefined && next < ceiling && isPlainVerb(tokens, next, ceiling, anyVerb)) return next;
  let aside = false;
  let fallback: number | undefined;
  // 'X, who heads Y said': the second comma is missing.
  let unclosed: number | undefined;
  for (let at = first; at < ceiling; at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (names.covering(at) !== undefined) continue;
    const comma = token.lower === ',' && !partsAdjectives(tokens, at);
    if (at > first && (comma || OPENS_RELATIVE.has(token.lower))) aside = true;
    if (token.tag !== 'VERB' || at === first) continue;
    const closed = !aside || closesAside(tokens, at) || endsInApposition(tokens, names, at);
    if (!closed) {
      if (anyVerb && token.says) unclosed = at;
      continue;
    }
    if (token.says) return at;
    if (anyVerb && !aside && fallback === undefined) fallback = at;
    else if (!aside) break;
  }
  return fallback ?? unclosed;
}

/**
 * Whether the word after a name can only be its verb: anything but a joining word after a comma, or a verb that ends
 * the sentence after another mark ('“Why?” X wondered.').
 */
function isPlainVerb(tokens: readonly Token[], at: number, ceiling: number, anyVerb: boolean): boolean {
  const token = tokens[at];
  if (
    token === undefined ||
    !/^\p{Ll}+$/u.test(token.lower) ||
    NOT_VERBS.has(token.tag) ||
    OPENS_RELATIVE.has(token.lower)
  ) {
    return false;
  }
  if (anyVerb)
    return token.tag === 'VERB' || token.lower.endsWith('ed') || token.says || tokens[at + 1]?.tag === 'ADV';
  return token.tag === 'VERB' && at + 2 >= ceiling;
}

const NOT_VERBS = new Set(['ADP', 'CCONJ', 'SCONJ', 'PUNCT', 'PART', 'DET', 'AUX']);

/** A comma before the closing mark shows that the outlet's words attribute the quotation, whatever their verb. */
function endsInComma({ text }: Reading, quotation: Quotation): boolean {
  return /,['’"”]*$/u.test(text.slice(quotation.end - 3, quotation.end));
}

/** 'Another friend, Jo Roe told': the name alone is the aside, and its second comma is missing. */
function endsInApposition(tokens: readonly Token[], names: NameIndex, verb: number): boolean {
  const name = names.endingAt(verb);
  return name !== undefined && name.words.length > 1 && tokens[name.first - 1]?.lower === ',';
}

function closesAside(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (tokens[at]?.tag === 'ADV' || tokens[at]?.tag === 'AUX') at -= 1;
  return [',', ')', '–', '—', '--', '.'].includes(tokens[at]?.lower ?? '');
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
