import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { readByModel } from '../../../src/attribution/language/model.ts';
import { MOST_ADDED } from '../../../src/attribution/language/vocabulary.ts';
import { Word, WordBook } from '../../../src/attribution/language/word.ts';

const wink = winkNLP(model, ['pos']);
/** The library's own type for this one lacks an argument that the library passes. */
const lemmaOf = wink.its.lemma as unknown as ItsFunction<string>;

const SENTENCES = [
  "He could n't say whether Mrs. Orrin 's bridges were closing .",
  'The quick ministers will report the reports that they had reported on Monday .',
  '“ We ca n’t wait , ” said Lena Vasko-Holm , 43 , of D.C.-based Ostra Bank .',
  'can’t wo n’t I’ve gonna cannot don’t',
  'Colours , colour and analyse ; it cost $ 1.5 million on 3 May at 10:30 p.m. !',
  '@lena #bridge https://example.org/a?b=c jo@example.org :-) 1990s 3rd U.S. R-N.Y. anti-toll',
  'The state of the united states states that states united said so .',
  'constructor __proto__ toString hasOwnProperty',
  'Überfahrten nach Øresund — naïve café…',
];

/** What the library's entry says of a text with the same words: tags and dictionary forms of each piece. */
function byEntry(words: readonly string[]): readonly (readonly [string, string])[] {
  const tokens = wink.readDoc(words.join(' ').replace(/[‘’]/gu, "'")).tokens();
  const lemmas = tokens.out(lemmaOf);
  return tokens.out(wink.its.pos).map((tag, at) => [tag, lemmas[at] ?? ''] as const);
}

const book = new WordBook();

function byTagger(words: readonly string[]): readonly (readonly [string, string])[] {
  const { tags, entries } = readByModel(words.map((word) => book.word(word)));
  return tags.map((tag, at) => [tag, entries[at]?.lemma ?? ''] as const);
}

/** Whether the library takes each word for one piece, so that its readings are those of our words. */
const isWhole = (word: string) => byEntry([word]).length === 1;

describe('the model', () => {
  it.each(SENTENCES)('reads words as the library does when it is given the text: %s', (sentence) => {
    const words = sentence.split(' ').filter(isWhole);
    const stretch = [...words, '\n', ...words.toReversed(), '\n'];
    expect(words.length).toBeGreaterThan(0);
    expect(byTagger(stretch)).toEqual(byEntry(stretch));
  });

  it('reads any words as the library does', () => {
    const words = SENTENCES.flatMap((sentence) => sentence.split(' ')).filter(isWhole);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, '\n'), { minLength: 1, maxLength: 40 }), (some) => {
        expect(byTagger(some)).toEqual(byEntry(some));
      }),
    );
  });

  it('gives a word of several pieces the reading of its last piece that is a word', () => {
    expect(byEntry(['Ostra-based', '.']).length).toBeGreaterThan(2);
    expect(byTagger(['Ostra-based', '.'])).toEqual([
      ['VERB', 'base'],
      ['PUNCT', '.'],
    ]);
  });

  it('reads a sentence the same whatever sentences stand around it', () => {
    for (const sentence of SENTENCES) {
      const words = [...sentence.split(' '), '\n'];
      const around = [...(SENTENCES[1] ?? '').split(' '), '\n'];
      const within = byTagger([...around, ...words, ...around]).slice(around.length, -around.length);
      expect(within).toEqual(byTagger(words));
    }
  });

  it('reads on as before when it has met more words than it remembers', () => {
    const before = SENTENCES.map((sentence) => byTagger(sentence.split(' ')));
    for (let at = 0; at <= MOST_ADDED; at += 500)
      readByModel(Array.from({ length: 500 }, (_, one) => new Word(`Quorvex${at + one}`)));
    expect(SENTENCES.map((sentence) => byTagger(sentence.split(' ')))).toEqual(before);
  });
});
