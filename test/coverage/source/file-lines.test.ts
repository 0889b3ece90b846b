import { describe, expect, it } from 'vitest';
import { fileLinesOf } from '../../../src/coverage/source/file-lines.ts';
import { madeUpArticle } from '../../support/made-up-article.ts';

/** The file's second line was repaired: its blank before the full stop is gone. */
const article = madeUpArticle('The board met.\nThe works begin.\nNobody came.', {
  // Below front matter of six lines.
  firstLine: 7,
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
      from: 8,
      to: 8,
      text: 'The works begin .',
    });
  });

  it('gives several lines for a span over several', () => {
    expect(fileLinesOf(article, { start: 0, end: article.text.length })).toEqual({
      from: 7,
      to: 9,
      text: article.fileText,
    });
  });

  it('gives none where the text is no part of the file: a web page, a record of JSON', () => {
    const { firstLine, ...page } = article;
    expect(firstLine).toBe(7);
    expect(fileLinesOf(page, { start: 0, end: 3 })).toBeUndefined();
  });
});
