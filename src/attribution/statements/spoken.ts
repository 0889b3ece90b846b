import type { Span } from '../../corpus/article.ts';
import type { Candidate } from '../indirect/candidate.ts';
import { readSource, type Source } from '../mentions/read-source.ts';
import { TIME_NOUNS } from '../mentions/words.ts';
import type { Quotation } from '../quotations/find-quotations.ts';
import { looksLikeTitle } from '../quotations/is-title.ts';
import { firstWithin, overlaps } from '../quotations/overlaps.ts';
import { type Attribution, type Reading, sentenceAt, tokenFrom } from '../sieves/reading.ts';
import { type Anchor, extentOf } from '../sieves/sieve.ts';
import { negationOf } from '../stances/negation.ts';
import type { Stance, Statement } from '../statement.ts';
import { candidateSource } from './candidate-source.ts';

/** One thing that somebody said, before its speaker is resolved. */
export interface Spoken {
  readonly kind: Exclude<Statement['kind'], 'narration'>;
  readonly content: readonly Span[];
  /** The content with its quotation marks. */
  readonly outer: Span;
  readonly paragraph: number;
  readonly source?: Source;
  readonly cue?: Span;
  readonly stances: readonly Stance[];
  readonly sieve: string;
  /** Of a post: its signature, and the date in it. */
  readonly signature?: Span;
  readonly posted?: Span;
  /** Who passed it on: the author of the post that quotes it, the outlet by which the speaker 'was quoted as saying' it. */
  readonly via?: Source;
}

/** What was reported without quotation marks around all of it. */
export function spokenFromCandidate(reading: Reading, candidate: Candidate): Spoken {
  const { analysis, quotations } = reading;
  const { content, cue, stances, sieve } = candidate;
  const outer = { start: content[0]?.start ?? cue.start, end: content.at(-1)?.end ?? cue.end };
  const read = candidateSource(reading, candidate);
  const via = candidate.via && sourceWithin(reading, candidate.via);
  const inside = content.flatMap((part) => insideMarks(quotations, part) ?? []);
  const direct = inside.length === content.length;
  const touching = content.some((part) => overlaps(quotations, part));
  return {
    kind: direct ? 'direct' : touching ? 'mixed' : 'indirect',
    content: direct ? inside : content,
    outer,
    paragraph: sentenceAt(analysis, outer.start)?.paragraph ?? 0,
    ...(read && { source: read }),
    ...(via && { via }),
    cue: trimCue(reading, cue),
    stances: stances
      .filter(({ words }) => !isNegated(reading, words))
      .map(({ kind, words }) => ({ kind, words: trimCue(reading, words) })),
    sieve,
  };
}

/** 'has never denied': what is negated is no denial. */
function isNegated({ analysis }: Reading, { start, end }: Span): boolean {
  const { tokens } = analysis;
  const floor = sentenceAt(analysis, start)?.first ?? 0;
  for (let at = tokenFrom(analysis, end) - 1; (tokens[at]?.start ?? -1) >= start; at -= 1)
    if (tokens[at]?.tag === 'VERB') return negationOf(tokens, at, floor) !== undefined;
  return false;
}

/** The words of a span that is one quotation with its marks. */
function insideMarks(quotations: readonly Quotation[], part: Span): Span | undefined {
  const quotation = firstWithin(quotations, part);
  const whole = quotation?.outer.start === part.start && quotation.outer.end === part.end;
  return whole ? { start: quotation.start, end: quotation.end } : undefined;
}

function sourceWithin({ analysis, names }: Reading, { start, end }: Span): Source | undefined {
  return readSource(analysis, names, tokenFrom(analysis, start), tokenFrom(analysis, end));
}

/** A cue without the end of a phrase of time ('in the past rejected'), and with the verb it leans on ('went on to say'). */
function trimCue({ analysis: { tokens }, analysis, names }: Reading, cue: Span): Span {
  const opening = tokenFrom(analysis, cue.start);
  const name = names.covering(opening);
  const first = name !== undefined && name.end < cue.end ? name.last : opening;
  if (first > opening) return { start: tokens[first]?.start ?? cue.start, end: cue.end };
  const [before, head, verb] = [tokens[first - 1], tokens[first], tokens[first + 1]];
  if (head?.lower === 'to' && before?.tag === 'VERB') return { start: before.start, end: cue.end };
  const timed = head !== undefined && verb !== undefined && TIME_NOUNS.has(head.lower) && verb.end <= cue.end;
  return timed ? { start: verb.start, end: cue.end } : cue;
}

