import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/attribution/language/analyse.ts';
import { findNames } from '../../../src/attribution/mentions/find-names.ts';
import { paragraphsOf } from '../../../src/corpus/paragraphs.ts';

/** The names of a text without their titles. */
function namesIn(text: string): readonly string[] {
  return findNames(analyse(text, paragraphsOf(text))).map(({ words }) => words.join(' '));
}

describe('a name', () => {
  it.each([
    ['an initial that is also an article', 'Then Roberta A. Vale, a lawyer, spoke.', 'Roberta A. Vale'],
    ['a surname that opens other headings', 'The chief executive Ian Read spoke.', 'Ian Read'],
    ['a surname that is an adverb', 'They met with Ana More at noon.', 'Ana More'],
    ['“of” in the name of a body', 'The dean of the University of Texas spoke.', 'University of Texas'],
    ['the members of a body', 'Then the Farm Workers’ Union spoke.', 'Farm Workers’ Union'],
    [
      'the members of a body, with an irregular plural',
      'Then the Women’s Institute spoke.',
      'Women’s Institute',
    ],
    ['nobody to whom a body belongs', 'Then Ana Vale’s Foundation spoke.', 'Ana Vale'],
    ['no order to the reader before it', 'Take Missy Ward, who sails.', 'Missy Ward'],
    ['a first name that is also a verb', 'Mark Vale sails.', 'Mark Vale'],
    ['a first name that is also short for a month', 'Then Jan Vale spoke.', 'Jan Vale'],
    ['no noun that stands before it as titles do', 'Witness Mary Vale spoke.', 'Mary Vale'],
    ['no compound noun that stands before it so', 'Headteacher Mary Vale spoke.', 'Mary Vale'],
    ['no abbreviation of an office', 'Then AG Mary Ann Vale spoke.', 'Mary Ann Vale'],
    ['no county in front of an office', 'Maricosa County Recorder Mary Vale spoke.', 'Mary Vale'],
    ['no body that somebody belongs to', 'said Pasan Dorji of the Department of Roads.', 'Pasan Dorji'],
    ['a place that is also a first name', 'Then WYN Israel Desk spoke.', 'WYN Israel Desk'],
    ['no adjective made of a name', 'Then Ohio-based Vale spoke.', 'Vale'],
    ['no title of an office', 'They heard General Counsel James A. Baker at noon.', 'James A. Baker'],
  ])('has %s', (_, text, expected) => {
    expect(namesIn(text)).toContain(expected);
  });

  it('is no month', () => {
    expect(namesIn('They met on Jan. 6 and in June, not last August.')).toEqual([]);
  });

  it('is no abbreviation in the plural', () => {
    expect(namesIn('They told MPs and CEOs of it.')).toEqual([]);
  });

  it('is no adjective of a people that stands for one of it', () => {
    expect(namesIn('“It is late,” the Portuguese complained.')).toEqual([]);
  });

  it('has no verb that opens another sentence', () => {
    expect(namesIn('They met Ian. Read more about the harbour here.')).toEqual(['Ian']);
  });
});
