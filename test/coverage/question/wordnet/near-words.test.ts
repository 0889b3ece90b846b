import { describe, expect, it } from 'vitest';
import { nearWords } from '../../../../src/coverage/question/wordnet/near-words.ts';

const near = (word: string) => nearWords(word).map(([other]) => other);

describe('nearWords', () => {
  it('finds words of the same meaning', () => {
    expect(near('boss')).toContain('chief');
  });

  it('finds what is derived from a form of the word', () => {
    expect(near('founded')).toContain('founder');
  });

  it('finds nouns that are one step more general', () => {
    expect(near('cops')).toContain('policeman');
  });

  it('gives the nearest first', () => {
    const values = nearWords('gun').map(([, nearness]) => nearness);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it('knows nothing of what is no word', () => {
    expect(near('qxzzv')).toEqual([]);
  });
});
