import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClippingOf } from '../../../src/coverage/people/clipping.ts';

describe('isClippingOf', () => {
  it.each(['nharbour', 'norhar', 'northh', 'nhar', 'north', 'nor'])('takes %s for North Harbour', (typed) => {
    expect(isClippingOf(typed, ['north', 'harbour'])).toBe(true);
  });

  it.each(['nh', 'harbour', 'nharbours', 'harnor', 'nxh'])('does not take %s for it', (typed) => {
    expect(isClippingOf(typed, ['north', 'harbour'])).toBe(false);
  });

  it('takes initials of three words', () => {
    expect(isClippingOf('nhb', ['north', 'harbour', 'board'])).toBe(true);
  });

  it('takes any beginnings of all words run together', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{2,8}$/u), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.nat()), (name, lengths) => {
        const typed = name
          .map((word) => word.slice(0, 1 + ((lengths.next().value ?? 0) % word.length)))
          .join('');
        expect(isClippingOf(typed, name)).toBe(typed.length >= 3);
      }),
    );
  });
});