/** Where each was said, for the quotations that follow. */
export function anchorOf(spoken: Spoken): Anchor {
  const { paragraph, source } = spoken;
  const { start, end } = extentOf(spoken);
  return { start, end, paragraph, closed: true, introduced: false, quoted: false, ...(source && { source }) };
}

/** Quotations as statements; those that one speaker goes on with in the same paragraph are parts of one. */
export function spokenFromQuotations(
  reading: Reading,
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
): readonly Spoken[] {
  const spoken: Spoken[] = [];
  let before: Quotation | undefined;
  quotations.forEach((quotation, index) => {
    const attribution = attributions[index] ?? { sieve: 'undecided' };
    if (isTitle(reading, quotation, attribution)) return;
    const part = { start: quotation.start, end: quotation.end };
    const last = spoken.at(-1);
    const joins =
      attribution.sieve === 'continued' &&
      before?.paragraph === quotation.paragraph &&
      last?.source !== undefined &&
      last.source === attribution.source;
    before = quotation;
    if (last !== undefined && joins) {
      spoken[spoken.length - 1] = {
        ...last,
        content: [...last.content, part],
        outer: { start: last.outer.start, end: quotation.outer.end },
      };
      return;
    }
    spoken.push({
      kind: 'direct',
      content: [part],
      outer: quotation.outer,
      paragraph: quotation.paragraph,
      ...(attribution.source && { source: attribution.source }),
      ...(attribution.cue && { cue: attribution.cue }),
      stances: [],
      sieve: attribution.sieve,
    });
  });
  return spoken;
}

/** Sieves that rest on what stands around a quotation, rather than on a cue of its own. */
const WITHOUT_CUE = new Set([
  'undecided',
  'subject-before',
  'continued',
  'next-paragraph',
  'before-nameless',
]);

/** Sieves under which nothing beside a quotation says that anybody speaks. */
const UNSAID = new Set(['undecided', 'subject-before', 'before-nameless']);
/** '“The Long Road,” by Jo Roe' is a work and its author. */
const BYLINE = /^,?\s+by\s+(?:the\s+)?\p{Lu}/u;
const LONGEST_BYLINE = 12;

/** 'her memoir, “The Long Road,” Roe recalls': a title is in apposition to the noun for the work (Quirk et al. 1985, 17.65). */
const WORK =
  /\b(?:albums?|articles?|biography|books?|columns?|documentar(?:y|ies)|dramas?|essays?|exhibitions?|films?|memoirs?|movies?|musicals?|novels?|op-eds?|paintings?|plays?|podcasts?|poems?|programmes?|series|shows?|singles?|songs?|thrillers?),?\s$/iu;
const LONGEST_WORK = 16;

const LONGEST_TERM = 5;

/** The comma before a closing mark leads on to who speaks; where nobody does, a few words are only named: 'terms such as “attack,” and'. */
function isTerm(text: string, { start, end }: Quotation): boolean {
  return text.charAt(end - 1) === ',' && text.slice(start, end).split(/\s+/u).length <= LONGEST_TERM;
}

/** A title of a work where nothing right beside it attributes it: 'X said in a book, “The Long Road,” that'. */
function isTitle(
  { text, paragraphs }: Reading,
  quotation: Quotation,
  { sieve, cue, source }: Attribution,
): boolean {
  if (quotation.closed && BYLINE.test(text.slice(quotation.outer.end, quotation.outer.end + LONGEST_BYLINE)))
    return true;
  if (UNSAID.has(sieve) && isTerm(text, quotation)) return true;
  // '‘Shock and horror’: a town mourns' tells nothing of who says so.
  if (UNSAID.has(sieve) && text.charAt(quotation.outer.end) === ':') return true;
  if (
    quotation.closed &&
    WORK.test(text.slice(Math.max(0, quotation.outer.start - LONGEST_WORK), quotation.outer.start)) &&
    looksLikeTitle(text, quotation, false)
  )
    return true;
  const apart =
    sieve === 'before' &&
    cue !== undefined &&
    /\p{L}[^:]*$/u.test(text.slice(cue.end, quotation.outer.start));
  // 'a show called “The Long Road,”'
  const naming =
    source?.kind === 'description' &&
    cue !== undefined &&
    /^(?:called|dubbed)$/u.test(text.slice(cue.start, cue.end));
  if (!quotation.closed || !(apart || naming || WITHOUT_CUE.has(sieve))) return false;
  const from = paragraphs[quotation.paragraph]?.start ?? 0;
  const before = text.slice(Math.max(from, quotation.outer.start - 4), quotation.outer.start).trimEnd();
  return looksLikeTitle(text, quotation, before === '' || /[.?!…”"'’]$/u.test(before));
}
