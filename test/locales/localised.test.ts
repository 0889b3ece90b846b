import { Locale as DiscordLocale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { localised, localisedName } from '../../src/locales/localised.ts';

describe('a localised definition', () => {
  const {
    name,
    description,
    name_localizations: names,
    description_localizations: descriptions,
  } = localised('commands.quotes');

  it('has the English words for everybody else', () => {
    expect(name).toBe('quotes');
    expect(description).toMatch(/^Quotations/);
  });

  it('has Discord’s codes, both for Spanish', () => {
    expect(names).toEqual({ 'es-ES': 'citas', 'es-419': 'citas', fr: 'citations', de: 'zitate' });
    expect(Object.keys(descriptions).sort()).toEqual(['de', 'es-419', 'es-ES', 'fr']);
  });

  it('has no language that Discord has no client in', () => {
    const codes: readonly string[] = Object.values(DiscordLocale);
    expect(codes).not.toContain('ar');
    expect(codes).not.toContain('he');
    expect(Object.keys(descriptions).every((code) => codes.includes(code))).toBe(true);
  });

  it('leaves out a translation that is the same word', () => {
    expect(localisedName('commands.source.name').name_localizations).not.toHaveProperty('fr');
  });
});
