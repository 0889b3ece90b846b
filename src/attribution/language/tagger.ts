import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Tag } from './analysis.ts';

/** Part of speech and dictionary form of one word. */
export interface Reading {
  readonly tag: Tag;
  readonly lemma: string;
}

const wink = winkNLP(model, ['pos']);
const { its } = wink;
/** The library's own type for this one lacks an argument that the library passes. */
const lemmaOf = its.lemma as unknown as ItsFunction<string>;

const UNREAD: Reading = { tag: 'X', lemma: '' };
const CURLY = /[‘’]/gu;

/**
 * Tags the `words` of one sentence. The library splits words further than we do; a word gets the reading of its last
 * piece that is a word ('D.C.-based' that of 'based').
 */
export function readWords(words: readonly string[]): Reading[] {
  const plain = words.map((word) => word.replace(CURLY, "'"));
  const tokens = wink.readDoc(plain.join(' ')).tokens();
  const values = tokens.out(its.value);
  const tags = tokens.out(its.pos);
  const lemmas = tokens.out(lemmaOf);
  const readings: Reading[] = [];
  let piece = 0;
  for (const word of plain) {
    let rest = word.length;
    let reading = UNREAD;
    while (rest > 0 && piece < values.length) {
      const value = values[piece] ?? '';
      const tag = (tags[piece] ?? 'X') as Tag;
      if (reading === UNREAD || tag !== 'PUNCT') reading = { tag, lemma: lemmas[piece] ?? '' };
      rest -= value.length;
      piece += 1;
    }
    readings.push(reading);
  }
  return readings;
}
