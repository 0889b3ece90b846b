import { describe, expect, it } from 'vitest';
import { buildSlipFinder, oneSlipApart } from '../../../src/coverage/question/edit-distance.ts';

describe('oneSlipApart', () => {
  it.each([
    ['calloway', 'caloway'],
    ['calloway', 'callloway'],
    ['calloway', 'calliway'],
    ['calloway', 'claloway'],
    ['brandt', 'bradnt'],
  ])('%s and %s are one slip apart', (one, other) => {
    expect(oneSlipApart(one, other)).toBe(true);
    expect(oneSlipApart(other, one)).toBe(true);
  });

  it.each([
    ['calloway', 'calloway'],
    ['calloway', 'colliway'],
    ['brandt', 'brnadtt'],
    ['', 'ab'],
  ])('%s and %s are not', (one, other) => {
    expect(oneSlipApart(one, other)).toBe(false);
  });
});

describe('buildSlipFinder', () => {
  it('leaves short words alone, where a slip makes another word', () => {
    expect(buildSlipFinder(['chat'])('chad')).toEqual([]);
  });

  it('wants the first letter right, or swapped', () => {
    const slips = buildSlipFinder(['ellery']);
    expect(slips('ellrey')).toEqual(['ellery']);
    expect(slips('lelery')).toEqual(['ellery']);
    expect(slips('allery')).toEqual([]);
  });

  it('passes over which letters are doubled', () => {
    expect(buildSlipFinder(['calloway'])('caloway')).toEqual(['calloway']);
    expect(buildSlipFinder(['morrocan'])('moroccan')).toEqual(['morrocan']);
  });
});
