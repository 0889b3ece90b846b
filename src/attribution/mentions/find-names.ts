import type { Analysis, Token } from '../language/analysis.ts';
import { beginsWithCapital, hasLetter } from '../language/letters.ts';
import { isFirstName } from '../people/gender.ts';
import type { Name } from './name.ts';
import { INITIAL, isNameWord, wordOf } from './name-words.ts';
import { OpeningWords } from './opening-words.ts';
import { shapeName } from './shape-name.ts';
import {
  BODY_WORDS,
  COURTESY_TITLES,
  NAME_JOINTS,
  PARTICLES,
  POSSESSIVES,
  PURPOSES,
  SUFFIXES,
  TITLES,
} from './words.ts';

/** Cues that may open a sentence before their subject: 'Said Ana Ruiz'. */
const INVERTED_CUES = new Set([
  'said',
  'says',
  'added',
  'adds',
  'wrote',
  'writes',
  'asked',
  'stated',
  'continued',
  'replied',
]);
/** Titles that take 'of' and what it is that they hold: 'Secretary of State'. */
const OFFICES = new Set([
  'secretary',
  'minister',
  'speaker',
  'director',
  'chief',
  'president',
  'governor',
  'mayor',
  'undersecretary',
]);
/** In words; longer runs of capitals are no names. */
const LONGEST_NAME = 14;

/** Every name of the text, in order. One pass; a name never crosses a mark, save full stops of initials and titles. */
export function findNames(analysis: Analysis): readonly Name[] {
  const { tokens, sentences } = analysis;
  const initial = new Set(sentences.map((sentence) => firstWord(tokens, sentence.first, sentence.last)));
  const headings = headingTokens(analysis);
  const names: Name[] = [];
  const doubtful: number[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!beginsWithCapital(wordOf(analysis, at))) {
      at += 1;
      continue;
    }
    const name = nameAt(analysis, at, initial, headings.has(at));
    if (name === undefined) {
      if (initial.has(at) && isNameWord(analysis, at)) doubtful.push(at);
      at += 1;
      continue;
    }
    names.push(name);
    at = name.last;
  }
  const opening = new OpeningWords(analysis, names, initial);
  const kept = names.filter((name) => !(initial.has(name.first) && opening.isOrdinary(analysis, name)));
  return [...kept, ...openingNames(analysis, doubtful, kept)].toSorted((a, b) => a.first - b.first);
}

/** Words that open a sentence, and that elsewhere are the last word of somebody's full name: 'Jolly said'. */
function openingNames(analysis: Analysis, doubtful: readonly number[], names: readonly Name[]): Name[] {
  const surnames = new Set(
    names.flatMap(({ words, heading, withArticle }) =>
      words.length > 1 && !heading && !withArticle && isFirstName(words[0] ?? '') ? (words.at(-1) ?? []) : [],
    ),
  );
  return doubtful.flatMap((at) => {
    const token = analysis.tokens[at];
    const next = analysis.tokens[at + 1];
    const named =
      surnames.has(wordOf(analysis, at)) &&
      (next?.tag === 'VERB' || next?.tag === 'AUX' || next?.lower === ',' || next?.lower === "'s");
    if (token === undefined || !named) return [];
    const { start, end } = token;
    return [
      {
        start,
        end,
        words: [wordOf(analysis, at)],
        titles: [],
        first: at,
        last: at + 1,
        proper: at,
        heading: false,
        withArticle: false,
      },
    ];
  });
}

/** Tokens of the sentences in title case or capitals. */
function headingTokens(analysis: Analysis): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { first, last } of analysis.sentences) {
    let capitals = 0;
    let words = 0;
    for (let at = first; at < last; at += 1) {
      const printed = wordOf(analysis, at);
      if (!hasLetter(printed)) continue;
      words += 1;
      if (beginsWithCapital(printed)) capitals += 1;
    }
    if (words < 4 || capitals < words * 0.66) continue;
    for (let at = first; at < last; at += 1) found.add(at);
  }
  return found;
}

function firstWord(tokens: readonly Token[], first: number, last: number): number {
  let at = first;
  while (at < last && !/[\p{L}\p{N}]/u.test(tokens[at]?.lower ?? '')) at += 1;
  return at;
}

function nameAt(
  analysis: Analysis,
  first: number,
  initial: ReadonlySet<number>,
  heading: boolean,
): Name | undefined {
  const { tokens } = analysis;
  if (!beginsName(analysis, first, initial)) return undefined;
  let last = first + 1;
  while (last - first < LONGEST_NAME) {
    const next = tokens[last];
    if (next === undefined) break;
    const printed = wordOf(analysis, last);
    if (initial.has(last) || COURTESY_TITLES.has(next.lower)) break;
    if (
      printed === '.' &&
      isAbbreviated(analysis, last) &&
      isNameWord(analysis, last + 1) &&
      !initial.has(last + 1)
    )
      last += 2;
    else if (isNameWord(analysis, last)) last += 1;
    else if (continuesName(analysis, first, last, initial))
      last += printed === 'of' && wordOf(analysis, last + 1) === 'the' ? 3 : 2;
    else break;
  }
  return shapeName(analysis, first, bodyEnd(analysis, first, last), heading);
}

