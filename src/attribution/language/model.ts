import { certainTag } from './certain-tags.ts';
import type { Readings } from './language.ts';
import { type Piece, type Reading, Vocabulary } from './vocabulary.ts';
import { type Word, WordBook } from './word.ts';

/** Made when the first word is read. */
let vocabulary: Vocabulary | undefined;

/** The words of English that were met, with their pieces. */
export const englishWords = new WordBook(certainTag);

/**
 * Tags words as wink-nlp does. Its entry reads a text, parts it into words and looks each of them up; we have the words,
 * and each word's pieces are the same wherever it stands. So its parts are put together here, and give what its entry
 * gives, several times faster. The library splits some words further than we do ('D.C.-based'); such a word gets the
 * reading of its last piece that is a word.
 */
export function readByModel(words: readonly Word[]): Readings {
  if (vocabulary?.isFull) {
    vocabulary = undefined;
    englishWords.forget();
  }
  vocabulary ??= new Vocabulary();
  const known = vocabulary;
  const { cache, patterns, update, tags: names } = known;
  const pieces: Piece[] = [];
  for (const word of words) for (const piece of word.piecesIn(known)) pieces.push(piece);
  const tags = pieces.map(({ tag }) => tag);
  const normals = pieces.map(({ normal }) => normal);
  for (const pattern of patterns) {
    const symbols = pieces.map(({ hint }, at) => hint || (tags[at] ?? 0));
    update(pattern.recognize(symbols), cache, tags, normals);
  }
  const read = pieces.map((piece, at) =>
    known.reading(piece, names[piece.certain ? piece.tag : (tags[at] ?? piece.tag)] ?? 'X'),
  );
  const whole = pieces.length === words.length;
  const entries = whole
    ? read
    : chosenReadings(
        words.map((word) => word.piecesIn(known).length),
        read,
      );
  return { tags: entries.map(({ tag }) => tag), entries };
}

/** Whether the model knows a word in lower case for a noun. */
export function isKnownNoun(lower: Word): boolean {
  vocabulary ??= new Vocabulary();
  const [piece, ...more] = lower.piecesIn(vocabulary);
  return (
    piece !== undefined &&
    more.length === 0 &&
    vocabulary.knows(piece) &&
    vocabulary.tags[piece.tag] === 'NOUN'
  );
}

/** What stands for each word, given how many pieces it has: the reading of its last piece that is no mark, else of its first. */
function chosenReadings(pieces: readonly number[], readings: readonly Reading[]): readonly Reading[] {
  let piece = 0;
  return pieces.map((count) => {
    let chosen = NOTHING;
    for (const end = piece + count; piece < end; piece += 1) {
      const reading = readings[piece] ?? NOTHING;
      if (chosen === NOTHING || reading.tag !== 'PUNCT') chosen = reading;
    }
    return chosen;
  });
}

/** For a word without pieces. */
const NOTHING: Reading = { tag: 'X', lemma: '' };
