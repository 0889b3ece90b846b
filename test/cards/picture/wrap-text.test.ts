import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../src/cards/picture/wrap-text.ts';

const widthOf = (line: string) => [...line].length;
const wrap = (text: string, width: number, most = 99) => wrapText(text, width, most, widthOf);

describe('lines of a picture', () => {
  it('break between words', () => {
    expect(wrap('The bridge fell, she said.', 11)).toEqual(['The bridge', 'fell, she', 'said.']);
  });

  it('break inside a word that is wider than a line', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('break where a script has no blanks', () => {
    expect(wrap('漢字の文章が続く', 4).every((line) => widthOf(line) <= 4)).toBe(true);
  });

  it('never begin with a closing mark', () => {
    expect(wrap('“One two,” he said', 8)).toEqual(['“One', 'two,” he', 'said']);
  });

  it('end in an ellipsis where there are too many', () => {
    expect(wrap('one two three four five six', 9, 2)).toEqual(['one two', 'three …']);
  });

  it('are never wider than they may be, and leave out nothing but blanks', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 60 }), (shown, width) => {
        const lines = wrap(shown, width);
        const longest = Math.max(0, ...lines.map(widthOf));
        // One character may be made of many.
        expect(longest).toBeLessThanOrEqual(width + 12);
        expect(lines.join('').replace(/\s/g, '')).toBe(shown.replace(/\s/g, ''));
      }),
    );
  });
});
