import type { Tag } from './analysis.ts';
import type { Readings } from './language.ts';
import { type Piece, Vocabulary } from './vocabulary.ts';
import type { Word } from './word.ts';

let vocabulary = new Vocabulary();

/**
 * Tags words as wink-nlp does. Its entry reads a text, parts it into words and looks each of them up; we have the words,
 * and each word's pieces are the same wherever it stands. So its parts are put together here, and give what its entry
 * gives, several times faster. The library splits some words further than we do ('D.C.-based'); such a word gets the
 * reading of its last piece that is a word.
 */
export function readByModel(words: readonly Word[]): Readings {
  if (vocabulary.isFull) vocabulary = new Vocabulary();
  const known = vocabulary;
  const { cache, patterns, update, tags: names } = known;
  const pieces: Piece[] = [];
  /** Where the pieces of each word end. */
  const ends: number[] = [];
  for (const word of words) {
    for (const piece of word.piecesIn(known)) pieces.push(piece);
    ends.push(pieces.length);
  }
  const tags = pieces.map(({ tag }) => tag);
  const normals = pieces.map(({ normal }) => normal);
  for (const pattern of patterns) {
    const symbols = pieces.map(({ hint }, at) => hint || (tags[at] ?? 0));
    update(pattern.recognize(symbols), cache, tags, normals);
  }
  const read = pieces.map(({ certain, tag }, at): Tag => names[certain ? tag : (tags[at] ?? tag)] ?? 'X');
  const chosen = ends.length === pieces.length ? undefined : chosenPieces(ends, read);
  return {
    tags: chosen === undefined ? read : chosen.map((piece) => read[piece] ?? 'X'),
    lemma: (index) => {
      const at = chosen === undefined ? index : (chosen[index] ?? -1);
      const piece = pieces[at];
      return piece === undefined ? '' : known.lemma(piece, read[at] ?? 'X');
    },
  };
}

/** Whether the model knows a word in lower case for a noun. */
export function isKnownNoun(lower: Word): boolean {
  const [piece, ...more] = lower.piecesIn(vocabulary);
  return (
    piece !== undefined &&
    more.length === 0 &&
    vocabulary.knows(piece) &&
    vocabulary.tags[piece.tag] === 'NOUN'
  );
}

/** Which piece stands for each word: its last one that is no mark, else its first; -1 for a word without pieces. */
function chosenPieces(ends: readonly number[], tags: readonly Tag[]): number[] {
  let piece = 0;
  return ends.map((end) => {
    let chosen = -1;
    for (; piece < end; piece += 1) if (chosen < 0 || tags[piece] !== 'PUNCT') chosen = piece;
    return chosen;
  });
}
