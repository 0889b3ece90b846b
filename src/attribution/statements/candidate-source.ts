import type { Candidate } from '../indirect/candidate.ts';
import type { Analysis } from '../language/analysis.ts';
import { asRelative, isTime, subjectBefore } from '../mentions/find-subject.ts';
import { readSource, type Source } from '../mentions/read-source.ts';
import { TIME_NOUNS } from '../mentions/words.ts';
import { isQuoted } from '../quotations/overlaps.ts';
import { mainSubject, SUBORDINATING, speakerBefore } from '../sieves/cue-subject.ts';
import { type Reading, sentenceAt, tokenFrom } from '../sieves/reading.ts';

const LONGEST_ASIDE = 12;

/**
 * Whom a reported clause is attributed to. The span of a candidate's source stops at the first aside; a name in the
 * aside belongs to it. A participle without a subject leans on that of its sentence ('X smiled, adding that').
 */
export function candidateSource(reading: Reading, candidate: Candidate): Source | undefined {
  const cue = tokenFrom(reading.analysis, candidate.cue.start);
  const read = sourceOf(reading, candidate);
  const source = (read && ownerOf(reading, read, cue)) ?? read;
  return source && source.mention.end <= candidate.cue.start
    ? asRelative(reading.analysis, source, cue)
    : source;
}

/** 'A man whose house was flooded said', 'X, whose brother died, said': the relative clause has a verb of its own. */
function ownerOf({ analysis, names }: Reading, { mention }: Source, cue: number): Source | undefined {
  const { tokens } = analysis;
  const whose = tokenFrom(analysis, mention.start) - 1;
  if (tokens[whose]?.lower !== 'whose') return undefined;
  let last = cue;
  while (tokens[last - 1]?.tag === 'AUX' || tokens[last - 1]?.tag === 'ADV') last -= 1;
  const own = tokens
    .slice(tokenFrom(analysis, mention.end), last)
    .some(({ tag }) => VERBAL.has(tag) && tag !== 'ADV');
  const end = tokens[whose - 1]?.lower === ',' ? whose - 1 : whose;
  const floor = sentenceAt(analysis, mention.start)?.first ?? 0;
  return own && end > floor ? subjectBefore(analysis, names, end, floor) : undefined;
}

function sourceOf(reading: Reading, candidate: Candidate): Source | undefined {
  const { analysis, names } = reading;
  const sentence = sentenceAt(analysis, candidate.cue.start);
  if (sentence === undefined) return undefined;
  const cue = tokenFrom(analysis, candidate.cue.start);
  const before = analysis.tokens[cue - 1];
  // A further verb of the same subject: 'X said …, but has not mentioned …', 'X left and on Monday said …'.
  const joint = jointBefore(reading, cue);
  if (joint !== undefined)
    return (
      speakerOfClause(reading, sentence.first, joint + 1) ??
      relativeSubject(reading, sentence.first, joint + 1) ??
      mainSubject(reading, sentence.first, joint + 1) ??
      ownSource(reading, candidate)
    );
  // 'Jolly said': a surname that a tagger takes for an adverb of the verb.
  const within = names.covering(cue);
  if (within !== undefined && within.end < candidate.cue.end)
    return readSource(analysis, names, within.first, within.last);
  const { source } = candidate;
  const timed = timedVerb(reading, cue);
  if (timed !== undefined) return subjectBefore(analysis, names, timed, sentence.first);
  if (
    source !== undefined &&
    source.end <= candidate.cue.start &&
    isTime(analysis, names, tokenFrom(analysis, source.end))
  ) {
    return (
      subjectBefore(analysis, names, cue, sentence.first) ??
      subjectBefore(analysis, names, tokenFrom(analysis, source.end), sentence.first)
    );
  }
  if (isParticiple(reading, candidate)) {
    // 'It ended with X asking whether': who stands right before the participle is its subject.
    const adjoining = names.endingAt(cue);
    if (adjoining !== undefined) return readSource(analysis, names, adjoining.first, cue);
    const own = ownSource(reading, candidate);
    return (
      absoluteSubject(reading, cue, sentence.first) ??
      (before?.lower === ',' ? speakerBefore(reading, sentence.first, cue) : undefined) ??
      (before?.lower !== ',' || isMainSubject(reading, own) ? own : undefined) ??
      mainSubject(reading, sentence.first, cue) ??
      own ??
      subjectOfMain(reading, candidate, sentence.last) ??
      (before?.lower === ',' ? subjectBefore(analysis, names, cue - 1, sentence.first) : undefined)
    );
  }
  const own = ownSource(reading, candidate);
  // 'X went on the radio to defend': the subject is that of the verb before.
  if (analysis.tokens[cue]?.lower === 'to') return own ?? mainSubject(reading, sentence.first, cue);
  if (own === undefined && !PASSIVE.has(candidate.sieve))
    return subjectBefore(analysis, names, cue, sentence.first);
  // 'X, whose lawyer said'
  if (own !== undefined && analysis.tokens[tokenFrom(analysis, own.mention.start) - 1]?.lower === 'whose')
    return own;
  const subject = subjectOver(reading, candidate, cue, sentence.first);
  return subject?.kind === 'name' || (own !== undefined && isGoverned(reading, own)) ? (subject ?? own) : own;
}

