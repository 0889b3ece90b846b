import type { Place } from './roles.ts';
import type { Style } from './style.ts';
import type { Side, Token } from './tokens.ts';
import { APOSTROPHE_BEGINNINGS, APOSTROPHE_ENDINGS, ELIDED, FUNCTION_WORDS, PREFIXES } from './words.ts';

/** What a word is by its form, as facts for the mark after it and for the mark before it. */
interface WordFacts {
  readonly shape: string;
  readonly afterIt: readonly string[];
  readonly beforeIt: readonly string[];
}

function shapeOf(word: string): string {
  if (/^\d+$/.test(word)) return word.length === 4 && /^[12]/.test(word) ? 'year' : 'figure';
  if (/^\d\ds$/.test(word)) return 'decade';
  if (/^\d/.test(word)) return 'figure and letters';
  if (/^\p{Lu}$/u.test(word)) return 'initial';
  if (/^\p{Lu}+$/u.test(word)) return 'capitals';
  if (/^\p{Lu}/u.test(word)) return /[sxz]$/.test(word) ? 'name in s' : 'name';
  if (APOSTROPHE_ENDINGS.has(word)) return 'ending';
  if (FUNCTION_WORDS.has(word)) return 'function word';
  const suffix = /(?:ing|ed|ly|s|in)$/.exec(word);
  return suffix ? `word in ${suffix[0]}` : 'word';
}

function listsOf(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const lists: string[] = [];
  if (APOSTROPHE_BEGINNINGS.has(lower)) lists.push('apostrophe beginning');
  if (ELIDED.has(lower)) lists.push('elided');
  if (PREFIXES.has(lower)) lists.push('prefix');
  if (lower !== word && APOSTROPHE_ENDINGS.has(lower)) lists.push('capital ending');
  return lists;
}

const known = new Map<string, WordFacts>();
const MOST_KNOWN = 20_000;
/** No word that tells anything is longer: a line without blanks is not to become a fact. */
const LONGEST_WORD = 30;

function wordFacts(text: string): WordFacts {
  const word = text.slice(0, LONGEST_WORD);
  const found = known.get(word);
  if (found) return found;
  const shape = shapeOf(word);
  const lower = word.toLowerCase();
  const names = [shape, ...listsOf(word)];
  // A name tells of one article only.
  if (lower === word || FUNCTION_WORDS.has(lower)) names.push(`‹${lower}›`);
  const facts = {
    shape,
    afterIt: names.map((name) => `after ${name}`),
    beforeIt: names.map((name) => `before ${name}`),
  };
  if (known.size < MOST_KNOWN) known.set(word, facts);
  return facts;
}

function markName({ kind, value }: Token): string {
  if (kind === 'lost') return 'lost';
  if (/^[.!?…]/.test(value)) return value.length > 1 || value === '…' ? 'ellipsis' : 'stop';
  if (/^["'`“”‘’]/.test(value)) return 'quote';
  if (/^[-—–―]/.test(value)) return 'dash';
  if (/^[;:]$/.test(value)) return 'colon';
  if (value === ',') return 'comma';
  if (/^[([{]$/.test(value)) return 'open bracket';
  if (/^[)\]}]$/.test(value)) return 'close bracket';
  return /^[$#@£€]$/.test(value) ? 'sign' : 'other mark';
}

function sideName(side: Side, token: Token | undefined): string {
  if (!token) return 'edge';
  if (token.kind === 'word') return side === 'loose' ? 'word' : `word ${side}`;
  return `${side} ${markName(token)}`;
}

function wordBeside(side: Side, token: Token | undefined): WordFacts | undefined {
  return token?.kind === 'word' && side !== 'blank' ? wordFacts(token.value) : undefined;
}

function factsOfStyle({ token }: Place, style: Style, sides: string): readonly string[] {
  if (token.kind !== 'lost') return [`${token.value} with ${style.quotations}`];
  const facts = [style.quotations, `${style.quotations}, ${sides}`];
  if (style.namedDashes) facts.push('named dashes');
  if (style.namedEllipses) facts.push('named ellipses');
  if (style.straightApostrophes) facts.push('straight apostrophes');
  facts.push(style.spacedDashes ? 'spaced dashes' : 'tight dashes');
  return facts;
}

/** A hyphen is weighed apart from the other marks: what speaks for a dash instead of a quotation says little of it. */
function factsOfHyphen(facts: readonly string[], style: Style, before = '', after = ''): readonly string[] {
  const dashes = style.hyphenDashes;
  return [
    ...facts.map((fact) => `- ${fact}`),
    `- dashes ${style.namedDashes ? 'named' : 'none'} ${dashes}`,
    `- ${dashes} ${before}`,
    `- ${dashes} ${after}`,
  ];
}

/** What of a place tells which role its mark has, by name. */
export function factsOf(place: Place, style: Style): readonly string[] {
  const { token, left, right, before, after, beforeThat, afterThat } = place;
  const leftName = sideName(left, before);
  const rightName = sideName(right, after);
  const sides = `${leftName} | ${rightName}`;
  const facts = [
    `is ${token.kind === 'lost' ? 'lost' : token.value}`,
    `left ${leftName}`,
    `right ${rightName}`,
    sides,
    ...factsOfStyle(place, style, sides),
  ];
  const wordBefore = wordBeside(left, before);
  const wordAfter = wordBeside(right, after);
  const words = [...(wordBefore?.afterIt ?? []), ...(wordAfter?.beforeIt ?? [])];
  if (wordBefore && wordAfter) words.push(`${wordBefore.shape} ‖ ${wordAfter.shape}`);
  facts.push(...words);
  if (wordBefore && beforeThat && beforeThat.kind !== 'word')
    facts.push(`beyond left ${markName(beforeThat)}`);
  if (wordAfter && afterThat && afterThat.kind !== 'word') facts.push(`beyond right ${markName(afterThat)}`);
  if (token.value === '-') facts.push(...factsOfHyphen(words, style, wordBefore?.shape, wordAfter?.shape));
  return facts;
}
