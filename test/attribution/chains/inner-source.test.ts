import { describe, expect, it } from 'vitest';
import { attributed } from '../said.ts';

// Every sentence here is made up.

/** The chain of a text's first statement, outlet left out: 'role name' a link. */
function chainOf(text: string): readonly string[] {
  const statement = attributed(text).statements.find(({ kind }) => kind !== 'narration');
  return statement?.chain.slice(1).map(({ role, name }) => `${role} ${name}`) ?? [];
}

describe('from whom a speaker has it', () => {
  it('is whom the report cites', () => {
    expect(chainOf('The Herald reported, citing two officials, that the talks had failed.')).toEqual([
      'speaker Herald',
      'source two officials',
    ]);
    expect(chainOf('The Herald, citing two officials, reported that the talks had failed.')).toEqual([
      'speaker Herald',
      'source two officials',
    ]);
    expect(chainOf('The deal is off, Jo Roe said, citing three people close to the talks.')).toEqual([
      'speaker Jo Roe',
      'source three people close to the talks',
    ]);
  });

  it('is whom it cites before the verb, or quotes', () => {
    expect(chainOf('The Herald, citing two officials, reported that the talks had failed.')).toEqual([
      'speaker Herald',
      'source two officials',
    ]);
    expect(
      chainOf('The Herald reported, quoting a source close to the talks, that Tom Lane would resign.'),
    ).toEqual(['speaker Herald', 'source a source close to the talks']);
  });

  it.each([
    [
      'The Herald said that when the bank was asked, Jo Roe replied: “We shall not comment on it.”',
      ['report Herald', 'speaker Jo Roe'],
    ],
    [
      'The prosecutor told the court that, after the fire, Jo Roe told officers: “I was at home.”',
      ['speaker The prosecutor', 'speaker Jo Roe'],
    ],
    ['When the bank was asked, Jo Roe replied: “We shall not comment on it.”', ['speaker Jo Roe']],
  ])('is told by whoever reports it, also over a clause: %s', (text, chain) => {
    expect(chainOf(text)).toEqual(chain);
  });

  it('has a link for each who says that another said it', () => {
    expect(
      chainOf(
        'The Herald reported that another report said that Tom Lane had stated that the talks were over.',
      ),
    ).toEqual(['speaker Herald', 'source another report', 'source Tom Lane']);
    expect(
      chainOf(
        'The ministry’s spokesman, Tom Lane, said the talks had not begun, according to the agency Rus.',
      ),
    ).toEqual(['speaker Rus', 'source Tom Lane']);
  });

  it('is the speaker whom a report quotes', () => {
    expect(chainOf('Jo Roe was quoted by the Herald as saying that the talks had failed.')).toEqual([
      'report Herald',
      'speaker Jo Roe',
    ]);
  });

  it('is no reason that somebody cites', () => {
    expect(chainOf('Jo Roe said, citing health concerns, that she would resign.')).toEqual([
      'speaker Jo Roe',
    ]);
  });

  it('is who says it in the report', () => {
    expect(chainOf('According to a report in the Herald, Tom Lane said the talks had failed.')).toEqual([
      'speaker a report in the Herald',
      'source Tom Lane',
    ]);
    expect(chainOf('Tom Lane said the ministry had announced a new road.')).toEqual([
      'speaker Tom Lane',
      'source the ministry',
    ]);
  });

  it('is nobody who only does something in the report', () => {
    expect(chainOf('Tom Lane said the ministry had built a new road.')).toEqual(['speaker Tom Lane']);
    expect(chainOf('Tom Lane said he had told nobody.')).toEqual(['speaker Tom Lane']);
  });
});

describe('the words of a link', () => {
  it.each([
    'Two aides of the mayor, who asked to be moved, left.',
    'Two aides of the mayor left on Friday. They asked to be moved.',
  ])('are those that a pronoun stands for: %s', (text) => {
    const statement = attributed(text).statements.find(({ kind }) => kind !== 'narration');
    const words = statement?.chain.at(-1)?.words;
    expect(words && text.slice(words.start, words.end)).toBe('Two aides of the mayor');
  });
});
