import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/locales/messages.ts';
import { localeOf, wordsFor } from '../../src/locales/words.ts';

describe('the language of a code', () => {
  it.each([
    ['en-GB', 'en'],
    ['en-US', 'en'],
    ['es-ES', 'es'],
    ['es-419', 'es'],
    ['fr', 'fr'],
    ['de', 'de'],
    ['ar', 'ar'],
    ['he', 'he'],
    ['pt-BR', 'en'],
    ['sv-SE', 'en'],
    ['', 'en'],
    ['__proto__', 'en'],
  ])('of %s is %s', (code, locale) => {
    expect(localeOf(code)).toBe(locale);
    expect(wordsFor(code).locale).toBe(locale);
  });
});

describe('words', () => {
  it('write numbers, dates, lists and names of languages as the language does', () => {
    expect(wordsFor('en').number(1200)).toBe('1,200');
    expect(wordsFor('de').number(1200)).toBe('1.200');
    expect(wordsFor('en').day('2020-12-16T23:59:00Z')).toBe('16 December 2020');
    expect(wordsFor('fr').day('2020-12-16')).toBe('16 décembre 2020');
    expect(wordsFor('fr').day('2020-12-01')).toBe('1er décembre 2020');
    expect(wordsFor('es').day('2020-12-01')).toBe('1 de diciembre de 2020');
    expect(wordsFor('de').unit(2.9, 'second')).toBe('2,9 Sekunden');
    expect(wordsFor('de').unit(12, 'megabyte')).toBe('12 MB');
    expect(wordsFor('es').list(['a', 'b', 'c'])).toBe('a, b y c');
    expect(wordsFor('de').language('fr')).toBe('Französisch');
  });

  it('write Arabic with the digits that ids and quotations have', () => {
    expect(wordsFor('ar').number(1200)).toBe('1,200');
    expect(wordsFor('ar').day('2020-12-16')).toBe('16 ديسمبر 2020');
  });

  it('know no day and no language where there is none', () => {
    expect(wordsFor('en').day('last Tuesday')).toBeUndefined();
    expect(wordsFor('en').day('2020-13-45')).toBeUndefined();
    expect(wordsFor('en').language('not a tag')).toBeUndefined();
    expect(wordsFor('en').language('xx')).toBeUndefined();
  });

  it('are made once a language', () => {
    for (const locale of LOCALES) expect(wordsFor(locale)).toBe(wordsFor(locale));
  });

  it('keep the direction of what they are put around', () => {
    expect(wordsFor('he').isolated('Jane (aide)')).toBe('\u2068Jane (aide)\u2069');
    expect(wordsFor('en').isolated('Jane (aide)')).toBe('Jane (aide)');
    expect(wordsFor('en').isolated('صحيفة (1)')).toBe('\u2068صحيفة (1)\u2069');
    expect(wordsFor('ar').list(['Jane', 'Bob'])).toBe('\u2068Jane\u2069 و\u2068Bob\u2069');
  });

  it('leave what runs the same way as it is', () => {
    const { isolated } = wordsFor('ar');
    expect(isolated('16 ديسمبر 2020')).toBe('16 ديسمبر 2020');
    expect(isolated('2020')).toBe('\u20682020\u2069');
    expect(isolated('')).toBe('');
  });

  it('name commands as the reader’s client lists them, whatever the language around them', () => {
    const names = ['commands.corpus.name', 'commands.corpus.check.name'] as const;
    expect(wordsFor('en').command(...names)).toBe('/corpus check');
    expect(wordsFor('de').command(...names)).toBe('/korpus prüfen');
    expect(wordsFor('de', 'en-US').command(...names)).toBe('/corpus check');
    expect(wordsFor('he', 'de').command(...names)).toBe('/korpus prüfen');
    expect(wordsFor('he', 'de').locale).toBe('he');
  });

  it('mark a text once', () => {
    const { isolated } = wordsFor('he');
    expect(isolated(isolated('Jane'))).toBe(isolated('Jane'));
  });
});
