import { describe, expect, it } from 'vitest';
import { said } from '../said.ts';

describe('points that a sentence counts', () => {
  it('are said by its subject, a part between semicolons each', () => {
    expect(said('Jo Roe made three demands: lower fares; a new pier; and an end to the tax.')).toEqual([
      'Jo Roe: lower fares',
      'Jo Roe: a new pier',
      'Jo Roe: an end to the tax',
    ]);
  });

  it('are said by its subject, a line below each', () => {
    const text =
      'Jo Roe made two demands:\n\n• Lower fares for all.\n\n• A new pier by May.\n\nThe council met.';
    expect(said(text)).toEqual(['Jo Roe: Lower fares for all.', 'Jo Roe: A new pier by May.']);
  });

  it('are none where a sentence counts things', () => {
    expect(said('Jo Roe bought three boats: a tug; a ferry; and a barge.')).toEqual([]);
  });

  it('are none where nothing is listed', () => {
    expect(said('Jo Roe made two demands:\n\nThe council met on Monday.')).toEqual([]);
  });
});
