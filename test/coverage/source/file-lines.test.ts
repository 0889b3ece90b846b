import { describe, expect, it } from 'vitest';
import { fileLinesOf } from '../../../src/coverage/source/file-lines.ts';
import { madeUpArticle } from '../../support/made-up-article.ts';

/** The file's second line was repaired: its blank before the full stop is gone. */
const article = madeUpArticle('The board met.\nThe works begin.\nNobody came.', {
  fileText: 'The board met.\nThe works begin .\nNobody came.',
  offsets: [
    { text: 0, file: 0, length: 30 },
    { text: 30, file: 31, length: 14 },
  ],
});

describe('fileLinesOf', () => {
  it('gives the lines of the file, as the file has them', () => {
    const start = article.text.indexOf('The works');
    expect(fileLinesOf(article, { start, end: start + 16 })).toEqual({
      from: 2,
      to: 2,
      text: 'The works begin .',
    });
  });

  it('gives several lines for a span over several', () => {
    expect(fileLinesOf(article, { start: 0, end: article.text.length })).toEqual({
      from: 1,
      to: 3,
      text: article.fileText,
    });
  });
});
