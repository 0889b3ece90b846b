import type { Span } from '../../corpus/article.ts';
import type { Analysis, Token } from '../language/analysis.ts';
import type { Name } from '../mentions/name.ts';
import { phraseStart } from '../mentions/noun-phrase.ts';
import type { NameIndex } from '../mentions/read-source.ts';
import { PERSON_NOUNS, SPEAKING_NOUNS } from '../mentions/speaking-nouns.ts';
import { COURTESY_TITLES } from '../mentions/words.ts';
import { sentenceAt } from '../sieves/reading.ts';
import { isFirstName } from './gender.ts';

/** How the text describes somebody, the nouns at the heads of that ('minister', 'founder'), and an age in years. */
export interface Described {
  readonly spans: readonly Span[];
  readonly nouns: readonly string[];
  readonly age?: number;
}

const LONGEST = 24;
const MOST_ASIDES = 3;
const ENDS = new Set([',', '.', ';', ')', '—', '–', '--']);
const NOMINAL = new Set(['NOUN', 'ADJ', 'PROPN']);
const RELATIVE = new Set(['who', 'which', 'that', 'whose', 'whom']);
const OPENS = new Set(['DET', 'NOUN', 'ADJ', 'PROPN', 'PRON']);

/** The words around one name that describe who bears it; of those in front, any where a `person` is known to bear it. */
export function describe(analysis: Analysis, names: NameIndex, name: Name, person: boolean): Described {
  const age = ageAfter(analysis.tokens, name.last);
  return {
    ...join([
      before(analysis, name, person),
      apposed(analysis, names, name),
      ...after(analysis, names, name.last),
      copula(analysis, names, name.last),
    ]),
    ...(age !== undefined && { age }),
  };
}

/** What follows a handle: '@jo, director of …, to …'. */
export function describeAfter(analysis: Analysis, names: NameIndex, token: number): Described {
  return join(after(analysis, names, token));
}

type Found = { readonly span: Span; readonly nouns: readonly string[] } | undefined;

function join(found: readonly Found[]): Described {
  const kept = found.filter((one) => one !== undefined);
  return { spans: kept.map(({ span }) => span), nouns: kept.flatMap(({ nouns }) => nouns) };
}

const OLDEST = 120;

/** 'Jo Roe, 41, said', 'Jo Roe, aged 41': in years. */
function ageAfter(tokens: readonly Token[], comma: number): number | undefined {
  const at = tokens[comma + 1]?.lower === 'aged' ? comma + 2 : comma + 1;
  const figure = tokens[at]?.lower ?? '';
  const aside = tokens[comma]?.lower === ',' && ENDS.has(tokens[at + 1]?.lower ?? '');
  return aside && /^\d{1,3}$/u.test(figure) && Number(figure) <= OLDEST ? Number(figure) : undefined;
}

/**
 * Offices and nouns in front of the name: 'Culture Minister Jo Roe', 'White House adviser Jo Roe'. Of somebody who is not
 * known to be a person, only a noun for a person or a body: 'water minister Uwe Oto', 'phone maker Orbo'.
 */
function before({ tokens }: Analysis, name: Name, person: boolean): Found {
  let first = name.first;
  while (first > 0 && isInFront(tokens, first - 1)) first -= 1;
  let last = name.proper;
  while (last > first && tokens[last - 1]?.tag === 'PUNCT') last -= 1;
  const head = tokens[last - 1];
  if (head === undefined || last <= first || COURTESY_TITLES.has(head.lower)) return undefined;
  if (!person && !(isCalled(head) && tokens[name.last]?.tag !== 'NOUN')) return undefined;
  return found(tokens, first, last, [head.lemma || head.lower]);
}

/** Whether a noun calls somebody what they are; 'official' of 'the official Orbo page' and '56-member' do not. */
function isCalled({ tag, lemma, lower }: Token): boolean {
  return tag === 'NOUN' && SPEAKING_NOUNS.has(lemma) && !lower.includes('-');
}

