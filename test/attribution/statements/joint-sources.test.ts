import { describe, expect, it } from 'vitest';
import { attributed, said } from '../said.ts';

/** Whom the first statement of a text is attributed to. */
function firstSpeaker(text: string) {
  return attributed(text).statements.find(({ kind }) => kind !== 'narration')?.speaker;
}

describe('several who speak together', () => {
  it.each([
    ['Norland and Sudland said in a joint statement that the deal was dead.', 'Norland and Sudland'],
    ['“We will not accept this,” said Ana Roe and Tom Lee, who chair the board.', 'Ana Roe and Tom Lee'],
    ['According to Ana Roe and Tom Lee, the bridge is safe.', 'Ana Roe and Tom Lee'],
    [
      'Ana Roe of Norland and Tom Lee of Sudland said the deal was dead.',
      'Ana Roe of Norland and Tom Lee of Sudland',
    ],
    [
      'Ana Roe, the mayor, and Tom Lee, her deputy, said that the bridge was safe.',
      'Ana Roe, the mayor, and Tom Lee',
    ],
    ['Ana Roe (Lab) and Tom Lee (Con) said: “The bridge is safe.”', 'Ana Roe (Lab) and Tom Lee'],
    ['Roe, Lee and Holm have said in a letter that tolls would rise.', 'Roe, Lee and Holm'],
    ['Ana Roe and her deputy said they were delighted.', 'Ana Roe and her deputy'],
    ['The mayor and Ana Roe said nobody was hurt.', 'The mayor and Ana Roe'],
    ['She and Lee said the talks went well.', 'She and Lee'],
    ['As Roe and Lee write, the rock is very old.', 'Roe and Lee'],
    ['Roe and Lee, who have both left the party, said they would stand.', 'Roe and Lee'],
    ['The Roe and Lee families said they were late.', 'The Roe and Lee families'],
    ['According to Roe and Lee (2031), the rock is old.', 'Roe and Lee'],
    [
      'MPs Ana Roe, Tom Lee and Pia Holm wrote to the minister that it was late.',
      'MPs Ana Roe, Tom Lee and Pia Holm',
    ],
    ['MPs Ana Roe and Tom Lee wrote to the board last week, saying it was late.', 'MPs Ana Roe and Tom Lee'],
  ])('are shown as printed: %s', (text, printed) => {
    const speaker = firstSpeaker(text);
    expect(speaker?.name).toBe(printed);
    expect(speaker?.person).toBeUndefined();
  });

  it.each([
    ['Ana Roe met Tom Lee and Pia Holm said nothing had been agreed.', 'Pia Holm'],
    ['The report by Ana Roe, of Norland and Sudland, said it was late.', 'The report by Ana Roe'],
    ['“It is late,” said Ana Roe and Tom Lee agreed.', 'Ana Roe'],
    ['Mothers like Ana Roe and Pia Holm say that the school is late.', 'Mothers'],
    ['Firms such as Northco and Sudco say that it is late.', 'Firms'],
    ['Ana Roe, head of the bank of Norland and Sudland, said it was late.', 'Ana Roe'],
    ['The president and chief executive, Ana Roe, said it was late.', 'Ana Roe'],
  ])('are not those whom “and” joins to something else: %s', (text, name) => {
    expect(firstSpeaker(text)?.name).toBe(name);
  });

  it('keep the people among them, and have a name of their own in the chain', () => {
    const { statements, people } = attributed('Ana Roe and Tom Lee said that it was late.');
    const keys = statements[0]?.speaker?.together ?? [];
    expect(keys.map((key) => people.find((person) => person.key === key)?.name)).toEqual([
      'Ana Roe',
      'Tom Lee',
    ]);
    expect(statements[0]?.chain.at(-1)).toMatchObject({ role: 'speaker', named: true });
  });

  it('stay in mind for the pronoun that follows', () => {
    const text =
      'Pia Holm was late. Ana Roe, a driver, left with Holm. Roe and others said it was late. “I will go,” she said.';
    expect(said(text).at(-1)).toBe('Ana Roe: I will go,');
  });
});
