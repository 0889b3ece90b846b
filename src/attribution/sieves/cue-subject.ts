import type { Token } from '../language/analysis.ts';
import { subjectAfter, subjectBefore } from '../mentions/find-subject.ts';
import { phraseStart } from '../mentions/noun-phrase.ts';
import { readSource, type Source } from '../mentions/read-source.ts';
import { PRODUCT_NOUNS } from '../mentions/words.ts';
import { isQuoted } from '../quotations/overlaps.ts';
import { type Reading, tokenFrom } from './reading.ts';

/** How far back a verb of saying is looked for, in words. */
const FARTHEST_VERB = 30;
/** Bounds the work in a text whose sentences never end, in words. */
const LONGEST_CLAUSE = 150;

/** The verb's own subject, before it or after it ('Said X,'), else the sentence's ('X laughed, adding'). */
export function subjectOf(reading: Reading, verb: number, floor: number, end = verb): Source | undefined {
  const { analysis, names } = reading;
  const { tokens } = analysis;
  const participle = tokens[verb]?.lower.endsWith('ing') && tokens[verb - 1]?.tag !== 'AUX';
  if (isAsked(tokens, verb)) return agentAfter(reading, verb, end);
  const follower = followerOf(reading, verb, end);
  if (follower !== undefined) return follower;
  const quoted =
    participle && tokens[verb - 1]?.lower === 'as' ? quotedBefore(reading, verb - 1, floor) : undefined;
  if (quoted !== undefined) return quoted;
  const main =
    participle && tokens[verb - 1]?.lower === ','
      ? (speakerBefore(reading, floor, verb) ?? mainSubject(reading, floor, verb))
      : undefined;
  const own =
    main ??
    (tokens[verb - 1]?.lower === 'to'
      ? subjectOfInfinitive(reading, verb, floor)
      : subjectBefore(analysis, names, verb, floor));
  const elsewhere = own && subjectElsewhere(reading, own, verb, floor, end);
  if (elsewhere !== undefined) return elsewhere;
  const author = participle && own !== undefined ? authorOf(reading, own, floor) : undefined;
  if (own !== undefined) return author ?? own;
  const { readsClauses } = analysis.language;
  // 'Auf die Frage antwortete X: „…“': where clauses are not read, subjects may follow any verb.
  const opens = verb === floor || tokens[verb - 1]?.lower === ',' || !readsClauses;
  const inverted = opens && end > verb + 1 ? subjectAfter(analysis, names, verb, end) : undefined;
  if (inverted !== undefined && (inverted.kind === 'name' || !readsClauses)) return inverted;
  if (verb === floor) return inverted;
  return mainSubject(reading, floor, verb);
}

/** 'Auf die Frage antwortete X:', 'Zugleich lobte er:': a name or pronoun is all that stands between a verb and the mark. */
function followerOf({ analysis, names }: Reading, verb: number, end: number): Source | undefined {
  const { tokens, language } = analysis;
  const next = tokens[verb + 1];
  if (language.readsClauses || next === undefined || verb + 2 >= end) return undefined;
  const name = names.covering(verb + 1);
  const last = name?.last ?? (SUBJECTS.has(language.pronoun(next.lower) ?? '') ? verb + 2 : undefined);
  return last !== undefined && last >= end - 1 ? readSource(analysis, names, verb + 1, end) : undefined;
}

const SUBJECTS = new Set(['he', 'she', 'they']);

/** 'X hat am Freitag gesagt', 'In einem Brief schreibt X:': what a preposition governs before the verb is no subject. */
function subjectElsewhere(
  { analysis, names }: Reading,
  { mention }: Source,
  verb: number,
  floor: number,
  end: number,
): Source | undefined {
  const { tokens, language } = analysis;
  const before = tokenFrom(analysis, mention.start) - 1;
  if (language.readsClauses || before < floor || tokens[before]?.tag !== 'ADP') return undefined;
  if (tokens[before - 1]?.tag === 'AUX') return subjectBefore(analysis, names, before - 1, floor);
  return before === floor && end > verb + 1 ? subjectAfter(analysis, names, verb, end) : undefined;
}

/** Who is quoted in 'M quoted X as saying', where 'as' stands at `end`. */
function quotedBefore({ analysis, names }: Reading, end: number, floor: number): Source | undefined {
  const start = phraseStart(analysis, names, end, floor);
  const verb = analysis.tokens[start - 1];
  const quotes = verb?.tag === 'VERB' && (verb.lemma === 'quote' || verb.lemma === 'cite');
  return quotes ? readSource(analysis, names, start, end) : undefined;
}

