import { BODY_WORDS } from '../mentions/words.ts';
import type { Tag } from './analysis.ts';
import { beginsWithCapital } from './letters.ts';

/** The part of speech that the form of the word at `at` and its neighbours leave, or undefined where they rule out nothing. */
type Rule = (at: number, words: readonly string[], tags: readonly Tag[]) => Tag | undefined;

/** The tags, but for those that a word's form and its neighbours rule out. */
export function correctedTags(words: readonly string[], tags: readonly Tag[]): readonly Tag[] {
  return tags.map(
    (tag, at) => (isNameBeforeSaying(at, words, tag) ? 'PROPN' : RULES[tag]?.(at, words, tags)) ?? tag,
  );
}

/**
 * '…, Wells said', '…, Abt told': a word with a capital right before a verb of saying is who says it, and a name where its
 * capital is not that of the sentence; no verb stands there even at the beginning.
 */
function isNameBeforeSaying(at: number, words: readonly string[], tag: Tag): boolean {
  if (!beginsWithCapital(words[at] ?? '') || !MAY_BE_NAMES.has(tag)) return false;
  return PLAIN_SAYING.has(words[at + 1] ?? '') && (tag === 'VERB' || (at > 0 && words[at - 1] !== '\n'));
}

const MAY_BE_NAMES: ReadonlySet<Tag> = new Set<Tag>(['VERB', 'NOUN', 'ADJ', 'ADV', 'ADP', 'INTJ', 'X']);
const PLAIN_SAYING = new Set('said says told tells added adds wrote writes'.split(' '));

/** By the tag that may be wrong. */
const RULES: Partial<Readonly<Record<Tag, Rule>>> = {
  // A conjunction opens a clause, and no number is one: 'since 2010'; nor hardly a name after 'for'.
  SCONJ: (at, words, tags) =>
    tags[at + 1] === 'NUM' || (words[at] === 'for' && CAPITAL.test(words[at + 1] ?? '')) ? 'ADP' : undefined,
  // Prepositions are of one piece: 'a passer-by'.
  ADP: (at, words) => (words[at]?.includes('-') ? 'NOUN' : undefined),
  // 'a third said', 'the forward added'
  ADV: (at, words, tags) =>
    tags[at - 1] === 'DET' && isOneOf(FINITE, tags[at + 1]) && NOUN_TOO.test(words[at] ?? '')
      ? 'NOUN'
      : undefined,
  // ', observing that', 'with Jo Roe observing that', 'with one writing:', 'the figures show that'
  NOUN: (at, words, tags) => {
    const opens = words[at + 1] === 'that';
    if (opens && words[at] === 'show' && PLURAL_OR_ASIDE.test(words[at - 1] ?? '')) return 'VERB';
    if (!(opens || words[at + 1] === ':') || !words[at]?.endsWith('ing')) return undefined;
    const subject = tags[at - 1] === 'PROPN' || words[at - 1] === 'one' || words[at - 1] === 'another';
    const absolute = subject && words.slice(Math.max(0, at - 6), at).includes('with');
    return (opens && words[at - 1] === ',') || absolute ? 'VERB' : undefined;
  },
  // 'correspondent Will Roe'
  AUX: (at, words, tags) =>
    isCapitalised(words[at] ?? '', words[at - 1] ?? '') && tags[at + 1] === 'PROPN' ? 'PROPN' : undefined,
  ADJ: adjective,
  VERB: verb,
};

/**
 * 'The 23-year-old said' is a noun; between a noun and an article or 'that' stands no adjective, also over an adverb: 'Roe
 * branded the move', 'she later alleged that'.
 */