/** Where the name of a body ends that a person's name follows at once: 'the Example Party Jo Roe'. */
function bodyEnd(analysis: Analysis, first: number, last: number): number {
  for (let at = first + 1; at < last - 1; at += 1) {
    if (!BODY_WORDS.has(wordOf(analysis, at - 1).toLowerCase())) continue;
    const [one, two] = [wordOf(analysis, at), wordOf(analysis, at + 1)];
    if (
      NAME_JOINTS.has(one) ||
      BODY_WORDS.has(one.toLowerCase()) ||
      BODY_WORDS.has(two.toLowerCase()) ||
      TITLES.has(one.toLowerCase())
    )
      continue;
    if (isFirstName(one) || (last - at > 2 && isFirstName(two))) return at;
  }
  return last;
}

function beginsName(analysis: Analysis, at: number, initial: ReadonlySet<number>): boolean {
  if (!isNameWord(analysis, at)) return false;
  const token = analysis.tokens[at] as Token;
  if (!initial.has(at)) return true;
  if (INVERTED_CUES.has(token.lower)) return false;
  if (token.tag === 'PROPN') return true;
  if (token.tag === 'ADV') return false;
  const next = at + 1;
  // 'Take Jo Roe, who': an order to the reader before somebody's first name.
  if (token.tag === 'VERB' && isFirstName(wordOf(analysis, next)) && !isFirstName(wordOf(analysis, at)))
    return false;
  return isNameWord(analysis, next) || TITLES.has(token.lower);
}

/** Particles and joints inside a name: 'de Blasio', 'Ministry of Defence'. */
function continuesName(analysis: Analysis, first: number, at: number, initial: ReadonlySet<number>): boolean {
  const printed = wordOf(analysis, at);
  const next = at + 1;
  if (initial.has(next)) return false;
  if (PARTICLES.has(printed) || printed === '&') return isNameWord(analysis, next);
  if (PURPOSES.has(printed)) return joinsPurpose(analysis, at);
  if (printed === 'and') return joinsFields(analysis, first, at);
  if (POSSESSIVES.has(analysis.tokens[at]?.lower ?? '')) return joinsMembers(analysis, at);
  if (printed !== 'of' || !namesBody(analysis, first, at)) return false;
  return wordOf(analysis, next) === 'the' ? isNameWord(analysis, next + 1) : isNameWord(analysis, next);
}

/** Bodies that are named for their purpose: 'Center for Public Health', 'Committee on Fisheries'. */
const PURPOSEFUL = new Set(
  `association board bureau center centre club coalition commission committee council department foundation institute
  league ministry network office organisation organization project society union`.split(/\s+/u),
);

function joinsPurpose(analysis: Analysis, at: number): boolean {
  const next = wordOf(analysis, at + 1);
  return (
    PURPOSEFUL.has(analysis.tokens[at - 1]?.lower ?? '') &&
    isNameWord(analysis, at + 1) &&
    !COURTESY_TITLES.has(next.toLowerCase()) &&
    !beginsPerson(analysis, at + 1)
  );
}

/** 'Jo Roe', 'Chairwoman Jo Roe' */
function beginsPerson(analysis: Analysis, at: number): boolean {
  const second = isNameWord(analysis, at + 1) && isFirstName(wordOf(analysis, at + 1));
  return second || isFirstName(wordOf(analysis, at));
}

/** 'Organization for Trade and Development': two fields of one body, not a second body or person. */
function joinsFields(analysis: Analysis, first: number, at: number): boolean {
  const next = wordOf(analysis, at + 1);
  if (!isNameWord(analysis, at + 1) || beginsPerson(analysis, at + 1)) return false;
  if (BODY_WORDS.has(next.toLowerCase()) || next === next.toUpperCase()) return false;
  for (let word = first + 1; word < at; word += 1) {
    const joint = ['of', 'for', 'on'].includes(wordOf(analysis, word));
    if (joint && PURPOSEFUL.has(wordOf(analysis, word - 1).toLowerCase())) return true;
  }
  return false;
}

/** 'Farmers' Union', 'Women's Institute': a body named for its members, who are several; 'Jo Roe's Foundation' is two names. */
function joinsMembers(analysis: Analysis, at: number): boolean {
  const several = /^(?:\p{Lu}\p{Ll}+s|Women|Men|Children|People)$/u.test(wordOf(analysis, at - 1));
  const owned = analysis.tokens[at]?.lower === "'s";
  const plural = several && owned !== wordOf(analysis, at - 1).endsWith('s');
  return plural && isNameWord(analysis, at + 1) && BODY_WORDS.has(wordOf(analysis, at + 1).toLowerCase());
}

/** Whether the words so far are those of a body, so that 'of' belongs to its name; a person's name takes no 'of'. */
function namesBody(analysis: Analysis, first: number, at: number): boolean {
  const before = wordOf(analysis, at - 1).toLowerCase();
  if (BODY_WORDS.has(before) || OFFICES.has(before)) return true;
  // 'Jo Roe of the Department of Fisheries' is somebody and the body they belong to.
  const after = wordOf(analysis, at + 1) === 'the' ? at + 2 : at + 1;
  if (at - first < 2 || BODY_WORDS.has(wordOf(analysis, after).toLowerCase())) return false;
  for (let word = first; word < at; word += 1) {
    const printed = wordOf(analysis, word);
    if (TITLES.has(printed.toLowerCase()) || INITIAL.test(printed) || isFirstName(printed)) return false;
  }
  return true;
}

/** Whether the full stop at `at` belongs to an initial or a title. */
function isAbbreviated(analysis: Analysis, at: number): boolean {
  const before = analysis.tokens[at - 1];
  if (before === undefined || before.end !== analysis.tokens[at]?.start) return false;
  const printed = wordOf(analysis, at - 1);
  return (
    INITIAL.test(printed) || TITLES.has(before.lower) || SUFFIXES.has(before.lower) || before.lower === 'st'
  );
}
