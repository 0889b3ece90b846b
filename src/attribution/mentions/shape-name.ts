import type { Analysis } from '../language/analysis.ts';
import { isFirstName } from '../people/gender.ts';
import { isDemonym, isPlace } from '../people/places.ts';
import type { Name } from './name.ts';
import { INITIAL, wordOf } from './name-words.ts';
import { BODY_WORDS, NAME_JOINTS, POSSESSIVES, PURPOSES, SUFFIXES, TITLES } from './words.ts';

/** Endings of the adjectives of peoples. */
const PEOPLES = /(?:ese|ish|ians?|icans?|eans?|elis?|anis?|aqis?|ench|utch)$/u;
/** Of these, those that are no plural. */
const ONE_OF_A_PEOPLE = /(?:ese|ish|ench|utch)$/u;

/** The name from token `first` to `last` (not included), in a heading or not, its titles apart from its own words; nothing where they name nobody. */
export function shapeName(
  analysis: Analysis,
  first: number,
  last: number,
  heading: boolean,
): Name | undefined {
  const { tokens } = analysis;
  const inner = properStart(analysis, first, last);
  // 'Foreign Ministry' is the name of a body, not a title and a name.
  const proper = inner === last - 1 && BODY_WORDS.has(tokens[inner]?.lower ?? '') ? first : inner;
  const words: string[] = [];
  const titles: string[] = [];
  for (let at = first; at < last; at += 1) {
    const printed = wordOf(analysis, at);
    if (printed === '.') continue;
    const lower = tokens[at]?.lower ?? '';
    if (at < proper) {
      if (isTitle(analysis, lower)) titles.push(lower);
    } else if (POSSESSIVES.has(lower)) {
      words.push(`${words.pop() ?? ''}${printed}`);
    } else if (!SUFFIXES.has(lower)) {
      words.push(INITIAL.test(printed) && wordOf(analysis, at + 1) === '.' ? `${printed}.` : printed);
    }
  }
  if (words.length === 0 || endsInTitle(words)) return undefined;
  // 'MPs', 'CEOs': several of a kind.
  if (words.length === 1 && PLURAL_ABBREVIATION.test(words[0] ?? '')) return undefined;
  const next = tokens[last]?.tag;
  const beforeNoun = next === 'NOUN' || next === 'ADJ';
  if (last === first + 1 && (tokens[first]?.tag === 'ADJ' || (beforeNoun && PEOPLES.test(words[0] ?? ''))))
    return undefined;
  const before = tokens[first - 1];
  // 'the Portuguese said': an adjective that stands for who was named before.
  if (last === first + 1 && before?.lower === 'the' && isOneOfAPeople(words[0] ?? '')) return undefined;
  const withArticle = tokens[first - 1]?.lower === 'the' && titles.length === 0 && !beforeNoun;
  const start = tokens[first]?.start;
  const end = tokens[last - 1]?.end;
  if (start === undefined || end === undefined) return undefined;
  return {
    start,
    end,
    words,
    titles,
    first,
    last,
    proper,
    heading,
    withArticle,
    ...(before?.tag === 'ADP' && { preposition: before.lower }),
  };
}

function isOneOfAPeople(word: string): boolean {
  return ONE_OF_A_PEOPLE.test(word) || isDemonym(word);
}

/** A title, also in the plural: 'Prime Ministers A and B'. */
function isTitle({ language }: Analysis, lower: string): boolean {
  if (language.titles?.has(lower)) return true;
  return TITLES.has(lower) || (lower.endsWith('s') && TITLES.has(lower.slice(0, -1)));
}

/** Where a person's own name begins after titles and offices. */
function properStart(analysis: Analysis, first: number, last: number): number {
  let proper = pseudoTitleEnd(analysis, first, last);
  for (let at = first; at < last - 1; at += 1) {
    // What a body is for holds no title: 'Council on Foreign Relations'.
    if (PURPOSES.has(wordOf(analysis, at))) break;
    if (!isTitle(analysis, analysis.tokens[at]?.lower ?? '')) continue;
    // 'Mr.' has a full stop of its own.
    const after = wordOf(analysis, at + 1) === '.' ? at + 2 : at + 1;
    if (after >= last) break;
    if (!NAME_JOINTS.has(wordOf(analysis, after))) proper = after;
    else proper = firstNameWithin(analysis, after + 2, last) ?? proper;
  }
  return proper;
}

/**
 * Where a full name begins after nouns and abbreviations that stand before it as titles do, or `first`: 'Witness Jo Roe',
 * 'Labour MP Jo Roe', 'AG Jo Roe' (pseudo-titles: Bell, 'The British base and the American connection', 1988).
 */
function pseudoTitleEnd(analysis: Analysis, first: number, last: number): number {
  for (let at = first; at < last - 1; at += 1) {
    const word = wordOf(analysis, at);
    const given = isFirstName(word) && !isTitle(analysis, word.toLowerCase());
    if (!given || INITIAL.test(word) || isPlace(word)) continue;
    const before = wordOf(analysis, at - 1);
    return at > first && (ABBREVIATION.test(before) || isCommonNoun(analysis, at - 1)) ? at : first;
  }
  return first;
}

const PLURAL_ABBREVIATION = /^\p{Lu}{2,4}s$/u;
/** Also in the plural: 'MPs Jo Roe and Ana Lee'. */
const ABBREVIATION = /^\p{Lu}{2,4}s?$/u;

/** Nouns for what somebody does that are written together, and may well be in no dictionary: 'Headteacher'. */
const COMPOUND_ROLE =
  /\p{L}(?:teacher|master|mistress|keeper|worker|maker|owner|holder|driver|fighter|leader)$/u;

/** Whether a word with a capital is a noun where it has none. */
function isCommonNoun({ tokens, language }: Analysis, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  return !BODY_WORDS.has(lower) && (language.isNoun(lower) || COMPOUND_ROLE.test(lower));
}

/** The first word, with another after it, that is somebody's first name: past 'Secretary of State'. */
function firstNameWithin(analysis: Analysis, from: number, last: number): number | undefined {
  for (let at = from; at < last - 1; at += 1) if (isFirstName(wordOf(analysis, at))) return at;
  return undefined;
}

/** 'Prime Minister' names nobody; but 'Peter T. King' does. */
function endsInTitle(words: readonly string[]): boolean {
  const last = (words.at(-1) ?? '').toLowerCase();
  return TITLES.has(last) && !(SURNAMES_TOO.has(last) && words.length > 1 && isFirstName(words[0] ?? ''));
}

const SURNAMES_TOO = new Set(['king', 'prince', 'pope', 'bishop', 'duke', 'baron']);