/** What an aside with the name follows: 'the mayor of Wexbury, Jo Roe, said', 'her lawyer, Jo Roe'. */
function apposed(analysis: Analysis, names: NameIndex, name: Name): Found {
  const { tokens } = analysis;
  const comma = name.first - 1;
  const after = tokens[name.last]?.tag;
  if (tokens[comma]?.lower !== ',' || (after !== undefined && after !== 'PUNCT')) return undefined;
  // 'A worker at a plant in Wexbury, Eastshire,': a place and where it is.
  const isPlace = names.covering(comma - 1) !== undefined && !isFirstName(name.words[0] ?? '');
  if (isPlace) return undefined;
  const floor = Math.max(sentenceAt(analysis, name.start)?.first ?? 0, comma - LONGEST);
  const first = phraseStart(analysis, names, comma, floor);
  const before = phrase(analysis, names, first);
  const reaches = before?.span.end === tokens[comma - 1]?.end;
  return reaches && before?.nouns.some((noun) => PERSON_NOUNS.has(noun)) ? before : undefined;
}

function isInFront(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || tokens[at + 1]?.lower === '.') return false;
  return (
    token.tag === 'NOUN' ||
    token.tag === 'ADJ' ||
    (token.tag === 'PROPN' && NOMINAL.has(tokens[at + 1]?.tag ?? ''))
  );
}

/** Asides after a name: ', a fellow in B, founder of C,', or without a comma: 'Jo Roe the founder of C'. */
function after(analysis: Analysis, names: NameIndex, from: number): readonly Found[] {
  const { tokens } = analysis;
  if (tokens[from]?.lower === 'the') return [phrase(analysis, names, from)];
  const asides: Found[] = [];
  let at = from;
  while (asides.length < MOST_ASIDES && tokens[at]?.lower === ',') {
    const aside = phrase(analysis, names, at + 1);
    if (aside === undefined) break;
    asides.push(aside);
    at += 1;
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < aside.span.end) at += 1;
  }
  return asides;
}

/** 'Jo Roe is the founder of C.' */
function copula(analysis: Analysis, names: NameIndex, from: number): Found {
  const { tokens } = analysis;
  const article = tokens[from + 1]?.lower;
  const verb = tokens[from]?.lower;
  const is = verb === 'is' || verb === 'was';
  return is && (article === 'a' || article === 'an' || article === 'the')
    ? phrase(analysis, names, from + 1)
    : undefined;
}

/** What is tagged as a verb where a noun or adjective stands: 'the British think tank', 'a retired officer'. */
function isNounLike(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.tag ?? '';
  const next = tokens[at + 1]?.tag ?? '';
  return before === 'ADP' || before === 'DET' || (before === 'ADJ' && next === 'NOUN');
}

/** A noun phrase with what belongs to it, up to a comma or the sentence's end. */
function phrase({ tokens }: Analysis, names: NameIndex, first: number): Found {
  if (RELATIVE.has(tokens[first]?.lower ?? '')) return undefined;
  if (!OPENS.has(tokens[first]?.tag ?? '') || names.covering(first)?.first === first) return undefined;
  let last = first;
  let noun: string | undefined;
  const nouns: string[] = [];
  for (; last < first + LONGEST; last += 1) {
    const token = tokens[last];
    if (token === undefined) return undefined;
    if (names.covering(last) === undefined) {
      if (ENDS.has(token.lower)) break;
      if (token.tag === 'VERB' && !isNounLike(tokens, last)) return undefined;
      if (token.tag === 'AUX' || (token.tag === 'PRON' && last > first)) {
        if (nouns.length === 0 && noun === undefined) return undefined;
        break;
      }
      if (nouns.length === 0 && isNoun(token)) noun = token.lemma || token.lower;
      if ((token.tag === 'ADP' || token.lower === 'and') && noun !== undefined) {
        nouns.push(noun);
        noun = undefined;
      }
    }
  }
  if (noun !== undefined && nouns.length === 0) nouns.push(noun);
  return nouns.length === 0 ? undefined : found(tokens, first, last, nouns);
}

/** A noun, or what is tagged as an adjective and is called so: 'the police chief'. */
function isNoun({ tag, lower }: Token): boolean {
  return tag === 'NOUN' || (tag === 'ADJ' && PERSON_NOUNS.has(lower));
}

function found(tokens: readonly Token[], first: number, last: number, nouns: readonly string[]): Found {
  const [from, to] = [tokens[first], tokens[last - 1]];
  return from === undefined || to === undefined
    ? undefined
    : { span: { start: from.start, end: to.end }, nouns };
}
