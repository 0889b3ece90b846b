import { describe, expect, it } from 'vitest';
import { variantLines } from '../../../src/cards/finding/variant-words.ts';
import type { Variant } from '../../../src/coverage/finding.ts';
import { wordsFor } from '../../../src/locales/words.ts';
import { excerptIn, findingOf } from '../made-up-findings.ts';

const SENTENCE = 'Ana Voss, who runs the harbour, has denied that the bridge was sold.';
const textOf = () => SENTENCE;

const variant = (differs: boolean, words = excerptIn(SENTENCE, 'the harbour')): Variant => ({
  id: 'other:1a',
  article: {
    id: 'other',
    file: 'other.txt',
    metadata: { outlet: { value: 'Lenz Gazette', how: 'given', from: 'test' } },
    copies: [],
  },
  words,
  differs,
});
const lines = (...variants: Variant[]) =>
  variantLines(findingOf(SENTENCE, { variants }), textOf, 200, wordsFor('en'));

describe('where else a quotation stands', () => {
  it('quotes another wording', () => {
    expect(lines(variant(true))).toEqual(['-# Worded differently: “the harbour” (Lenz Gazette, other\\:1a)']);
  });

  it('only names the place of the same words', () => {
    expect(lines(variant(false))).toEqual(['-# The same words again: Lenz Gazette, other\\:1a']);
  });

  it('names the speaker there', () => {
    expect(lines({ ...variant(false), speaker: 'Ana Voss' })).toEqual([
      '-# The same words again, by Ana Voss: Lenz Gazette, other\\:1a',
    ]);
  });

  it('leaves out words that the stored article lacks', () => {
    const forged = { ...excerptIn(SENTENCE, 'the harbour'), text: 'a ghost' };
    expect(lines(variant(true, forged))).toEqual([]);
  });

  it('shows two of many', () => expect(lines(variant(true), variant(false), variant(true))).toHaveLength(2));
});
