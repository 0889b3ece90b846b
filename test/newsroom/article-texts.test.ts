import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleTexts, storedText } from '../../src/newsroom/article-texts.ts';

describe('the texts of an edition', () => {
  it('come back as they were stored, whatever characters they hold', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('“Ça va”', '\ud800 alone', ''));
    fc.assert(
      fc.property(fc.array(anyText), (all) => {
        const texts = new ArticleTexts();
        for (const [at, text] of all.entries()) texts.store(`a${at}`, storedText(text));
        expect(all.map((_, at) => texts.of(`a${at}`))).toEqual(all);
      }),
    );
  });

  it('are none for an article that there is not', () => {
    expect(new ArticleTexts().of('a')).toBeUndefined();
  });

  it('take a byte a letter', () => {
    expect(storedText('The bridge opened.').bytes).toHaveLength(18);
  });
});
