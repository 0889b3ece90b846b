import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clipSpans, fitted, shorten, shortened } from '../../../src/cards/message/shorten.ts';

describe('shorten', () => {
  test.each([
    ['nothing where the text fits', 'One. Two.', 9, 'One. Two.'],
    ['at the end of a sentence', 'The boat left. The crew stayed ashore.', 30, 'The boat left. …'],
    [
      'after the last sentence that fits',
      'One here. Two here. Three here. Four.',
      33,
      'One here. Two here. Three here. …',
    ],
    [
      'at a word where no sentence ends far enough on',
      'Yes. The harbour master counted the ropes.',
      30,
      'Yes. The harbour master …',
    ],
    [
      'not after a title or an initial',
      'The boat was led by Mr. Osk and J. R. Lund of Lenz.',
      40,
      'The boat was led by Mr. Osk and J. R. …',
    ],
    [
      'with the dots outside the quotation marks',
      '“The boat left. The crew stayed ashore.”',
      30,
      '“The boat left.” …',
    ],
    [
      'with the dots outside straight marks',
      '"The boat left. The crew stayed ashore."',
      30,
      '"The boat left." …',
    ],
    [
      'with no mark added where none is open',
      '“The boat left.” The crew stayed ashore.',
      30,
      '“The boat left.” …',
    ],
    ['inside a word that has no end', 'a'.repeat(50), 10, `${'a'.repeat(10)} …`],
  ])('cuts %s', (_, text, most, shown) => {
    expect(shortened(text, most)).toBe(shown);
  });

  it('keeps a beginning of the text, and no more of it than allowed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 1, max: 200 }),
        (text, most) => {
          const { kept, ending } = shorten(text, most);
          expect(text.startsWith(kept)).toBe(true);
          expect(kept.length).toBeLessThanOrEqual(Math.max(most, 1));
          expect(ending === '').toBe(text.length <= most);
          expect(ending.length).toBeLessThanOrEqual(3);
        },
      ),
    );
  });

  it('never cuts through a character', () => {
    expect(shorten('🙂🙂🙂', 3).kept).toBe('🙂');
  });

  it('takes a line of ten megabytes', () => {
    expect(shorten('word '.repeat(2_000_000), 100).kept.length).toBeLessThanOrEqual(100);
  });
});

describe('fitted', () => {
  it('is never longer than allowed, whatever quotation the cut leaves open', () => {
    const pieces = fc.array(fc.constantFrom('word ', '“', '”', '"', '«', '🙂', 'x'.repeat(20)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(pieces, fc.integer({ min: 10, max: 100 }), (parts, most) => {
        expect(fitted(parts.join(''), most).length).toBeLessThanOrEqual(most);
      }),
    );
    expect(fitted(`“${'x'.repeat(200)}`, 100)).toMatch(/” …$/);
  });

  it('leaves alone what fits', () => {
    expect(fitted('“as it is”', 10)).toBe('“as it is”');
  });
});

describe('clipSpans', () => {
  it('keeps what lies inside', () => {
    const spans = [
      { start: 0, end: 4 },
      { start: 6, end: 12 },
      { start: 20, end: 30 },
    ];
    expect(clipSpans(spans, 10)).toEqual([
      { start: 0, end: 4 },
      { start: 6, end: 10 },
    ]);
  });
});