/** 'The race is close, with some polls indicating that': a participle after 'with' has a subject of its own (Quirk et al. 1985, 15.58). */
function absoluteSubject({ analysis, names }: Reading, cue: number, floor: number): Source | undefined {
  const source =
    analysis.tokens[cue - 1]?.tag === 'PUNCT' ? undefined : subjectBefore(analysis, names, cue, floor);
  const before = source && analysis.tokens[tokenFrom(analysis, source.mention.start) - 1];
  return before?.lower === 'with' ? source : undefined;
}

/** The 'and' or 'but' before a cue, past a phrase of time: 'and on Monday said'. */
function jointBefore({ analysis: { tokens }, analysis, names }: Reading, cue: number): number | undefined {
  if (tokens[cue - 1]?.tag === 'CCONJ') return cue - 1;
  if (!isTime(analysis, names, cue)) return undefined;
  const preposition = tokens[cue - 2]?.tag === 'ADP' ? cue - 2 : cue - 1;
  return tokens[preposition - 1]?.tag === 'CCONJ' ? preposition - 1 : undefined;
}

/**
 * 'who spoke to discuss strategy said', 'who saw the crash said', 'a note pinned to the door said': what an infinitive,
 * the verb of a relative clause or a preposition governs is nobody's subject.
 */
function isGoverned({ analysis: { tokens }, analysis }: Reading, { mention }: Source): boolean {
  const first = tokenFrom(analysis, mention.start);
  const before = tokens[first - 1];
  if (before?.tag === 'ADP') return true;
  return before?.tag === 'VERB' && !before.says && BEFORE_GOVERNING.has(tokens[first - 2]?.lower ?? '');
}

const BEFORE_GOVERNING = new Set(['to', 'who', 'which']);

/**
 * Whether nothing makes a source the subject of a subordinate clause, or an object: 'X left after Y came, saying'. A
 * participle has the subject of the main clause (Quirk et al. 1985, 15.58).
 */
function isMainSubject({ analysis }: Reading, source: Source | undefined): boolean {
  const before = source && analysis.tokens[tokenFrom(analysis, source.mention.start) - 1];
  return before === undefined || !(SUBORDINATING.has(before.lower) || OBJECT_AFTER.has(before.tag));
}

const OBJECT_AFTER = new Set(['ADP', 'VERB']);

/** 'when X lamented A and criticised B': the subject of the verb of saying to which another is joined. */
function speakerOfClause(reading: Reading, floor: number, joint: number): Source | undefined {
  const { analysis, names } = reading;
  for (let at = joint - 2; at > Math.max(floor, joint - FARTHEST_JOINED); at -= 1) {
    const token = analysis.tokens[at];
    if (token?.tag !== 'VERB' || token.lower.endsWith('ing') || !token.says) continue;
    if (isQuoted(reading, token) || analysis.tokens[at - 1]?.lower === 'to') continue;
    return subjectBefore(analysis, names, at, floor);
  }
  return undefined;
}

const FARTHEST_JOINED = 40;

