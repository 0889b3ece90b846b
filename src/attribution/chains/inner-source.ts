import type { Span } from '../../corpus/article.ts';
import type { Token } from '../language/analysis.ts';
import { englishLexicon } from '../lexicon/lexicon.ts';
import { readSource } from '../mentions/read-source.ts';
import { type Reading, tokenFrom } from '../sieves/reading.ts';
import type { Link } from '../statement.ts';

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

/** From whom the speaker has it, in the speaker's own words: 'my sources told me', 'according to my sources'. */
export function findInnerSource(reading: Reading, content: readonly Span[]): Link | undefined {
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
