import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFileSpan, toTextSpan } from '../../src/corpus/offset-map.ts';
import { repair } from '../../src/corpus/repair/repair.ts';

const fileText = 'He said , & quot ; no .& quot ; It @@@ s late .';
const article = { fileText, ...repair(fileText) };
const find = (text: string, part: string) => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

describe('the offset map', () => {
  it('leads a quotation back to the characters that it came from', () => {
    const { start, end } = toFileSpan(article, find(article.text, '"no."'));
    expect(fileText.slice(start, end)).toBe('& quot ; no .& quot ;');
  });

  it('leads a word back to itself', () => {
    const { start, end } = toFileSpan(article, find(article.text, 'late'));
    expect(fileText.slice(start, end)).toBe('late');
  });

  it('leads the characters of the file to what they became', () => {
    const { start, end } = toTextSpan(article, find(fileText, '& quot ; no .& quot ;'));
    expect(article.text.slice(start, end)).toBe('"no."');
    const it = toTextSpan(article, find(fileText, 'It @@@ s'));
    expect(article.text.slice(it.start, it.end)).toBe('It’s');
  });

  it('leads there and back to at least the same span, whatever the span', () => {
    fc.assert(
      fc.property(fc.nat(article.text.length), fc.nat(article.text.length), (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const back = toTextSpan(article, toFileSpan(article, span));
        expect(back.start).toBeLessThanOrEqual(span.start);
        if (span.end > span.start) expect(back.end).toBeGreaterThanOrEqual(span.end);
        expect(back.end).toBeLessThanOrEqual(article.text.length);
      }),
    );
  });
});
