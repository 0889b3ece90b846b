import { describe, expect, it } from 'vitest';
import { speakers } from '../said.ts';

describe('a pronoun that speaks', () => {
  it.each([
    [
      'means who the outlet spoke of with pronouns before, rather than a place named since',
      'Peter Roe moved to the coast. Soon he found it friendly, and Ellenburg became his home.\n\n“I like it here,” he said.',
      'Peter Roe',
    ],
    [
      'means the bearer of a surname that its gender fits',
      'Mary Roe won. Her husband, Peter Roe, cheered. Later Roe met the press.\n\n“I am glad,” she said.',
      'Mary Roe',
    ],
    [
      'never means the namesake whom a title of the other gender names',
      'Peter Roe came late. Susan Lee was there. Mr. Roe left.\n\n“I waited for him,” she said.',
      'Susan Lee',
    ],
    [
      'means a person named by a first name alone rather than a place',
      'Her father, Peter, worried about the vote in Wexbury. Wexbury votes late.\n\n“People are afraid,” he said.',
      'Peter',
    ],
    [
      'never means a party and state in brackets',
      'Rep. Peter Roe (D-Calif.) came late.\n\n“I was held up,” he said.',
      'Peter Roe',
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual([expected]);
  });
});
