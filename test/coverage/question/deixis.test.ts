import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/coverage/index/words.ts';
import { isFromToday, isPointing } from '../../../src/coverage/question/deixis.ts';

const pointing = (text: string) =>
  wordsOf(text).flatMap(({ folded }, at, words) => (isPointing(words, at) ? [folded] : []));

describe('isPointing', () => {
  it('knows what points from the day of asking, and what hedges a number', () => {
    expect(pointing('which pier closed this week')).toEqual(['week']);
    expect(pointing('who resigned this past weekend')).toEqual(['weekend']);
    expect(pointing('approximately how many left recently')).toEqual(['approximately', 'recently']);
  });

  it('leaves a span alone that is counted or named', () => {
    expect(pointing('a 14 week closure in fashion week')).toEqual([]);
  });
});

describe('isFromToday', () => {
  it('knows a time that is told from the day of asking, and no hedge', () => {
    const words = wordsOf('approximately how many left this week');
    expect(words.flatMap(({ folded }, at) => (isFromToday(words, at) ? [folded] : []))).toEqual(['week']);
  });
});
