import { describe, expect, it } from 'vitest';
import { KnownWords } from '../../../src/coverage/index/known-words.ts';

function counting(most: number) {
  const made: string[] = [];
  const known = new KnownWords<string>(most, (word) => {
    made.push(word);
    return word.toUpperCase();
  });
  const of = (word: string) => known.of(`<${word}>`, 1, word.length + 1);
  return { made, of };
}

describe('KnownWords', () => {
  it('makes what belongs to a word once, wherever the word stands', () => {
    const { made, of } = counting(64);
    expect(['sea', 'see', 'sea', 'seé', 'see'].map(of)).toEqual(['SEA', 'SEE', 'SEA', 'SEÉ', 'SEE']);
    expect(made).toEqual(['sea', 'see', 'seé']);
  });

  it('remembers the first words only, and gives the others all the same', () => {
    const { made, of } = counting(4);
    const words = ['one', 'two', 'three', 'four', 'five'];
    expect([...words, ...words].map(of)).toEqual([...words, ...words].map((word) => word.toUpperCase()));
    expect(made).toEqual([...words, 'five']);
  });

  it('tells many words apart', () => {
    const { made, of } = counting(2 ** 12);
    const words = Array.from({ length: 2 ** 12 }, (_, at) => at.toString(36));
    for (const word of [...words, ...words]) expect(of(word)).toBe(word.toUpperCase());
    expect(made).toEqual(words);
  });
});
