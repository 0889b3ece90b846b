import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage/build-coverage.ts';
import { FERRY, HARBOUR, madeUp } from '../made-up.ts';

const CREW = madeUp(
  'crew',
  `The shipyard of Stonhaven sold a ferry for $4 million, its owner said. The owner, who lives in Port Ellery, sent a captain to the board in secret.

Pilot Edda Marsh, 41, will steer the ferry, and the head cook is Jonas Pell. It sails at 9 a.m. from Stonhaven. The purser and keeper of the log, Ulla Reed, comes from Brenn.

A stoker left the ferry without a word. The captain will look for another stoker on Friday.`,
  { outlet: 'Island Herald', headline: 'Ferry sold', published: '2031-03-12' },
);
const coverage = buildCoverage([HARBOUR, FERRY, CREW], []);

describe('a question that only a figure, a date or a name answers', () => {
  it.each([
    'how long will the harbour close',
    'how much will the works cost',
    'how old is edda marsh',
    'edda marsh age',
    'when does it sail from stonhaven',
    'what is the name of the pilot',
    'whats the head cooks name',
    'the head cook is called',
    'whats the head cooks name though lol',
    'who is the pilot',
    'whos the purser',
  ])('is answered where one is printed: %s', (question) => {
    expect(coverage.ask(question).found).toBe(true);
  });

  it.each([
    'how old is tomas brandt',
    'how long did the captain stay with the board',
    'how many owners does the shipyard have',
    'when was the ferry sold by the shipyard',
    'what is the name of the captain',
    'whats the name of the shipyard owner',
    'whats the shipyard owners name tho',
    'who is the captain',
    'when did the stoker leave the ferry',
  ])('is refused where none is: %s', (question) => {
    const answer = coverage.ask(question);
    expect(answer.found).toBe(false);
    expect(answer.nearest.length).toBeGreaterThan(0);
  });

  it('counts no sum of money for a number of people', () => {
    expect(coverage.ask('how many ferries did the shipyard of stonhaven sell').found).toBe(false);
    expect(coverage.ask('how much did the shipyard of stonhaven sell a ferry for').found).toBe(true);
  });
});

describe('names in a coverage of a few articles', () => {
  it('show that it is asked about them, however often they stand there, where a common verb is missing', () => {
    expect(coverage.ask('does port ellery like the ferry').found).toBe(true);
    expect(coverage.ask('did port ellery surrender the ferry').missing).toEqual(['surrender']);
  });
});
