import type { Span } from '../../corpus/article.ts';
import type { Token } from '../language/analysis.ts';
import { englishLexicon } from '../lexicon/lexicon.ts';
import { subjectBefore } from '../mentions/find-subject.ts';
import { readSource, type Source } from '../mentions/read-source.ts';
import { isQuoted } from '../quotations/overlaps.ts';
import { type Reading, sentenceAt, tokenFrom } from '../sieves/reading.ts';
import type { Link } from '../statement.ts';
import type { Spoken } from '../statements/spoken.ts';
import { citedSource } from './cited.ts';

/** Nouns for those from whom a speaker has it. */
const SOURCE_NOUNS = new Set(
  'source sources informant informants insider insiders contact contacts friend friends official officials'.split(
    ' ',
  ),
);
const OWN = new Set(['my', 'our']);
const KNOWLEDGE = new Set([
  'information',
  'news',
  'details',
  'word',
  'confirmation',
  'this',
  'it',
  'story',
  'tip',
]);
/** Verbs of telling that a tagger takes for adjectives. */
const INFORMING = new Set(['informed', 'told', 'tell', 'say', 'said', 'confirmed', 'confirm']);
const LONGEST = 8;

/**
 * From whom the speaker has it: in the speaker's own words ('my sources told me', 'according to my sources'), as the
 * clause that is reported ('according to R, X said S'), or cited beside it ('R reported, citing two officials, that S').
 */
export function findInnerSources(reading: Reading, spoken: Spoken): readonly Link[] {
  const { content, kind, cue } = spoken;
  const own = ownSource(reading, content);
  if (own !== undefined) return [own];
  const reported = kind === 'direct' ? [] : reportedSpeakers(reading, content);
  if (reported.length > 0) return reported;
  const named = cue && cited(reading, reportedIn(spoken, cue));
  return named === undefined ? [] : [named];
}

/** From the first word of who says it, the saying and what is said to the last. */
function reportedIn({ source, outer }: Spoken, cue: Span): Span {
  const start = Math.min(cue.start, outer.start, source?.mention.start ?? cue.start);
  return { start, end: Math.max(cue.end, outer.end) };
}

/** Who says what is reported, where all of it is a clause of saying, and who says it in that clause: 'a report said X stated S'. */
function reportedSpeakers(reading: Reading, content: readonly Span[]): readonly Link[] {
  const [part] = content;
  if (part === undefined || content.length > 1) return [];
  const end = tokenFrom(reading.analysis, part.end);
  const links: Link[] = [];
  let next: number | undefined = tokenFrom(reading.analysis, part.start);
  while (next !== undefined && links.length < MOST_HANDS) {
    const found = reporterFrom(reading, next, end);
    if (found !== undefined) links.push(sourceLink(reading, found.source));
    next = found?.after;
  }
  return links;
}

const MOST_HANDS = 4;

/** The named or described subject of the verb of saying that governs the clause from a token on, and the token after that verb. */
function reporterFrom(
  { analysis, names }: Reading,
  opening: number,
  end: number,
): { readonly source: Source; readonly after: number } | undefined {
  const first = analysis.tokens[opening]?.lower === 'that' ? opening + 1 : opening;
  for (let at = first + 1; at < Math.min(end, first + FARTHEST_VERB); at += 1) {
    const token = analysis.tokens[at];
    if (token === undefined || (token.tag === 'PUNCT' && token.lower !== ',')) return undefined;
    if (token.tag === 'AUX' && token.lower !== 'had' && token.lower !== 'has') return undefined;
    if (token.tag !== 'VERB' || names.covering(at) !== undefined) continue;
    if (!REPORTING.has(token.lemma)) return undefined;
    const source = subjectBefore(analysis, names, at, first);
    return source === undefined || source.kind === 'pronoun' ? undefined : { source, after: at + 1 };
  }
  return undefined;
}

