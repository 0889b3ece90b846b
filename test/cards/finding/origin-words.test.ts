import { describe, expect, it } from 'vitest';
import { originWords } from '../../../src/cards/finding/origin-words.ts';
import { wordsFor } from '../../../src/locales/words.ts';

const textOf = () => undefined;
const words = (...origins: Parameters<typeof originWords>[0]) =>
  originWords(origins, textOf, 200, wordsFor('en'));

describe('what findings rest on, in words', () => {
  it('says that repetition is not confirmation where several articles rest on one origin', () => {
    expect(words({ name: 'Ana Voss', articles: ['a', 'b'], unnamed: [] })).toBe(
      '**2 articles, 1 origin:** Ana Voss\n-# Repetition is not confirmation: several of these articles rest on one origin.',
    );
  });

  it('does not say so where each article has its own', () => {
    const ana = { name: 'Ana Voss', articles: ['a'], unnamed: [] };
    const tom = { name: 'Tom Marek', articles: ['b'], unnamed: [] };
    expect(words(ana, tom)).toBe('**2 articles, 2 origins:** Ana Voss (1 article) · Tom Marek (1 article)');
  });

  it('says that an origin is not stated', () => {
    expect(words({ articles: ['a'], unnamed: [] })).toBe('**1 article, 1 origin:** origin not stated');
  });

  it('names who prints copies', () => {
    expect(words({ name: 'Ana Voss', articles: ['a'], unnamed: [], copies: ['Lenz *Echo*'] })).toContain(
      '-# Copies, not counted again: Lenz \\*Echo\\*',
    );
  });

  it('says nothing where there are none', () => expect(words()).toBe(''));
});