const VERBAL = new Set(['VERB', 'AUX', 'ADV']);

/** 'X, who has endorsed A and criticised B': the relative pronoun with no comma between it and the joint. */
function relativeSubject({ analysis, names }: Reading, floor: number, joint: number): Source | undefined {
  for (let at = joint - 2; at > Math.max(floor, joint - FARTHEST_JOINED); at -= 1) {
    const word = analysis.tokens[at]?.lower;
    if (word === ',') return undefined;
    const subject = (word === 'who' || word === 'which') && VERBAL.has(analysis.tokens[at + 1]?.tag ?? '');
    if (!subject) continue;
    const end = analysis.tokens[at - 1]?.lower === ',' ? at - 1 : at;
    const source = subjectBefore(analysis, names, end, floor);
    return source && asRelative(analysis, source, at + 1);
  }
  return undefined;
}

/** Sieves whose cue may well leave unsaid who spoke. */
const PASSIVE = new Set(['passive', 'according-to', 'heard']);

/** 'Having said that S, X left': the subject of the main clause, which the comma after the content opens. */
function subjectOfMain(
  { analysis, names }: Reading,
  { content, cue }: Candidate,
  ceiling: number,
): Source | undefined {
  const end = content.at(-1)?.end ?? cue.end;
  const comma = commaAfter(analysis, end);
  if (end < cue.end || comma === undefined) return undefined;
  const source = readSource(analysis, names, comma + 1, ceiling);
  return source?.kind === 'description' && source.indefinite ? undefined : source;
}

/** The comma after an offset, or the mark that closes a quotation which ends in one. */
function commaAfter(analysis: Analysis, end: number): number | undefined {
  const at = tokenFrom(analysis, end);
  if (analysis.tokens[at]?.lower === ',') return at;
  return /,['’"”]{1,2}$/u.test(analysis.text.slice(Math.max(0, end - 3), end)) ? at - 1 : undefined;
}

/** The subject over longer asides than the candidate looked past. */
function subjectOver(
  { analysis, names }: Reading,
  { source, cue }: Candidate,
  verb: number,
  floor: number,
): Source | undefined {
  return source === undefined || source.start >= cue.start
    ? undefined
    : subjectBefore(analysis, names, verb, floor);
}

/** The auxiliary that a phrase of time parts from its verb: 'has in the past rejected'; `cue` may be its last noun. */
function timedVerb({ analysis: { tokens } }: Reading, cue: number): number | undefined {
  let at = TIME_NOUNS.has(tokens[cue]?.lower ?? '') ? cue : cue - 1;
  if (!TIME_NOUNS.has(tokens[at]?.lower ?? '')) return undefined;
  while (['DET', 'ADJ', 'NOUN', 'ADV', 'NUM'].includes(tokens[at]?.tag ?? '')) at -= 1;
  if (tokens[at]?.tag !== 'ADP') return undefined;
  return tokens[at - 1]?.tag === 'AUX' ? at - 1 : undefined;
}

function ownSource({ analysis, names }: Reading, { source, cue }: Candidate): Source | undefined {
  if (source === undefined) return undefined;
  const first = tokenFrom(analysis, source.start);
  const last = tokenFrom(analysis, source.end);
  const whole = Math.max(last, names.covering(last - 1)?.last ?? last);
  const cueToken = tokenFrom(analysis, cue.start);
  const ceiling = cueToken >= whole ? cueToken : (sentenceAt(analysis, source.start)?.last ?? whole);
  const aside = analysis.tokens[whole]?.lower === ',' ? Math.min(ceiling, whole + LONGEST_ASIDE) : whole;
  return readSource(analysis, names, first, aside);
}

function isParticiple({ analysis }: Reading, { cue, lemma }: Candidate): boolean {
  if (lemma === 'according') return false;
  const at = tokenFrom(analysis, cue.start);
  const [token, next] = [analysis.tokens[at], analysis.tokens[at + 1]];
  // 'in addition to saying'
  if (token?.lower === 'to') return next?.lower.endsWith('ing') === true;
  return token?.lower.endsWith('ing') === true && analysis.tokens[at - 1]?.tag !== 'AUX';
}