function adjective(at: number, words: readonly string[], tags: readonly Tag[]): Tag | undefined {
  const word = words[at] ?? '';
  if (AGED.test(word)) return isOneOf(NOMINAL, tags[at + 1]) ? undefined : 'NOUN';
  if (!word.endsWith('ed')) return undefined;
  const before = isAdverb(at - 1, words, tags) ? at - 2 : at - 1;
  const subject = isOneOf(NOUNS, tags[before]) || PERSONAL.has(words[before]?.toLowerCase() ?? '');
  if (!subject) return undefined;
  return tags[at + 1] === 'DET' || words[at + 1] === 'that' ? 'VERB' : undefined;
}

/** 'Further' before a word in '-ed' is no verb: 'she further alleged'. */
function isAdverb(at: number, words: readonly string[], tags: readonly Tag[]): boolean {
  return tags[at] === 'ADV' || (words[at] === 'further' && tags[at] === 'VERB');
}

/**
 * A compound participle is an adjective ('well-liked', 'London-based', 'Leeds-born'), unless its first part is a prefix of
 * verbs, and so is 'lead' before a noun ('said lead author Jo Roe'); what a possessive or an article opens is a noun, also in '-ing'
 * ('the board’s thinking said', 'the same polling suggests').
 */
function verb(at: number, words: readonly string[], tags: readonly Tag[]): Tag | undefined {
  const word = words[at] ?? '';
  const before = tags[at - 1];
  if (isCapitalised(word, words[at - 1] ?? '')) return 'PROPN';
  // 'told The Eastshire Herald that'
  if (CAPITAL.test(word) && before === 'PROPN' && BODY_WORDS.has(word.toLowerCase())) return 'PROPN';
  if (word === 'further' && words[at + 1]?.endsWith('ed')) return 'ADV';
  if (word === 'lead' && before !== 'PART' && tags[at + 1] === 'NOUN') return 'ADJ';
  if (COMPOUND_PARTICIPLE.test(word) && !VERBAL_PREFIX.test(word)) return 'ADJ';
  if (!word.endsWith('ing') || !isOneOf(FINITE, tags[at + 1])) return undefined;
  const owned = before === 'PART' && POSSESSIVE.test(words[at - 1] ?? '');
  return owned || before === 'DET' || before === 'ADJ' ? 'NOUN' : undefined;
}

/** A capital in the middle of a sentence makes a name of a word: 'the Associated Press'; in headings verbs have one, after 'to' and in '-ing'. */
function isCapitalised(word: string, before: string): boolean {
  return CAPITAL.test(word) && SMALL.test(before) && before !== 'to' && !word.endsWith('ing');
}

function isOneOf(tags: ReadonlySet<Tag>, tag: Tag | undefined): boolean {
  return tag !== undefined && tags.has(tag);
}

const PERSONAL = new Set(['he', 'she', 'they', 'it', 'we', 'i']);
const NOUNS: ReadonlySet<Tag> = new Set<Tag>(['NOUN', 'PROPN']);
/** What an adjective stands before. */
const NOMINAL: ReadonlySet<Tag> = new Set<Tag>(['NOUN', 'PROPN', 'ADJ']);
const FINITE: ReadonlySet<Tag> = new Set<Tag>(['VERB', 'AUX']);
const CAPITAL = /^\p{Lu}\p{Ll}/u;
const SMALL = /^\p{Ll}/u;
/** 'figures show', 'the figures, out today, show'; 'a new show that' is a noun. */
const PLURAL_OR_ASIDE = /[^s]s$|^,$/u;
const AGED = /^\p{L}*\d*-year-old$/u;
/** Adverbs that after an article are nouns: ordinals, and where somebody plays. */
const NOUN_TOO = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|forward|back)$/u;
const COMPOUND_PARTICIPLE =
  /^\p{L}+(?:-\p{L}+)*-(?:\p{L}{2,}ed|born|bred|built|drawn|driven|fed|grown|held|known|led|made|run|shot|spoken|sworn|taught|won|written)$/u;
const VERBAL_PREFIX =
  /^(?:re|co|pre|de|un|mis|over|under|out|double|fast|cross|hand|self|ghost|fund|spear)-/iu;
const POSSESSIVE = /^['’]s?$/u;
