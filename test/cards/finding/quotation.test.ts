import { describe, expect, it, test } from 'vitest';
import { markedText, quoteBlock, wordsOf } from '../../../src/cards/finding/quotation.ts';
import { findingOf } from '../made-up-findings.ts';

const shown = (sentence: string, parts: Parameters<typeof findingOf>[1]) => {
  const words = wordsOf(findingOf(sentence, parts), () => sentence);
  return words && quoteBlock(words, 500);
};

describe('the words of a finding', () => {
  test.each([
    [
      'a direct quotation stands alone, with its marks',
      'direct',
      'She said: “We sold it.”',
      ['We sold it.'],
      '> “We sold it.”',
    ],
    [
      'a direct quotation in parts keeps what stands between them',
      'direct',
      '“We,” she said, “sold it.”',
      ['We,', 'sold it.'],
      '> “We,” she said, “sold it.”',
    ],
    ['a stop outside the marks is kept', 'direct', 'She called it “a ruin”.', ['a ruin'], '> “a ruin”'],
    [
      'a quotation that was never closed gets no mark',
      'direct',
      '“We sold it, she said.',
      ['We sold it,'],
      '> “We sold it,',
    ],
    [
      'a paraphrase is the sentence, the speaker’s part bold',
      'indirect',
      'She denied that it was sold.',
      ['it was sold'],
      '> She denied that **it was sold**.',
    ],
    [
      'a partly quoted one as well',
      'mixed',
      'She called it “a ruin” twice.',
      ['a ruin'],
      '> She called it “**a ruin**” twice.',
    ],
    [
      'the outlet’s own words have nothing bold',
      'narration',
      'It was built in May.',
      ['It was built in May.'],
      '> It was built in May.',
    ],
    [
      'parts that touch are one',
      'indirect',
      'She denied everything.',
      ['denied ', 'everything'],
      '> She **denied everything**.',
    ],
  ] as const)('%s', (_, kind, sentence, said, expected) => {
    expect(shown(sentence, { kind, said })).toBe(expected);
  });

  it('quotes every line of several', () => {
    expect(shown('“One.\n\nTwo.”', { kind: 'direct', said: ['One.\n\nTwo.'] })).toBe('> “One.\n> \n> Two.”');
  });

  it('sets off each line of several on its own', () => {
    expect(markedText({ text: 'one\ntwo three', strong: [{ start: 0, end: 7 }] }, 100)).toBe(
      '**one**\n**two** three',
    );
  });

  it('shortens before it marks', () => {
    const text = 'She said the boat left. The crew stayed ashore.';
    expect(markedText({ text, strong: [{ start: 9, end: text.length }] }, 30)).toBe(
      'She said **the boat left.** …',
    );
  });

  it('are withheld where the stored article has others', () => {
    expect(wordsOf(findingOf('It was sold.'), () => 'It was lost.')).toBeUndefined();
    expect(wordsOf(findingOf('It was sold.'), () => undefined)).toBeUndefined();
  });

  it('do not set off a part that the stored article does not have', () => {
    const finding = findingOf('She denied that it was sold.', { said: ['it was sold'] });
    const forged = { ...finding, content: finding.content.map((part) => ({ ...part, text: 'it was lost' })) };
    expect(wordsOf(forged, () => finding.sentence.text)).toEqual({ text: finding.sentence.text, strong: [] });
  });
});
