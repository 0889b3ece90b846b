import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/attribution/language/analyse.ts';

const whole = (text: string) => [{ start: 0, end: text.length }];

const sentences = (text: string): string[] =>
  analyse(text, whole(text)).sentences.map(({ start, end }) => text.slice(start, end));

const tagged = (text: string): string =>
  analyse(text, whole(text))
    .tokens.map(({ lower, tag }) => `${lower}/${tag}`)
    .join(' ');

describe('analyse: sentences', () => {
  it.each([
    [['Dr. J. Okafor met Sen. Lund on Mon. Feb. 3.', 'Then he left.']],
    [['“We won.”', 'She smiled.']],
    [['“Did we win?” she asked.', '“We did.”']],
    [["''It is over.''", 'He sat down.']],
    [['He moved to the U.S. in May.', 'He stayed.']],
    [['They live in the U.S.', 'The others left.']],
    [['The firm, Orvel Inc., closed.', 'Nobody knew.']],
    [['Quell agreed to buy Orvel Ltd.', 'Commenting on the deal, she smiled.']],
    [['Orvel Co. Holdings is late.']],
    [['She said no.', 'Lund said yes to No. 10 and to nos. 4 and 5.']],
    [['It cost $1.5 billion.', '40 people came.']],
    [['Well ... perhaps not.', 'No!']],
    [['(It rained.)', 'It stopped.']],
  ])('%j', (expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it('never cross the border of a paragraph', () => {
    const text = 'No stop here\n\nbut here it is';
    const analysis = analyse(text, [
      { start: 0, end: 12 },
      { start: 14, end: text.length },
    ]);
    expect(analysis.sentences).toEqual([
      { start: 0, end: 12, first: 0, last: 3, paragraph: 0 },
      { start: 14, end: 28, first: 3, last: 7, paragraph: 1 },
    ]);
  });
});

describe('analyse: words', () => {
  it('have their part of speech, the same with curly marks as with straight ones', () => {
    const straight = tagged("She claims that they didn't lie.");
    expect(straight).toContain('claims/VERB');
    expect(tagged('She claims that they didn’t lie.')).toBe(straight);
  });

  it('have a dictionary form', () => {
    const text = 'They said so.';
    expect(analyse(text, whole(text)).tokens[1]?.lemma).toBe('say');
  });

  it.each([
    ['Officials said so.', 'NOUN', 'official'],
    ['They left. Residents said so.', 'NOUN', 'resident'],
    ['Roberts said so.', 'PROPN', 'roberts'],
    ['Democrats said so.', 'PROPN', 'democrats'],
    ['Farmers Union men said so.', 'PROPN', 'farmers'],
  ])(
    'that open a sentence in the plural are no names, where they are nouns in lower case: %s',
    (text, tag, lemma) => {
      const opener = analyse(text, whole(text)).tokens.findLast(({ printed }) =>
        /^\p{Lu}\p{Ll}+s$/u.test(printed),
      );
      expect(opener).toMatchObject({ tag, lemma });
    },
  );

  it('that are names of an object in the language of the machine are words like others', () => {
    expect(tagged('constructor __proto__ toString')).toMatch(/^constructor\/\w+ .*tostring\/\w+$/u);
  });

  it('lie where they were printed, whatever is in the text', () => {
    const piece = fc.constantFrom(
      'He said ',
      'it’s ',
      '5\u00a0% ',
      '“x” ',
      "''y'' ",
      '😀',
      'D.C.-based ',
      '\u200b',
      'ﬁ',
      '\n',
      '… ',
      '. ',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((parts) => parts.join('')),
        (text) => {
          const { tokens, sentences } = analyse(text, whole(text));
          let at = 0;
          for (const { start, end, lower, tag } of tokens) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(text.slice(start, end).toLowerCase().replace(/[‘’]/gu, "'")).toBe(lower);
            expect(tag).toMatch(/^[A-Z]+$/u);
            at = end;
          }
          expect(sentences.reduce((sum, { first, last }) => sum + last - first, 0)).toBe(tokens.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
