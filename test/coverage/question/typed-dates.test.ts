import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedDates } from '../../../src/coverage/question/typed-dates.ts';

/** The newest day of a coverage, a Wednesday. */
const NEWEST = '2031-03-05';

const read = (typed: string) => {
  const days = readTypedDates(typed, NEWEST);
  return days === undefined ? undefined : `${days.from} ${days.to}`;
};

describe('a date that somebody types', () => {
  it.each([
    ['2023-08-28', '2023-08-28 2023-08-28'],
    ['2023', '2023-01-01 2023-12-31'],
    ['2023-08', '2023-08-01 2023-08-31'],
    ['28 August 2023', '2023-08-28 2023-08-28'],
    ['25.12.2030', '2030-12-25 2030-12-25'],
    ['12/25/2030', '2030-12-25 2030-12-25'],
    ['last week', '2031-02-24 2031-03-02'],
    ['yesterday', '2031-03-04 2031-03-04'],
    ['28. August 2023', '2023-08-28 2023-08-28'],
    ['28 août 2023', '2023-08-28 2023-08-28'],
    ['28 de agosto de 2023', '2023-08-28 2023-08-28'],
    ['gestern', '2031-03-04 2031-03-04'],
  ])('%s', (typed, days) => {
    expect(read(typed)).toBe(days);
  });

  it('was, where it leaves out its year: nothing is newer than the newest day', () => {
    expect(read('28 Aug')).toBe('2030-08-28 2030-08-28');
    expect(read('May')).toBe('2030-05-01 2030-05-31');
    expect(read('1 March')).toBe('2031-03-01 2031-03-01');
  });

  it.each(['', 'soon', '99', '03/04/2031', '2031-02-30', '2031-13', '@everyone', 'the bridge'])(
    'is none: %j',
    (typed) => {
      expect(read(typed)).toBeUndefined();
    },
  );

  it('is of the calendar, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 150 }), (typed) => {
        const days = readTypedDates(typed, NEWEST);
        if (days) expect(days.from <= days.to).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
