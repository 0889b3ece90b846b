import { describe, expect, it } from 'vitest';
import { HeldTerms } from '../../../src/coverage/ranking/held-terms.ts';

const units = { rarities: [1, 2, 5], total: 8 };

describe('HeldTerms', () => {
  it('counts each term once, by rarity', () => {
    const held = new HeldTerms(units);
    held.clear();
    for (const position of [1, 0, 1]) held.add(position);
    expect(held.share).toBe(3 / 8);
    expect(held.positions()).toEqual([0, 1]);
  });

  it('holds nothing of the stretch before', () => {
    const held = new HeldTerms(units);
    held.clear();
    held.add(2);
    held.clear();
    expect(held.share).toBe(0);
    expect(held.has(2)).toBe(false);
  });

  it('gives no share of a question without weight', () => {
    const held = new HeldTerms({ rarities: [0], total: 0 });
    held.clear();
    held.add(0);
    expect(held.share).toBe(0);
  });
});