const FARTHEST_VERB = 16;
/** Verbs that do nothing but say: 'the council rejected it' tells what the council did. */
const REPORTING = new Set(['say', 'state', 'tell', 'announce', 'claim', 'declare', 'write', 'report']);

/** Whom the sentence cites for it: 'R, citing two officials, reported that S', 'S, R said, citing a report by X'. */
function cited(reading: Reading, { start, end }: Span): Link | undefined {
  const { analysis } = reading;
  const sentence = sentenceAt(analysis, start);
  if (sentence === undefined) return undefined;
  const last = Math.min(sentence.last, tokenFrom(analysis, end) + LONGEST);
  for (let at = Math.max(sentence.first, tokenFrom(analysis, start) - BEFORE_CUE); at < last; at += 1) {
    const token = analysis.tokens[at];
    const quotes = token?.lower === 'quoting' && analysis.tokens[at - 1]?.lower === ',';
    if (token === undefined || !(token.lower === 'citing' || quotes) || isQuoted(reading, token)) continue;
    const source = citedSource(reading, at + 1, sentence.last);
    return source && sourceLink(reading, source);
  }
  return undefined;
}

/** How far before the cue 'R, citing two officials, reported' cites, in words. */
const BEFORE_CUE = 10;

function sourceLink({ text }: Reading, { mention, kind }: Source): Link {
  return {
    role: 'source',
    name: text.slice(mention.start, mention.end),
    named: kind === 'name',
    words: mention,
  };
}

/** In the speaker's own words: 'my sources told me', 'according to my sources'. */
function ownSource(reading: Reading, content: readonly Span[]): Link | undefined {
  const { analysis } = reading;
  const { tokens } = analysis;
  for (const part of content) {
    const end = tokenFrom(analysis, part.end);
    for (let at = tokenFrom(analysis, part.start); at < end; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') return link(reading, at + 2, end);
      if (
        token.lower === 'from' &&
        KNOWLEDGE.has(tokens[at - 1]?.lower ?? '') &&
        OWN.has(tokens[at + 1]?.lower ?? '')
      ) {
        return link(reading, at + 1, end);
      }
      if (OWN.has(token.lower) && informs(reading, at, end)) return link(reading, at, end);
    }
  }
  return undefined;
}

/** 'My … sources' and then a verb of saying. */
function informs({ analysis: { tokens } }: Reading, at: number, end: number): boolean {
  let sources = false;
  for (let word = at + 1; word < Math.min(end, at + LONGEST); word += 1) {
    const token = tokens[word];
    if (token === undefined || token.tag === 'PUNCT') return false;
    if (SOURCE_NOUNS.has(token.lower)) sources = true;
    else if (sources && englishLexicon.verbs.has(token.lower)) return true;
  }
  return false;
}

/** Whether a word belongs to the source; the noun itself also where it is tagged as a verb. */
function continues(token: Token | undefined): boolean {
  if (token === undefined || SOURCE_NOUNS.has(token.lower)) return token !== undefined;
  return !['VERB', 'AUX', 'PUNCT'].includes(token.tag) && !INFORMING.has(token.lower);
}

function link(reading: Reading, first: number, end: number): Link | undefined {
  const { text, analysis, names } = reading;
  let last = first;
  const most = Math.min(end, first + LONGEST);
  while (last < most && continues(analysis.tokens[last])) last += 1;
  const [head, tail] = [analysis.tokens[first], analysis.tokens[last - 1]];
  if (head === undefined || tail === undefined || last <= first) return undefined;
  const printed = { start: head.start, end: tail.end };
  if (OWN.has(head.lower)) {
    return { role: 'source', name: text.slice(printed.start, printed.end), named: false, words: printed };
  }
  const source = readSource(analysis, names, first, last);
  if (source === undefined || source.kind === 'pronoun') return undefined;
  const words = {
    start: source.mention.start,
    end: Math.max(source.mention.end, source.name === undefined ? tail.end : 0),
  };
  return {
    role: 'source',
    name: text.slice(words.start, words.end),
    named: source.name !== undefined,
    words,
  };
}
