import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine } from '../../../src/corpus/metadata/plain-line.ts';

describe('plainLine', () => {
  it.each([
    ['  Bridge\n closed ', 'Bridge closed'],
    ['Bridge &amp;amp; ferry &#8217;', 'Bridge & ferry ’'],
    ['<b>Bridge</b> closed', 'Bridge closed'],
    ['a < b > c', 'a < b > c'],
    ['Brid\u202ege\u0000', 'Bridge'],
    ['می‌رود', 'می‌رود'],
  ])('makes one plain line of %j', (value, line) => {
    expect(plainLine(value)).toBe(line);
  });

  it('gives a short line without controls, or nothing, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const line = plainLine(value);
        if (line !== undefined) expect(line).toMatch(/^(?=\S)[^\p{Cc}\u202a-\u202e]{1,500}$/u);
      }),
    );
  });
});
