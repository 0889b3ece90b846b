import type { Span } from '../../corpus/article.ts';
import { citedSource } from '../chains/cited.ts';
import type { Candidate } from '../indirect/candidate.ts';
import { afterAccording } from '../language/according.ts';
import type { Analysis, Token } from '../language/analysis.ts';
import type { Quotation } from '../quotations/find-quotations.ts';
import { isStatement } from '../quotations/is-statement.ts';
import { firstWithin, touches } from '../quotations/overlaps.ts';
import { isSignature } from '../sieves/by-signature.ts';
import { type Reading, sentenceAt, tokenFrom } from '../sieves/reading.ts';
import { trimUnclosed } from '../sieves/trim-unclosed.ts';
import { type Spoken, spokenFromCandidate } from './spoken.ts';

/** What was reported, and the quotations that are statements of their own. */
interface Parted {
  readonly reported: readonly Spoken[];
  readonly spoken: readonly Quotation[];
}

/** Decides, where a reported clause and a quotation meet, to which of them the words belong. */
export function partSpeech(reading: Reading, candidates: readonly Candidate[]): Parted {
  const posted = new Set(
    [...reading.posts, ...reading.turns, ...(reading.headline ? [{ first: 0, last: 1 }] : [])].flatMap(
      ({ first, last }) => range(first, last),
    ),
  );
  const eligible = reading.quotations.filter(
    (quotation) => !posted.has(quotation.paragraph) && !isSignature(reading, quotation),
  );
  const statements = ownStatements(reading, eligible).map((quotation) => trimUnclosed(reading, quotation));
  const reported = candidates.flatMap((candidate) => {
    if (posted.has(sentenceAt(reading.analysis, candidate.cue.start)?.paragraph ?? -1)) return [];
    if (isNamed(reading, candidate) || namesItsSource(reading, candidate)) return [];
    if (candidate.content.every((part) => isWithin(statements, part))) return [];
    const kept = withoutQuotation(reading, candidate, statements);
    return kept === undefined ? [] : [spokenFromCandidate(reading, kept)];
  });
  const parts = reported.flatMap(({ content }) => content).toSorted((a, b) => a.start - b.start);
  return { reported, spoken: statements.filter((quotation) => !touches(parts, quotation)) };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, index) => first + index);
}

/** Whether a span stands inside one of the quotations. */
function isWithin(quotations: readonly Quotation[], part: Span): boolean {
  const quotation = firstWithin(quotations, part);
  return quotation !== undefined && quotation.outer.start <= part.start && part.end <= quotation.outer.end;
}

/** Whether what looks like a cue is a word of a name ('… of Counter Extremism'). */
function isNamed({ analysis, names }: Reading, { cue }: Candidate): boolean {
  const name = names.covering(tokenFrom(analysis, cue.start));
  return name !== undefined && name.words.length > 1 && name.end >= cue.end;
}

/** Whether what follows 'citing' is whom the words before it come from, and no content: 'S, R reported, citing two officials'. */
function namesItsSource(reading: Reading, { cue, content }: Candidate): boolean {
  const [part] = content;
  const citing = /^citing$/iu.test(reading.text.slice(cue.start, cue.end));
  if (!citing || part === undefined) return false;
  const [first, last] = [tokenFrom(reading.analysis, part.start), tokenFrom(reading.analysis, part.end)];
  return citedSource(reading, first, last) !== undefined;
}

/** The quotations that state something by themselves, and those that are joined to one: 'two demands: “A,” “B” and “C.”' */
function ownStatements(reading: Reading, quotations: readonly Quotation[]): readonly Quotation[] {
  const found: Quotation[] = [];
  const singles = quotations.filter(({ single }) => single).length;
  const singleHouse = singles > quotations.length - singles;
  // The last quotation that a colon introduced, or that is joined to it.
  let pointed: Quotation | undefined;
  for (const quotation of quotations) {
    const joined = pointed !== undefined && isJoined(reading, pointed, quotation);
    if (joined || isOwnStatement(reading, quotation, singleHouse)) found.push(quotation);
    pointed = joined || isPointed(reading, quotation) ? quotation : undefined;
  }
  return found;
}

function isPointed({ text }: Reading, { outer }: Quotation): boolean {
  return /:\s$/u.test(text.slice(Math.max(0, outer.start - 2), outer.start));
}

const JOINT = /^,?\s*(?:(?:and|or|as well as)\s+)?$/u;
const LONGEST_JOINT = 16;

/** Whether nothing but 'and' or a comma stands between two quotations of one paragraph. */
function isJoined({ text }: Reading, before: Quotation, { outer, paragraph }: Quotation): boolean {
  if (before.paragraph !== paragraph || outer.start - before.outer.end > LONGEST_JOINT) return false;
  return JOINT.test(text.slice(before.outer.end, outer.start));
}

