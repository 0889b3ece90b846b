import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/coverage/question/dates.ts';

const NEWEST = '2031-03-09';

describe('the days that a question names', () => {
  it.each([
    ['what happened on 4 March 2031?', { from: '2031-03-04', to: '2031-03-04' }],
    ['what was said in March 2031', { from: '2031-03-01', to: '2031-03-31' }],
    ['which harbour closed two years ago', { from: '2029-03-01', to: '2029-03-31' }],
  ])('%s', (question, expected) => {
    expect(readDates(question, NEWEST)).toEqual(expected);
  });

  it('are not read out of the end of a number', () => {
    expect(readDates('which animal was frozen 46,000 years ago?', NEWEST)).toBeUndefined();
  });

  it('never depend on the clock: without a newest day, ‘last week’ names none', () => {
    expect(readDates('what was said last week?', undefined)).toBeUndefined();
  });
});
