import type { Analysis, Token } from '../language/analysis.ts';
import type { Language } from '../language/language.ts';
import type { NameIndex } from './read-source.ts';
import { FLOATING } from './words.ts';

/** Parts of speech that a noun phrase is made of. */
export const PHRASE_TAGS = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON']);

/** Pronouns that can be a subject. */
export const SUBJECT_PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
  'you',
  'who',
  'someone',
  'one',
  'this',
  'that',
]);

const PERSONAL_PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you']);

/** Words that open a clause, and so end a phrase. */
export const CLAUSE_WORDS = new Set([
  'that',
  'which',
  'who',
  'whom',
  'what',
  'when',
  'where',
  'how',
  'why',
  'if',
]);

/** First token of the noun phrase that ends before `end`, with what 'of', 'for', 'in' join to it: 'people familiar with the plan'. */
export function phraseStart(analysis: Analysis, names: NameIndex, end: number, floor: number): number {
  const { tokens, language } = analysis;
  // 'Online he said', 'by the time he said': nothing belongs to a personal pronoun.
  if (PERSONAL_PRONOUNS.has(tokens[end - 1]?.lower ?? '')) return Math.max(floor, end - 1);
  let at = end;
  while (at > floor) {
    const name = names.covering(at - 1);
    if (name !== undefined) {
      at = Math.max(floor, name.first);
      continue;
    }
    const token = tokens[at - 1];
    if (token === undefined) break;
    if (CLAUSE_WORDS.has(token.lower) && (at < end || token.lower !== 'who')) break;
    if (token.tag === 'PRON' && SUBJECT_PRONOUNS.has(language.pronoun(token.lower) ?? '') && at < end) break;
    const joins =
      language.joints.has(token.lower) &&
      at - 2 >= floor &&
      (names.covering(at - 2) !== undefined || endsPhrase(tokens, at - 2));
    if (!PHRASE_TAGS.has(token.tag) && token.lower !== "'s" && token.lower !== '.' && !joins) break;
    if (token.lower === '.' && names.covering(at - 2) === undefined) break;
    at -= 1;
    if (ARTICLES.has(token.lower) && !isWithinPhrase(language, tokens[at - 1])) break;
  }
  return at;
}

const ARTICLES = new Set(['the', 'a', 'an']);
const BEFORE_ARTICLE = new Set(['all', 'both', 'half', 'such', 'and']);

/** Whether a noun phrase can go on to the left of an article: 'the head of the bank', 'all the ministers'; not 'at which point the crowd'. */
function isWithinPhrase({ joints }: Language, before: Token | undefined): boolean {
  return before !== undefined && (joints.has(before.lower) || BEFORE_ARTICLE.has(before.lower));
}

/** Whether anything from token `start` to `end` (not included) can be the head of a noun phrase. */
export function hasHead({ tokens }: Analysis, names: NameIndex, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (names.covering(at) !== undefined || isNominal(token) || token?.tag === 'PRON') return true;
    if (at === end - 1 && isBareDeterminer(token)) return true;
  }
  return false;
}

/** Whether a word is a noun, common or proper, or a figure. */
export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'NUM');
}

/** 'Another said': a determiner that stands without its noun. */
export function isBareDeterminer(token: Token | undefined): boolean {
  return token?.tag === 'DET' && BARE_DETERMINERS.has(token.lower);
}

const BARE_DETERMINERS = new Set(['some', 'other', 'others', 'another', 'many', 'most', 'all', 'both']);

/** Whether a noun phrase can end in a word: a noun, or an adjective that follows its noun ('the attorney general'). */
export function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return isNominal(token) || (token?.tag === 'ADJ' && tokens[at - 1]?.tag === 'NOUN');
}

/** 'The office neither confirmed nor denied it': the word belongs to the verb; in 'neither confirmed it' it is the subject. */
export function isFloating(tokens: readonly Token[], at: number): boolean {
  return FLOATING.has(tokens[at]?.lower ?? '') && isNominal(tokens[at - 1]);
}
