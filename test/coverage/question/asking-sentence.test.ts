import { describe, expect, it } from 'vitest';
import { askingSentence } from '../../../src/coverage/question/asking-sentence.ts';

const asking = (text: string) => {
  const { start, end } = askingSentence(text);
  return text.slice(start, end);
};

describe('askingSentence', () => {
  it('is the last sentence with a question mark', () => {
    expect(asking('The pier was sold. Who bought it?')).toBe('Who bought it?');
    expect(asking('Who bought the pier? It was sold last week.')).toBe('Who bought the pier?');
  });

  it('is the last sentence where no mark tells', () => {
    expect(asking('The pier was sold. It stands in:')).toBe('It stands in:');
    expect(asking('who bought the pier')).toBe('who bought the pier');
  });

  it('does not end at the full stop of an abbreviation', () => {
    const question = 'Did Mayor J. R. Oduya meet Sen. Brandt in the U.S. this week?';
    expect(asking(question)).toBe(question);
  });

  it('is empty in an empty text', () => {
    expect(askingSentence('')).toEqual({ start: 0, end: 0 });
  });
});
