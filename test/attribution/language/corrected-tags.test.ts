import { describe, expect, it } from 'vitest';
import { readWords } from '../../../src/attribution/language/tagger.ts';
import { Word } from '../../../src/attribution/language/word.ts';

/** Part of speech of a word in a sentence of words parted by blanks. */
function tagOf(word: string, sentence: string): string | undefined {
  const words = sentence.split(' ');
  return readWords(words.map((printed) => new Word(printed))).tags[words.indexOf(word)];
}

describe('a part of speech that the form rules out', () => {
  it.each([
    ['well-liked', 'A well-liked painter said this .', 'ADJ'],
    ['London-based', 'The London-based firm said this .', 'ADJ'],
    ['Leeds-born', 'The Leeds-born swimmer said this .', 'ADJ'],
    ['re-elected', 'The town re-elected her .', 'VERB'],
    ['thinking', "The board 's thinking said this .", 'NOUN'],
    ['branded', 'Jo Roe branded the plan a disgrace .', 'VERB'],
    ['alleged', 'His counsel Jo Roe alleged that it was late .', 'VERB'],
    ['alleged', 'She further alleged that it was late .', 'VERB'],
    ['further', 'She further alleged that it was late .', 'ADV'],
    ['show', 'The figures , out on Friday , show that it was late .', 'VERB'],
    ['show', 'A new show that airs on Friday was late .', 'NOUN'],
    ['Tars', 'It was late , Tars said .', 'PROPN'],
    ['Abt', 'It was late , spokesman Leon Abt told a paper .', 'PROPN'],
    ['Herald', 'He told The Eastshire Herald that it was late .', 'PROPN'],
    ['Will', 'It was late , said reporter Will Roe .', 'PROPN'],
    ['observing', 'They refused , observing that it was late .', 'VERB'],
    ['lead', 'This is it , said lead author Jo Roe .', 'ADJ'],
    ['since', 'The chairman since 2010 left .', 'ADP'],
    ['for', 'A spokesman for Quell said this .', 'ADP'],
    ['Hull', 'The University of Hull said this .', 'PROPN'],
    ['Associated', 'The harbour closed , the Associated Press said .', 'PROPN'],
    ['branded', 'She branded the plan a disgrace .', 'VERB'],
    ['observing', 'It sat , with Jo Roe observing that it was late .', 'VERB'],
    ['evening', 'She said on Monday evening that it was late .', 'NOUN'],
    ['third', 'A third said nothing .', 'NOUN'],
    ['forward', 'The forward added nothing .', 'NOUN'],
    ['writing', 'They came , with one writing : “ It is late . ”', 'VERB'],
    ['23-year-old', 'The 23-year-old , who left , said this .', 'NOUN'],
    ['passer-by', 'A passer-by who saw it left .', 'NOUN'],
    ['thinking', "He 's thinking about it .", 'VERB'],
  ])('gives way: “%s” in “%s” is %s', (word, sentence, expected) => {
    expect(tagOf(word, sentence)).toBe(expected);
  });
});
