import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../../src/attribution/language/words.ts';

const split = (text: string): string[] =>
  words(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it.each([
    ['“We don’t know,” she said.', ['“', 'We', 'do', 'n’t', 'know', ',', '”', 'she', 'said', '.']],
    ["The mayor's office won't say", ['The', 'mayor', "'s", 'office', 'wo', "n't", 'say']],
    ["''No,'' he said", ["''", 'No', ',', "''", 'he', 'said']],
    ['$1.5 million, 1,000 seats', ['$', '1.5', 'million', ',', '1,000', 'seats']],
    ['Rep. Roe (D-N.Y) of the U.S team', ['Rep', '.', 'Roe', '(', 'D-N.Y', ')', 'of', 'the', 'U.S', 'team']],
    ['a U.S.-backed plan', ['a', 'U.S.', '-', 'backed', 'plan']],
    ['yes—no … well--maybe...', ['yes', '—', 'no', '…', 'well', '--', 'maybe', '...']],
    [
      '@a_person on #News at https://example.org/a?b=1',
      ['@a_person', 'on', '#News', 'at', 'https://example.org/a?b=1'],
    ],
    ['one\u00a0two\u2003three', ['one', 'two', 'three']],
    ['good 👍🏽 news', ['good', '👍', '🏽', 'news']],
    ['It ended.Then it began.', ['It', 'ended', '.', 'Then', 'it', 'began', '.']],
  ])('splits %s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('stays within the span that it is given', () => {
    expect(words('alpha beta gamma', { start: 6, end: 8 })).toEqual([{ start: 6, end: 8 }]);
  });

  it('puts every character that is not white space into exactly one word, in order', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '’',
      "'",
      '“',
      '.',
      '..',
      ',',
      ' ',
      '\u00a0',
      '-',
      '@',
      '9',
      'é',
      '😀',
      "n't",
      'http://',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          let at = 0;
          for (const { start, end } of words(text, { start: 0, end: text.length })) {
            expect(end).toBeGreaterThan(start);
            expect(text.slice(at, start).trim()).toBe('');
            expect(/\s/u.test(text.slice(start, end))).toBe(false);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
      { numRuns: 50 },
    );
  });
});
