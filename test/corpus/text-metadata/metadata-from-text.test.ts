import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../src/corpus/paragraphs.ts';
import { metadataFromText } from '../../../src/corpus/text-metadata/metadata-from-text.ts';

function read(text: string) {
  const metadata = metadataFromText(text, paragraphsOf(text));
  return Object.fromEntries(
    Object.entries(metadata).map(([field, known]) => [
      field,
      {
        value: known.value,
        from: known.from,
        words: known.words && text.slice(known.words.start, known.words.end),
      },
    ]),
  );
}

describe('what a text tells about itself', () => {
  it('names the outlet of a sign-off, without its desk', () => {
    expect(read('It rained.\n\n(Example Herald Springfield Desk – Shelbyville)')).toEqual({
      outlet: {
        value: 'Example Herald',
        from: 'sign-off',
        words: '(Example Herald Springfield Desk – Shelbyville)',
      },
    });
  });

  it('reads a dateline with its agency and its date', () => {
    expect(read('SPRINGFIELD, Ohio, March 3, 2021 (Example Wire) — It rained.')).toEqual({
      outlet: { value: 'Example Wire', from: 'dateline', words: 'Example Wire' },
      published: { value: '2021-03-03', from: 'dateline', words: 'March 3, 2021' },
    });
  });

  it('reads a byline and a date on lines of their own', () => {
    expect(
      read('Storm\nBy Ann Example and Bob de Sample\n3 March 2021\nIt rained all day in the town.'),
    ).toEqual({
      byline: {
        value: 'Ann Example and Bob de Sample',
        from: 'byline',
        words: 'Ann Example and Bob de Sample',
      },
      published: { value: '2021-03-03', from: 'date line', words: '3 March 2021' },
    });
  });

  it.each([
    'Big storm hits town\nThe Example Courier\n3 March 2021\nIt rained all day in the town.',
    'The Example Courier\nBig storm hits town\nBy Ann Example\n3 March 2021\nIt rained all day in the town.',
    'Weather\nBig storm hits town\nBy Ann Example\nThe Example Courier, 3 March 2021\nIt rained all day.',
    'Big storm hits town\nBy staff reporters, The Example Courier\n3 March 2021\nIt rained all day.',
  ])('reads headline, outlet and date above a story: %j', (text) => {
    expect(read(text)).toMatchObject({
      headline: { value: 'Big storm hits town', words: 'Big storm hits town' },
      outlet: { value: 'The Example Courier', words: 'The Example Courier' },
      published: { value: '2021-03-03', words: '3 March 2021' },
    });
  });

  it.each([
    'A short first line\nIt rained all day in the town.',
    'It rained all day.\n3 March 2021\nThe town was wet.',
    'Example Courier\nIt rained all day in the town.',
    'Weather\nIt rained all day in the town.',
  ])('takes no line for a headline or an outlet without more to go by: %j', (text) => {
    expect(read(text)).not.toHaveProperty('headline');
    expect(read(text)).not.toHaveProperty('outlet');
  });

  it('takes an interview for a hint where one outlet is named', () => {
    expect(read('He will go, he said in an interview with The Springfield Post.')['outlet']).toMatchObject({
      value: 'Springfield Post',
      from: 'interview',
    });
    expect(read('He told The Springfield Post so, and told the Shelbyville Times the same.')).toEqual({});
  });

  it.each([
    '(laughs)',
    '(Good News)',
    'By the river, it rained.',
    'He told the Post office.',
    '03/04/2020',
    'March 3',
    'February 31, 2020',
  ])('tells nothing of %j', (line) => {
    expect(read(`It rained.\n${line}`)).toEqual({});
  });
});
