import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { madeUp } from '../made-up.ts';

const YARD = madeUp(
  'yard',
  `Edda Marsh, 41, became chief of the shipyard in May; the yard sold two barges to Brenn, which asked Jonas Pell to pay $3 million. Pell, who is new to the trade, stayed a few days in Brenn, where he met Marsh.

The mast of the ferry is 30 feet high. Its berth lies 12 miles from the lighthouse, and 400 workers live beside it.`,
  { outlet: 'Island Herald', headline: 'Barges sold', published: '2031-03-12' },
);
const coverage = buildCoverage([YARD], []);

describe('a question over one article', () => {
  it.each([
    'how old is edda marsh',
    'whos the boss of the shipyard',
    'how tall is the mast',
    'how far is the berth from the lighthouse',
    'how many barges did the yard sell',
  ])('is answered where a clause bears it: %s', (question) => {
    expect(coverage.ask(question).found).toBe(true);
  });

  it.each([
    ['how old is jonas pell', 'the age is that of somebody else'],
    ['how tall is the lighthouse', 'miles are no height'],
    ['did edda marsh apologise', 'no article has the verb'],
    ['how long was the meeting with edda marsh', 'the days are those of the stay'],
  ])('is refused: %s, since %s', (question) => {
    expect(coverage.ask(question).found).toBe(false);
  });

  it('names the word that no article has, also where another means nearly the same', () => {
    expect(coverage.ask('whos the boss of the shipyard').missing).toEqual(['boss']);
  });
});
