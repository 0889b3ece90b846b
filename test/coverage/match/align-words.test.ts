import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords, longestRun } from '../../../src/coverage/match/align-words.ts';

const words = (text: string) => text.split(' ').filter(Boolean);
const align = (query: string, text: string) => alignWords(words(query), words(text));

describe('alignWords', () => {
  it('finds a query that stands in the text', () => {
    expect(align('b c', 'a b c d')).toEqual({ range: { first: 1, last: 3 }, distance: 0, changes: [] });
  });

  it('tells what was changed, added and left out', () => {
    expect(align('a x c', 'a b c').changes).toEqual([
      { query: { first: 1, last: 2 }, text: { first: 1, last: 2 } },
    ]);
    expect(align('a b x y c d', 'a b c d').changes).toEqual([
      { query: { first: 2, last: 4 }, text: { first: 2, last: 2 } },
    ]);
    expect(align('a b e f', 'a b c e f').changes).toEqual([
      { query: { first: 2, last: 2 }, text: { first: 2, last: 3 } },
    ]);
  });

  it('leaves words out for nothing where the query says so', () => {
    const omitting = alignWords(words('a b e f'), words('x a b c d e f'), new Set([2]));
    expect(omitting).toEqual({ range: { first: 1, last: 7 }, distance: 0, changes: [] });
  });

  it('costs nothing where the query is part of the text, and never more than its length', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, letters, (before, query, after) => {
        expect(alignWords(query, [...before, ...query, ...after]).distance).toBe(0);
        const { distance, changes, range } = alignWords(query, after);
        expect(distance).toBeLessThanOrEqual(query.length);
        expect(changes.length === 0).toBe(distance === 0);
        expect(range.first).toBeLessThanOrEqual(range.last);
      }),
    );
  });
});

describe('longestRun', () => {
  it('counts the words that both have in a row', () => {
    expect(longestRun(words('a b c d'), words('x b c d y b'))).toBe(3);
    expect(longestRun([], words('a'))).toBe(0);
  });
});
