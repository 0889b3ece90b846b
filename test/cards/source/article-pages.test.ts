import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlePages, PAGE_CHARACTERS, pageOfParagraph } from '../../../src/cards/source/article-pages.ts';
import type { ShownParagraph } from '../../../src/coverage/answer.ts';

/** A text of which every line is a paragraph. */
function paragraphsOf(text: string): readonly ShownParagraph[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }, at) => ({
    number: at + 1,
    words: { article: 'made-up', span: { start: index, end: index + words.length }, text: words },
    statements: [],
    fileLines: { from: at + 1, to: at + 1, text: words },
  }));
}

describe('the pages of an article', () => {
  it('hold the whole text once, verbatim and in order, none of them too long', () => {
    const word = fc.constantFrom('ferry', 'a', 'bridge.', '“No.”', 'x'.repeat(2_000), '  ', '🙂');
    const line = fc.array(word, { minLength: 1, maxLength: 300 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const pages = articlePages(paragraphsOf(text));
        const pieces = pages.flat().map(({ words }) => words);
        for (const { span, text: words } of pieces) expect(text.slice(span.start, span.end)).toBe(words);
        expect(
          pieces
            .map(({ text: words }) => words)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const page of pages) {
          const length = page.reduce((sum, { words }) => sum + words.text.length, 0);
          expect(length).toBeLessThanOrEqual(PAGE_CHARACTERS);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('know on which of them a paragraph begins', () => {
    const pages = articlePages(paragraphsOf(`${'word '.repeat(300)}\n${'word '.repeat(300)}\nlast`));
    expect([1, 2, 3, 99].map((number) => pageOfParagraph(pages, number))).toEqual([1, 2, 2, 1]);
  });
});
