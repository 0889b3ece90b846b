import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/coverage/index/words.ts';
import { quantityAsked, spaceAsked } from '../../../src/coverage/question/how.ts';

describe('quantityAsked', () => {
  it('takes the noun phrase up to its plural', () => {
    expect(quantityAsked(wordsOf('how many ferry captains got fined'))?.counted).toHaveLength(2);
  });

  it('knows that people are counted', () => {
    expect(quantityAsked(wordsOf('how many people live there'))?.ofPeople).toBe(true);
  });

  it('counts nothing where only an amount is asked for', () => {
    expect(quantityAsked(wordsOf('how much did it cost'))?.counted).toEqual([]);
    expect(quantityAsked(wordsOf('who did it'))).toBeUndefined();
  });
});

describe('spaceAsked', () => {
  it.each([
    ['how tall is the mast', 'size'],
    ['how far is the island', 'distance'],
    ['how long did it take', undefined],
  ])('%s', (question, scale) => {
    expect(spaceAsked(wordsOf(question))).toBe(scale);
  });
});
