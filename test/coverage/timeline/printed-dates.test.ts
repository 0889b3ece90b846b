import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrintedDates } from '../../../src/coverage/timeline/printed-dates.ts';

/** A Wednesday. */
const PUBLISHED = '2031-03-05';

function read(sentence: string, reference: string | undefined = PUBLISHED): string[] {
  return readPrintedDates(sentence, reference).map(({ date, span }) => {
    const words = sentence.slice(span.start, span.end);
    return [words, date.value, date.inferred].filter((part) => part !== undefined).join(' = ');
  });
}

describe('a date that is printed in full', () => {
  it.each([
    ['The bridge opened on 28 August 2030.', 'on 28 August 2030 = 2030-08-28'],
    ['The bridge opened on Aug. 28, 2030, at noon.', 'Aug. 28, 2030 = 2030-08-28'],
    ['It was dated 2030-08-28.', '2030-08-28 = 2030-08-28'],
    ['The talks of May 3-5, 2030, failed.', 'May 3-5, 2030 = 2030-05-03/2030-05-05'],
    ['It began in March 2030.', 'March 2030 = 2030-03'],
    ['From May to July, 2030, it rained.', 'May to July, 2030 = 2030-05/2030-07'],
    ['She left in 2019.', 'in 2019 = 2019'],
    ['The firm grew in the first quarter of 2018.', 'quarter of 2018 = 2018'],
  ])('%s', (sentence, date) => {
    expect(read(sentence, undefined)).toEqual([date]);
  });

  it('is never more exact than its words', () => {
    expect(readPrintedDates('It ended at the end of March 2030.', undefined)[0]?.date).toMatchObject({
      value: '2030-03',
      precision: 'month',
      from: '2030-03-01',
      to: '2030-03-31',
    });
  });
});

describe('a date that needs the day of publication', () => {
  it.each([
    ['He resigned yesterday.', 'yesterday = 2031-03-04 = relative'],
    ['The board met on Monday.', 'on Monday = 2031-03-03 = relative'],
    ['The board will meet on Monday.', 'on Monday = 2031-03-10 = relative'],
    ['The vote is scheduled for Tuesday.', 'Tuesday = 2031-03-11 = relative'],
    ['She will travel next Tuesday.', 'next Tuesday = 2031-03-11 = relative'],
    ['They spoke last week.', 'last week = 2031-W09 = relative'],
    ['Tuesday last week he left.', 'Tuesday last week = 2031-02-25 = relative'],
    ['It closed three days ago.', 'three days ago = 2031-03-02 = relative'],
    ['The road was closed last month.', 'last month = 2031-02 = relative'],
    ['He was elected last year.', 'last year = 2030 = relative'],
    ['He died on Dec. 13.', 'Dec. 13 = 2030-12-13 = year'],
    ['The trial will open on 13 December.', 'on 13 December = 2031-12-13 = year'],
    ['The next vote may be held on 3 May.', 'on 3 May = 2031-05-03 = year'],
    ['It ended in November.', 'November = 2030-11 = year'],
  ])('%s', (sentence, date) => {
    expect(read(sentence)).toEqual([date]);
    expect(readPrintedDates(sentence, undefined)).toEqual([]);
  });

  it('keeps the precision of its words', () => {
    const [week] = readPrintedDates('They spoke last week.', PUBLISHED);
    expect(week?.date).toMatchObject({ precision: 'week', from: '2031-02-24', to: '2031-03-02' });
  });

  it('is left out where nothing shows on which side it lies', () => {
    expect(read('He said that he would go on Friday.')).toEqual([]);
    expect(read('A plan for August.')).toEqual([]);
  });

  it('is read once where the date stands beside the weekday', () => {
    expect(read('They met on Wednesday (Feb. 26).')).toEqual(['Feb. 26 = 2031-02-26 = year']);
    expect(read('They met on Wednesday, February 26.')).toEqual([
      'on Wednesday, February 26 = 2031-02-26 = year',
    ]);
  });
});

describe('what is no date', () => {
  it.each([
    'They may go, she said.',
    'Clara May said little, and the march on the town hall went on.',
    'Her son, 45, won 3-2.',
    'The 1990s were over.',
    'The gates opened at 10:30.',
    'Version 10.4.2 runs on 9.1.2014.7.',
    'In the last year it fell; over the past week it rose.',
    'The Sunday Courier has a Black Friday offer every Friday.',
    'Two days later it rained, several weeks ago or so.',
    'The sun set, and half the town was there: 24/7, 3/4 of it.',
    'It burned in 2000 homes.',
    'It closed nearly a year ago, more than three days ago.',
    'Where the firm is today, today’s youth knows.',
    'It is dated 03/04/2030.',
    'On 30 February 2030 nobody came.',
  ])('%s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it('is a number behind a date', () => {
    expect(read('On 3 March 25 people were hurt.')).toEqual(['On 3 March = 2031-03-03 = year']);
    expect(read('On March 3 1200 protesters came.')).toEqual(['March 3 = 2031-03-03 = year']);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'on ',
    'Monday ',
    '3 ',
    'May ',
    '2030',
    '-',
    ', ',
    'last ',
    'week ',
    'ago ',
    'in ',
    '/',
    '“',
    'to ',
    '١',
    '0000',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
  );

  it('gives dates of the calendar, inside the text, in order', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (sentence, known) => {
        const dates = readPrintedDates(sentence, known ? PUBLISHED : undefined);
        for (const { span, date } of dates) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(sentence.length);
          expect(date.from <= date.to).toBe(true);
          expect(Number.isNaN(Date.parse(date.from))).toBe(false);
        }
        expect(dates.map(({ span }) => span.start)).toEqual(
          dates.map(({ span }) => span.start).sort((a, b) => a - b),
        );
      }),
    );
  });
});
