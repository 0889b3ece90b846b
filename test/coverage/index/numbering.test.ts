import { describe, expect, it } from 'vitest';
import { inSeveral, Numbering, pairOf } from '../../../src/coverage/index/numbering.ts';

describe('Numbering', () => {
  it('gives each key one number, in the order in which they come', () => {
    const numbering = new Numbering<string>();
    expect(['b', 'a', 'b', 'c'].map((key) => numbering.of(key))).toEqual([0, 1, 0, 2]);
  });
});

describe('pairOf', () => {
  it('tells two numbers apart, and their order, however large', () => {
    const large = 2 ** 26 - 1;
    const pairs = [pairOf(0, 1), pairOf(1, 0), pairOf(large, large), pairOf(large, large - 1)];
    expect(new Set(pairs).size).toBe(4);
    expect(pairs.every(Number.isSafeInteger)).toBe(true);
  });
});

describe('inSeveral', () => {
  it('gives the numbers that more than one list has', () => {
    const lists = [Float64Array.of(3, 1), Float64Array.of(2), Float64Array.of(1, 2, 9)];
    expect([...inSeveral(lists)].sort()).toEqual([1, 2]);
  });

  it('gives none for no lists', () => {
    expect(inSeveral([]).size).toBe(0);
  });
});
