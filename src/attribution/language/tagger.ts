import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Tag } from './analysis.ts';
import type { Readings } from './language.ts';

const wink = winkNLP(model, ['pos']);
const { its } = wink;
/** The library's own type for this one lacks an argument that the library passes. */
const lemmaOf = its.lemma as unknown as ItsFunction<string>;

/** The library's time grows with the square of a word's length; what is longer is no word, and is cut for it. */
const LONGEST_WORD = 40;

const CURLY = /[‘’]/gu;

/**
 * Tags the words of some sentences, with a line's end after each of them. Of the taggers that ship their model in their package, this one was chosen by
 * what it gives the sieves for indirect speech on the training articles (F1 at overlap 0.8 of indirect and mixed
 * speech, then with the speaker right; speed of words, tags and sieves together, on one busy core): wink-nlp 66.2 and
 * 47.2 at 1.2 MB/s; pos (Brill; LGPL and untyped) 65.9 and 46.2 at 1.7 MB/s; compromise/two 65.5 and 46.8
 * at 0.1 MB/s. The library splits some words further than we do ('D.C.-based'); such a word gets
 * the reading of its last piece that is a word.
 */
export function readWords(printed: readonly string[]): Readings {
  const words = printed.map((word) => (word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word));
  const tokens = wink.readDoc(words.join(' ').replace(CURLY, "'")).tokens();
  const tags = tokens.out(its.pos) as Tag[];
  const pieces = tags.length === words.length ? undefined : piecesOf(words, tokens.out(its.value), tags);
  return {
    tags: corrected(words, pieces === undefined ? tags : pieces.map((piece) => tags[piece] ?? 'X')),
    lemma: (index) => {
      const piece = pieces === undefined ? index : (pieces[index] ?? -1);
      return piece < 0 || piece >= tags.length ? '' : tokens.itemAt(piece).out(lemmaOf);
    },
  };
}

/**
 * Two readings that the form rules out: a compound in '-ed' is an adjective ('well-liked', 'London-based'), unless its
 * first part is a prefix of verbs; and what a possessive or an article opens is a noun, also in '-ing' ('the board’s
 * thinking said', 'the same polling suggests').
 */
function corrected(words: readonly string[], tags: readonly Tag[]): readonly Tag[] {
  return tags.map((tag, at) => {
    if (tag !== 'VERB') return tag;
    const word = words[at] ?? '';
    if (COMPOUND_PARTICIPLE.test(word) && !VERBAL_PREFIX.test(word)) return 'ADJ';
    if (!word.endsWith('ing') || !FINITE.has(tags[at + 1] ?? 'X')) return tag;
    const owned = tags[at - 1] === 'PART' && POSSESSIVE.test(words[at - 1] ?? '');
    return owned || DETERMINING.has(tags[at - 1] ?? 'X') ? 'NOUN' : tag;
  });
}

const COMPOUND_PARTICIPLE = /^\p{L}+(?:-\p{L}+)*-\p{L}{2,}ed$/u;
const VERBAL_PREFIX =
  /^(?:re|co|pre|de|un|mis|over|under|out|double|fast|cross|hand|self|ghost|fund|spear)-/iu;
const POSSESSIVE = /^['’]s?$/u;
const DETERMINING: ReadonlySet<Tag> = new Set<Tag>(['DET', 'ADJ']);
const FINITE: ReadonlySet<Tag> = new Set<Tag>(['VERB', 'AUX']);

/** Which piece stands for each word: its last one that is no mark, or -1. */
function piecesOf(words: readonly string[], pieces: readonly string[], tags: readonly Tag[]): number[] {
  let piece = 0;
  return words.map((word) => {
    let rest = word.length;
    let chosen = -1;
    while (rest > 0 && piece < pieces.length) {
      if (chosen < 0 || tags[piece] !== 'PUNCT') chosen = piece;
      rest -= pieces[piece]?.length ?? 0;
      piece += 1;
    }
    return chosen;
  });
}
