import { describe, expect, it } from 'vitest';
import { certainTag } from '../../../src/attribution/language/certain-tags.ts';
import { WordBook } from '../../../src/attribution/language/word.ts';

describe('the words of a language', () => {
  it('are in lower case with straight apostrophes, and have the one part of speech that they can have', () => {
    const book = new WordBook(certainTag);
    expect(book.word('N’T')).toMatchObject({ printed: 'N’T', lower: "n't", tag: undefined });
    expect(book.word('THE')).toMatchObject({ printed: 'THE', lower: 'the', tag: 'DET' });
    expect(book.word('Øresund—')).toMatchObject({ printed: 'Øresund—', lower: 'øresund—' });
  });

  it('are the same ones each time, until many others were met', () => {
    const book = new WordBook();
    const quay = book.word('quay');
    expect(book.word('the old quay'.slice(-4))).toBe(quay);
    for (let at = 0; at < 40_000; at += 1) book.word(`word${at}`);
    expect(book.word('quay')).not.toBe(quay);
    expect(book.word('quay')).toEqual(quay);
  });
});