function isOwnStatement(reading: Reading, quotation: Quotation, singleHouse: boolean): boolean {
  const { text, analysis, paragraphs } = reading;
  const opening = tokenFrom(analysis, quotation.outer.start);
  const mark = analysis.tokens[opening - 1]?.lower;
  const before = analysis.tokens[mark === ',' || mark === ':' ? opening - 2 : opening - 1];
  const afterVerb = before?.says === true && mayBeVerb(text, before, quotation);
  if (!analysis.language.readsClauses && isAttributed(reading, quotation)) return true;
  const reopened = isReopened(reading, quotation);
  return isStatement(text, quotation, paragraphs[quotation.paragraph]?.start ?? 0, {
    afterVerb,
    reopened,
    singleHouse,
  });
}

/** Whether a verb of saying, or 'according to', stands before a quotation in its sentence: all that a language of which no clauses are read can go by. */
function isAttributed({ analysis }: Reading, { outer }: Quotation): boolean {
  const { tokens, language } = analysis;
  const first = sentenceAt(analysis, outer.start)?.first ?? 0;
  const word = (index: number): string | undefined => tokens[index]?.lower;
  if (word(first) === language.opinion && word(tokenFrom(analysis, outer.start) - 1) === ',') return true;
  for (let at = tokenFrom(analysis, outer.start) - 1; at >= first; at -= 1) {
    const token = tokens[at];
    if (token?.tag === 'PUNCT' && CLOSES_CLAUSE.has(token.lower)) return false;
    if ((token?.tag === 'VERB' && token.says) || afterAccording(language, word, at) !== undefined)
      return true;
  }
  return false;
}

const CLOSES_CLAUSE = new Set(['.', ';', '!', '?', '»', '”', '“', '"']);

/** Whether a verb of saying stands in a span: what looks like an opening mark may be a closing one ('… " she said.'). */
function holdsCue(analysis: Analysis, start: number, end: number): boolean {
  return analysis.tokens.slice(tokenFrom(analysis, start), tokenFrom(analysis, end)).some(({ says }) => says);
}

/** Whether a quotation runs open to the end of its paragraph, and the next begins with one. */
function isReopened(
  { analysis, quotations, paragraphs }: Reading,
  { closed, start, end, paragraph }: Quotation,
): boolean {
  const next = paragraphs[paragraph + 1];
  if (closed || next === undefined || end !== paragraphs[paragraph]?.end) return false;
  const following = firstWithin(quotations, next);
  return (
    following?.opened === true && following.outer.start === next.start && !holdsCue(analysis, start, end)
  );
}

/** A tag of verb, or, before what begins like a sentence, of a noun that a verb's third person looks like ('The ad claims “We …”'). */
function mayBeVerb(text: string, { tag, lower }: Token, { start }: Quotation): boolean {
  if (tag === 'VERB') return true;
  return tag === 'NOUN' && lower.endsWith('s') && /\p{Lu}/u.test(text.charAt(start));
}

/**
 * A candidate without the quotation that a colon introduces at its end, or that is all of its beginning and ends like
 * a clause; nothing where no words are left.
 */
function withoutQuotation(
  reading: Reading,
  candidate: Candidate,
  statements: readonly Quotation[],
): Candidate | undefined {
  const { text } = reading;
  const content: Span[] = [];
  for (const part of candidate.content) {
    const quotation = firstWithin(statements, part);
    if (quotation === undefined) {
      content.push(part);
      continue;
    }
    const { outer } = quotation;
    if (
      outer.start <= part.start + 1 &&
      outer.end < part.end &&
      /[,.?!…]['’]?$/u.test(text.slice(quotation.end - 2, quotation.end))
    ) {
      continue;
    }
    const introduced = text.slice(part.start, outer.start).trimEnd();
    const apart =
      introduced.endsWith(':') ||
      (introduced.endsWith(',') &&
        (candidate.source === undefined ||
          endsInCue(reading, outer.start) ||
          isVerbless(reading, { start: part.start, end: outer.start })));
    if (outer.start > part.start && outer.end >= part.end - 1 && apart) continue;
    content.push(part);
  }
  if (content.length === candidate.content.length) return candidate;
  return content.length === 0 ? undefined : { ...candidate, content };
}

/** 'Yet, “…,” added X', 'As for the plan, “…,” said X': what leads up to the quotation states nothing. */
function isVerbless({ analysis: { tokens }, analysis }: Reading, { start, end }: Span): boolean {
  const last = tokenFrom(analysis, end);
  for (let at = tokenFrom(analysis, start); at < last; at += 1) {
    const tag = tokens[at]?.tag;
    if (tag === 'VERB' || tag === 'AUX') return false;
  }
  return true;
}

/** Whether a verb of saying and a comma stand before an offset: a quotation there has its own cue ('and X said, “…”'). */
function endsInCue({ analysis: { tokens }, analysis }: Reading, offset: number): boolean {
  const at = tokenFrom(analysis, offset);
  const [verb, comma] = [tokens[at - 2], tokens[at - 1]];
  return comma?.lower === ',' && verb?.tag === 'VERB' && verb.says;
}
