import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from '../../../src/coverage/compare/likeness.ts';
import { wordsOf } from '../../../src/coverage/index/words.ts';

const alike = (one: string, other: string) => likeness(wordsOf(one), wordsOf(other));
const sentence = fc
  .array(fc.constantFrom('the', 'The', 'harbour', 'closes', 'closed', 'for', '14', '15', 'weeks', 'not'), {
    maxLength: 8,
  })
  .map((words) => words.join(' '));
const folded = (text: string) => wordsOf(text).map((word) => word.folded);

describe('likeness', () => {
  it('is the same from either side', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        expect(alike(one, other)).toBe(alike(other, one));
      }),
    );
  });

  it('is 1 for the same words in the same order, and for nothing else', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        const isSame = folded(one).join(' ') === folded(other).join(' ');
        expect(alike(one, other) === 1).toBe(isSame);
      }),
    );
  });

  it('lies between 0 and 1, and is 0 for sentences without a word in common', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        const value = alike(one, other);
        expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
    expect(alike('seals eat herring', 'the lighthouse was painted')).toBe(0);
  });

  it('counts a word as often as it stands there', () => {
    expect(alike('herring herring herring', 'herring')).toBeCloseTo(0.5);
  });

  it('falls with what either has alone, though it be held by the other whole', () => {
    const short = 'seals eat herring';
    expect(alike(short, `${short} where lighthouses glow`)).toBeGreaterThan(
      alike(short, `${short} where lighthouses glow and ferries sail towards other islands`),
    );
    expect(alike(short, `${short} where lighthouses glow`)).toBeLessThan(0.8);
  });

  it('weighs a rare word more than a common one', () => {
    expect(alike('the lighthouse', 'a lighthouse')).toBeGreaterThan(alike('the lighthouse', 'the herring'));
  });
});