/** 'X was prompted to say', 'X had the gall to say': the subject is that of the verb on which the infinitive leans. */
function subjectOfInfinitive(reading: Reading, verb: number, floor: number): Source | undefined {
  const { analysis, names } = reading;
  return analysis.tokens[verb - 2]?.tag === 'VERB'
    ? subjectBefore(analysis, names, verb - 2, floor)
    : mainSubject(reading, floor, verb - 1);
}

/** 'X was asked': X hears what is said, and does not say it. */
function isAsked(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb]?.lower !== 'asked' && tokens[verb]?.lower !== 'told') return false;
  let at = verb - 1;
  while (tokens[at]?.tag === 'ADV') at -= 1;
  return tokens[at]?.lemma === 'be';
}

/** Who asks in 'X was asked by Y'. */
function agentAfter({ analysis, names }: Reading, verb: number, end: number): Source | undefined {
  return analysis.tokens[verb + 1]?.lower === 'by' ? readSource(analysis, names, verb + 2, end) : undefined;
}

const ISSUING = new Set(
  'issue release send post write publish give make deliver carry hold blast circulate distribute'.split(' '),
);
/** What is addressed to somebody and is a text by itself: 'X emailed supporters'. */
const ADDRESSING = new Set('email e-mail text tweet message cable telegraph'.split(' '));

/** 'X sent a letter saying', 'X emailed supporters saying': who issued what is said to say something. */
function authorOf(reading: Reading, { kind, noun, mention }: Source, floor: number): Source | undefined {
  const { tokens } = reading.analysis;
  const first = tokenFrom(reading.analysis, mention.start);
  const verb = [first - 1, first - 2].find((at) => tokens[at]?.tag === 'VERB');
  const lemma = verb === undefined ? '' : (tokens[verb]?.lemma ?? '');
  const written = kind === 'description' && PRODUCT_NOUNS.has(noun ?? '') && ISSUING.has(lemma);
  return written || (ADDRESSING.has(lemma) && kind !== 'pronoun')
    ? mainSubject(reading, floor, first)
    : undefined;
}

/** 'S, X said, adding', '“…,” said X, a Y, adding': who the verb of saying just before the participle's comma has for its subject. */
export function speakerBefore(reading: Reading, floor: number, participle: number): Source | undefined {
  const { analysis, names } = reading;
  const { tokens } = analysis;
  for (let at = participle - 2; at >= Math.max(floor, participle - FARTHEST_VERB); at -= 1) {
    const token = tokens[at];
    if (token?.tag !== 'VERB' || !token.says || token.lower.endsWith('ing')) continue;
    const own = at >= participle - 3 ? subjectBefore(analysis, names, at, floor) : undefined;
    if (own !== undefined) return own;
    const opens = at === floor || isQuoted(reading, { start: token.start - 2, end: token.start - 1 });
    const inverted = opens ? subjectAfter(analysis, names, at, participle) : undefined;
    return inverted?.kind === 'name' ? inverted : undefined;
  }
  return undefined;
}

/** The subject of the first verb of the main clause between two tokens; 'who' and 'which' are those of another. */
export function mainSubject(reading: Reading, floor: number, end: number): Source | undefined {
  const { analysis, names } = reading;
  const { tokens } = analysis;
  for (let at = Math.max(floor, end - LONGEST_CLAUSE) + 1; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.tag !== 'VERB' && token.tag !== 'AUX') || token.lower.endsWith('ing'))
      continue;
    if (names.covering(at) !== undefined || tokens[at - 1]?.lower === 'to' || isQuoted(reading, token))
      continue;
    const source = subjectBefore(analysis, names, at, floor);
    if (source === undefined || source.antecedent !== undefined || source.pronoun === 'who') continue;
    const before = tokens[tokenFrom(analysis, source.mention.start) - 1];
    const within = before !== undefined && before.start >= (tokens[floor]?.start ?? 0);
    // 'In a letter released on Monday': what a preposition governs is no subject.
    if (within && (SUBORDINATING.has(before.lower) || before.tag === 'ADP')) continue;
    return source;
  }
  return undefined;
}

/** Words after which a subject is that of a subordinate clause. */
export const SUBORDINATING: ReadonlySet<string> = new Set(
  'after before when while as because since if though although until once whether that who which whom whose where'.split(
    ' ',
  ),
);
