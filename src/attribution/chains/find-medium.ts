import { type Reading, sentenceAt, tokenFrom } from '../sieves/reading.ts';
import type { Link } from '../statement.ts';
import type { Spoken } from '../statements/spoken.ts';

/** Nouns for where something is said. */
const MEDIA = new Set(
  `interview statement tweet post thread letter email e-mail memo op-ed column article essay blog speech address podcast
  broadcast programme program show briefing conference release testimony telegram message call filing report book memoir
  twitter facebook instagram linkedin youtube telegram tiktok threads mastodon bluesky snapchat reddit weibo whatsapp x
  radio television tv video debate hearing`.split(/\s+/),
);
const LEADING = new Set(['in', 'on', 'via', 'through', 'during', 'at', 'to']);
const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'PART']);
const WORDS_FROM_CUE = 6;
const LONGEST = 8;

/** Where it was said, as the words beside the cue print it: 'on Twitter', 'in a telephone interview with the Echo'. */
export function findMedium(reading: Reading, { cue, source, content }: Spoken): Link | undefined {
  const { text, analysis, names } = reading;
  const anchor = cue ?? source?.mention;
  const sentence = anchor && sentenceAt(analysis, anchor.start);
  if (anchor === undefined || sentence === undefined) return undefined;
  const from = Math.max(
    sentence.first,
    tokenFrom(analysis, source?.mention.end ?? anchor.start) - 1,
    tokenFrom(analysis, anchor.start) - LONGEST,
  );
  const to = Math.min(sentence.last, tokenFrom(analysis, anchor.end) + WORDS_FROM_CUE);
  for (let at = from; at < to; at += 1) {
    const token = analysis.tokens[at];
    if (token === undefined || !LEADING.has(token.lower)) continue;
    if (content.some((part) => token.start >= part.start && token.start < part.end)) continue;
    const end = mediumEnd(reading, at, sentence.last);
    const last = analysis.tokens[(end ?? 0) - 1];
    if (end === undefined || last === undefined) continue;
    const words = { start: token.start, end: last.end };
    const named = range(at, end).some((index) => names.covering(index) !== undefined);
    return { role: 'medium', name: text.slice(words.start, words.end), named, words };
  }
  return undefined;
}

/** Token after the medium that a preposition at `at` opens, with whom an interview was given to. */
function mediumEnd({ analysis: { tokens }, names }: Reading, at: number, last: number): number | undefined {
  for (let word = at + 1; word < Math.min(last, at + 1 + LONGEST); word += 1) {
    const token = tokens[word];
    if (token === undefined || !(INSIDE.has(token.tag) || names.covering(word) !== undefined))
      return undefined;
    if (!MEDIA.has(token.lower)) continue;
    let end = names.covering(word)?.last ?? word + 1;
    if (tokens[end]?.lower === 'with' || tokens[end]?.lower === 'to') {
      let name = end + 1;
      while (name < last && (tokens[name]?.tag === 'DET' || tokens[name]?.tag === 'PRON')) name += 1;
      end = names.covering(name)?.last ?? end;
    }
    return Math.min(end, last);
  }
  return undefined;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
}
