import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../src/corpus/metadata/iso-date.ts';

describe('isoDate', () => {
  it.each([
    ['2021-03-04', '2021-03-04'],
    ['2021/3/4', '2021-03-04'],
    ['20210304', '2021-03-04'],
    ['20210304T102030Z', '2021-03-04'],
    ['2021-03-04T10:20:30Z', '2021-03-04T10:20:30Z'],
    ['2021-03-04T10:20:30.123+0530', '2021-03-04T10:20:30+05:30'],
    ['2021-03-04T10:20-08:00', '2021-03-04T10:20:00-08:00'],
    ['2021-03-04 10:20:30', '2021-03-04T10:20:30'],
    ['Thu, 04 Mar 2021 10:20:30 GMT', '2021-03-04T10:20:30Z'],
    ['Thu, 4 Mar 2021 10:20:30 -0500', '2021-03-04T10:20:30-05:00'],
    ['Thu Mar 04 10:20:30 EST 2021', '2021-03-04T10:20:30-05:00'],
    ['Thu Mar 04 2021 10:20:30 GMT+0100 (CET)', '2021-03-04T10:20:30+01:00'],
    ['March 4, 2021', '2021-03-04'],
    ['Sept. 4th, 2021 at 9:05 p.m. EDT', '2021-09-04T21:05:00-04:00'],
    ['4 March 2021 | 12:05 AM', '2021-03-04T00:05:00'],
    ['Updated 4 Mar 2021', '2021-03-04'],
    ['25/03/2021', '2021-03-25'],
    ['03/25/2021', '2021-03-25'],
    [1_614_853_230, '2021-03-04T10:20:30Z'],
    [1_614_853_230_000, '2021-03-04T10:20:30Z'],
    ['1614853230', '2021-03-04T10:20:30Z'],
    [new Date('2021-03-04T10:20:30Z'), '2021-03-04T10:20:30Z'],
  ])('reads %s', (value, iso) => {
    expect(isoDate(value)).toBe(iso);
  });

  it.each([
    ['03/04/2021'],
    ['0001-01-01T00:00:00Z'],
    ['2021-02-30'],
    ['2021-13-01'],
    ['2021'],
    ['last Tuesday'],
    ['12345678901234567890'],
    [''],
    [null],
    [Number.NaN],
    [{}],
  ])('gives nothing for %s', (value) => {
    expect(isoDate(value)).toBeUndefined();
  });

  it('gives back every moment in ISO 8601', () => {
    const moments = fc.date({
      min: new Date('1700-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (date) => {
        const iso = `${date.toISOString().slice(0, 19)}Z`;
        expect(isoDate(date.toISOString())).toBe(iso);
        expect(isoDate(date.toUTCString())).toBe(iso);
        expect(isoDate(iso)).toBe(iso);
      }),
    );
  });
});
