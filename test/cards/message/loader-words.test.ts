import { describe, expect, it } from 'vitest';
import { loaderWords } from '../../../src/cards/message/loader-words.ts';
import { LOCALES } from '../../../src/locales/messages.ts';
import { wordsFor } from '../../../src/locales/words.ts';

describe('who loaded the coverage', () => {
  it('is a member by name, escaped and cut', () => {
    expect(loaderWords('*Otto*', 20, wordsFor('de'))).toBe('\\*Otto\\*');
    expect(loaderWords('O'.repeat(50), 20, wordsFor('de'))).toMatch(/^O{20}\S*\s*…$/);
  });

  it.each(LOCALES.filter((locale) => locale !== 'en'))('is told in %s where it was nobody', (locale) => {
    for (const by of ['start-up', 'watch', 'recovery'])
      expect(loaderWords(by, 80, wordsFor(locale))).not.toContain(by);
  });
});
