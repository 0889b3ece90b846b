import type { Analysis, Token } from '../language/analysis.ts';
import { isFirstName } from '../people/gender.ts';
import { CLAUSE_WORDS, endsPhrase, isBareDeterminer, PHRASE_TAGS, phraseStart } from './noun-phrase.ts';
import type { NameIndex } from './read-source.ts';

/** In words. */
const LONGEST_ASIDE = 60;

/** By the mark that closes an aside, the one that opens it. */
export const OPENS_ASIDE: Readonly<Record<string, string>> = {
  ',': ',',
  ')': '(',
  '–': '–',
  '—': '—',
  '--': '--',
  '-': '-',
};

/**
 * Where the aside that ends at token `close` opens: at the earliest mark that parts a name from a description of it
 * ('Dr. A, a fellow in B, founder of C, said'), else at the nearest one after a phrase.
 */
export function asideStart(
  analysis: Analysis,
  names: NameIndex,
  opening: string,
  close: number,
  floor: number,
): number | undefined {
  const { tokens } = analysis;
  let nearest: number | undefined;
  let earliest: number | undefined;
  let finite = false;
  for (let at = close - 1; at > floor && at > close - LONGEST_ASIDE; at -= 1) {
    const token = tokens[at];
    if (token?.tag === 'SCONJ' && !CLAUSE_WORDS.has(token.lower)) break;
    if (names.covering(at) !== undefined) continue;
    finite ||= token?.tag === 'AUX' || (token?.tag === 'VERB' && !token.lower.endsWith('ing'));
    if (token?.lower !== opening) continue;
    // The verb belongs to the clause that opens here: 'Jo Roe, of Wexbury, who was away, said'.
    if (OPENS_RELATIVE.has(tokens[at + 1]?.lower ?? '')) finite = false;
    const named = names.covering(at - 1) !== undefined;
    const opens = isPhraseStart(analysis, names, at + 1) || (!finite && opensAdverbial(tokens[at + 1]));
    if (
      named &&
      !opensWithPreposition(analysis, names, at, floor) &&
      names.covering(at + 1) === undefined &&
      opens
    )
      earliest = at;
    else if (
      nearest === undefined &&
      (named ||
        endsPhrase(tokens, at - 1) ||
        isBareDeterminer(tokens[at - 1]) ||
        tokens[at - 1]?.lower === ')')
    )
      nearest = at;
  }
  return earliest ?? nearest;
}

/** '…, Gov. Jo Roe (R-OH), said': the end of a person's full name between the last two commas, the subject or another name for it. */
export function apposedPersonEnd(
  tokens: readonly Token[],
  names: NameIndex,
  comma: number,
  floor: number,
): number | undefined {
  const end = openingBracket(tokens, comma, floor) ?? comma;
  const name = names.endingAt(end);
  if (name === undefined || name.first <= floor || tokens[name.first - 1]?.lower !== ',') return undefined;
  const [first = ''] = name.words;
  return name.words.length > 1 && (name.titles.length > 0 || isFirstName(first)) ? end : undefined;
}

/** 'In a statement to X, Y said': what ends before `end` belongs to the preposition that opens its clause. */
function opensWithPreposition(analysis: Analysis, names: NameIndex, end: number, floor: number): boolean {
  const start = phraseStart(analysis, names, end, floor);
  const before = start - 1 >= floor ? analysis.tokens[start - 1] : undefined;
  const opener = before?.tag === 'ADP' ? start - 1 : start;
  const clause = opener <= floor || analysis.tokens[opener - 1]?.tag === 'PUNCT';
  return clause && analysis.tokens[opener]?.tag === 'ADP';
}

/** 'Jo Roe, facing a challenge in Wexbury, a port, said', 'Jo Roe, in a speech, said' */
function opensAdverbial(token: Token | undefined): boolean {
  return token?.tag === 'ADP' || (token?.tag === 'VERB' && token.lower.endsWith('ing'));
}

const OPENS_RELATIVE = new Set(['who', 'whose', 'whom']);

function isPhraseStart(analysis: Analysis, names: NameIndex, at: number): boolean {
  const token = analysis.tokens[at];
  return (
    names.covering(at) !== undefined ||
    (token !== undefined &&
      (PHRASE_TAGS.has(token.tag) || OPENS_RELATIVE.has(token.lower) || token.lower === 'acting'))
  );
}

/** Where the bracketed words that end just before token `end` open, if there are any and they open not far before. */
export function openingBracket(tokens: readonly Token[], end: number, floor: number): number | undefined {
  const close = end - 1;
  if (tokens[close]?.lower !== ')') return undefined;
  for (let at = close - 1; at > Math.max(floor, close - LONGEST_BRACKET); at -= 1)
    if (tokens[at]?.lower === '(') return at;
  return undefined;
}

const LONGEST_BRACKET = 10;
