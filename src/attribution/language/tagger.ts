import type { Tag } from './analysis.ts';
import type { Readings } from './language.ts';
import { readByModel } from './model.ts';

/**
 * Tags the words of some sentences, with a line's end after each of them: as the model does, but for what a word's form
 * rules out. Of the taggers that ship their model in their package, this one was chosen by
 * what it gives the sieves for indirect speech on the training articles (F1 at overlap 0.8 of indirect and mixed
 * speech, then with the speaker right; speed of words, tags and sieves together, on one busy core): wink-nlp 66.2 and
 * 47.2 at 1.2 MB/s; pos (Brill; LGPL and untyped) 65.9 and 46.2 at 1.7 MB/s; compromise/two 65.5 and 46.8
 * at 0.1 MB/s. (It has become faster since, see `readByModel`.)
 */
export function readWords(printed: readonly string[]): Readings {
  const { tags, lemma } = readByModel(printed);
  return { tags: corrected(printed, tags), lemma };
}

/**
 * Readings that the form rules out: a compound in '-ed' is an adjective ('well-liked', 'London-based'), unless its
 * first part is a prefix of verbs; what a possessive or an article opens is a noun, also in '-ing' ('the board’s
 * thinking said', 'the same polling suggests'); and between a noun and an article stands no adjective ('Roe branded the
 * move').
 */
function corrected(words: readonly string[], tags: readonly Tag[]): readonly Tag[] {
  return tags.map((tag, at) => {
    const word = words[at] ?? '';
    // 'since 2010'
    if (tag === 'SCONJ' && tags[at + 1] === 'NUM') return 'ADP';
    // 'a passer-by'
    if (tag === 'ADP' && word.includes('-')) return 'NOUN';
    if (tag === 'ADJ' && AGED.test(word) && !FOLLOWED.has(tags[at + 1] ?? 'X')) return 'NOUN';
    if (
      tag === 'ADJ' &&
      word.endsWith('ed') &&
      NOUNS.has(tags[at - 1] ?? 'X') &&
      (tags[at + 1] === 'DET' || words[at + 1] === 'that')
    )
      return 'VERB';
    if (tag === 'ADV' && ORDINAL.test(word) && tags[at - 1] === 'DET' && FINITE.has(tags[at + 1] ?? 'X'))
      return 'NOUN';
    // ', observing that'
    if (tag === 'NOUN' && word.endsWith('ing') && words[at - 1] === ',' && words[at + 1] === 'that')
      return 'VERB';
    if (tag !== 'VERB') return tag;
    // 'said lead author Jo Roe'
    if (word === 'lead' && tags[at - 1] !== 'PART' && tags[at + 1] === 'NOUN') return 'ADJ';
    if (COMPOUND_PARTICIPLE.test(word) && !VERBAL_PREFIX.test(word)) return 'ADJ';
    if (!word.endsWith('ing') || !FINITE.has(tags[at + 1] ?? 'X')) return tag;
    const owned = tags[at - 1] === 'PART' && POSSESSIVE.test(words[at - 1] ?? '');
    return owned || DETERMINING.has(tags[at - 1] ?? 'X') ? 'NOUN' : tag;
  });
}

const NOUNS: ReadonlySet<Tag> = new Set<Tag>(['NOUN', 'PROPN']);
const AGED = /^\p{L}*\d*-year-old$/u;
/** What an adjective stands before. */
const FOLLOWED: ReadonlySet<Tag> = new Set<Tag>(['NOUN', 'PROPN', 'ADJ']);
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u;
const COMPOUND_PARTICIPLE = /^\p{L}+(?:-\p{L}+)*-\p{L}{2,}ed$/u;
const VERBAL_PREFIX =
  /^(?:re|co|pre|de|un|mis|over|under|out|double|fast|cross|hand|self|ghost|fund|spear)-/iu;
const POSSESSIVE = /^['’]s?$/u;
const DETERMINING: ReadonlySet<Tag> = new Set<Tag>(['DET', 'ADJ']);
const FINITE: ReadonlySet<Tag> = new Set<Tag>(['VERB', 'AUX']);
