import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../src/coverage/build-coverage.ts';
import type { IndexedArticle } from '../../../src/coverage/index/passage-index.ts';
import { readOthers } from '../../../src/coverage/ranking/among-others.ts';
import { madeUp } from '../made-up.ts';

const made = ['2031-03-04', '2031-03-06', '2029-01-01'].map((published, at) =>
  madeUp(`a${at}`, 'The pier closed.', { published }),
);
const { index } = buildSnapshot([...made, madeUp('undated', 'The pier closed.')]);
const [monday, wednesday, before, undated] = index.articles as [
  IndexedArticle,
  IndexedArticle,
  IndexedArticle,
  IndexedArticle,
];
const equally = index.passages.map((passage) => ({ passage, score: 1 }));

describe('readOthers', () => {
  it('counts the articles that match and are older', () => {
    const others = readOthers(equally);
    expect(others(wednesday).newer).toBeGreaterThan(others(monday).newer);
    expect(others(monday).newer).toBeGreaterThan(others(before).newer);
  });

  it('counts those of the same days', () => {
    const others = readOthers(equally);
    expect(others(monday).company).toBeCloseTo(Math.log(2));
    expect(others(before).company).toBe(0);
  });

  it('lets those that match less count less', () => {
    const weak = readOthers(
      index.passages.map((passage) => ({ passage, score: passage.article === monday ? 1 : 0 })),
    );
    expect(weak(wednesday).company).toBeGreaterThan(weak(monday).company);
  });

  it('says nothing of an article without a date, nor where none has one', () => {
    expect(readOthers(equally)(undated)).toEqual({ newer: 0, company: 0 });
    expect(readOthers([])(monday)).toEqual({ newer: 0, company: 0 });
  });
});
