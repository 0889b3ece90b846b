import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../src/coverage/build-coverage.ts';
import { readQuestion } from '../../../src/coverage/question/read-question.ts';
import { FERRY, HARBOUR } from '../made-up.ts';

const { known } = buildSnapshot([HARBOUR, FERRY]);
const read = (question: string) => readQuestion(question, known);

describe('readQuestion', () => {
  it.each([
    ['who is brandt', 'who'],
    ['whos brandt', 'who'],
    ['when will the harbour close', 'when'],
    ['how many weeks', 'how-many'],
    ['how much will it cost', 'how-much'],
    ['where do the ferries go', 'where'],
    ['what did calloway say about winter', 'said-about'],
    ['did calloway deny it', 'denial'],
    ['will the board pay', 'yes-no'],
    ['why is it closed', 'why'],
    ['harbour', 'what'],
  ])('%s wants %s', (question, wants) => {
    expect(read(question).reading.wants).toBe(wants);
  });

  it('knows names without capitals, by surname, and both bearers of one surname', () => {
    const names = read('what did calloway say').reading.names.map(({ name }) => name);
    expect(names.sort()).toEqual(['Ines Calloway', 'Rudi Calloway']);
    expect(read('what did rudi calloway say').reading.names.map(({ name }) => name)).toEqual([
      'Rudi Calloway',
    ]);
  });

  it('takes whoever stands before the verb of saying for the speaker', () => {
    expect(read('what did brandt tell mara oduya').speaker?.people).toEqual(['tomas-brandt']);
    expect(read('according to mara oduya, did brandt know').speaker?.people).toEqual(['mara-oduya']);
  });

  it('knows outlets with and without their article', () => {
    expect(read('what did the ellery courier report').reading.outlets).toEqual(['The Ellery Courier']);
    expect(read('ellery courier vs island herald').reading.outlets).toEqual([
      'The Ellery Courier',
      'Island Herald',
    ]);
  });

  it('reads days against the newest article, never against the clock', () => {
    expect(read('what happened on march 4')).toMatchObject({
      reading: { from: '2031-03-04', to: '2031-03-04' },
    });
    expect(read('harbour news in march 2031')).toMatchObject({
      reading: { from: '2031-03-01', to: '2031-03-31' },
    });
    expect(read('harbour costs').reading.from).toBeUndefined();
  });

  it('asks who someone is only where nothing else is asked', () => {
    expect(read('who is tomas brandt').asksIdentity).toBe(true);
    expect(read('who did brandt pay for buses').asksIdentity).toBe(false);
  });

  it('joins the words of an unknown name and passes over chat', () => {
    expect(read('pls tell me abt Kestrel Vance lol').missing).toEqual(['Kestrel Vance']);
  });
});
