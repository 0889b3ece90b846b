import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/coverage/index/words.ts';

function printedIn(text: string): string[] {
  return wordsOf(text).map(({ start, end }) => text.slice(start, end));
}

/** The rule in one pattern: letters, figures and marks, with an apostrophe, a stop or a comma between two of them. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;

function cutByPattern(text: string): string[] {
  return (text.match(WORD) ?? []).flatMap((word) =>
    /^\p{N}/u.test(word) || INITIALS.test(word) ? [word] : (word.match(/[^.,]+/gu) ?? []),
  );
}

describe('wordsOf', () => {
  it('leaves out marks at the ends of a word and keeps those inside', () => {
    expect(printedIn("'The harbour’s ferry-men', she said.")).toEqual([
      'The',
      'harbour’s',
      'ferry',
      'men',
      'she',
      'said',
    ]);
  });

  it('parts words at a stop or a comma without a blank, but not figures or initials', () => {
    expect(printedIn('It ended.Then 3,000 came,about 1.5 each, says the U.N. at')).toEqual(
      'It ended Then 3,000 came about 1.5 each says the U.N at'.split(' '),
    );
  });

  it('folds case, accents and the possessive, and gives no term to what carries no topic', () => {
    expect(wordsOf('The Café’s boats').map(({ folded, term }) => [folded, term])).toEqual([
      ['the', undefined],
      ['cafe', 'cafe'],
      ['boats', 'boat'],
    ]);
  });

  it('cuts any text as the pattern of a word does', () => {
    const pieces = fc.constantFrom(
      ...['a', 'B', 'é', '\u0301', "'", '’', '.', ',', ' ', '1', '-', '\n', '—', '𝒜', '\ud835', '$', '日'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(printedIn(text)).toEqual(cutByPattern(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a word that is too long to be remembered as it reads any other', () => {
    const long = 'harbour'.repeat(5);
    expect(wordsOf(`${long} ${long}`).map(({ term }) => term)).toEqual([long, long]);
  });
});
