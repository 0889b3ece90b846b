import { Locale as DiscordLocale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { AREAS, LOCALES, messagesOf } from '../../src/locales/messages.ts';
import { localeOf } from '../../src/locales/words.ts';
import { validateCommands } from '../discord/contract.ts';

const DESCRIPTION_MOST = 100;
const CODES = Object.values(DiscordLocale);
const TRANSLATED = CODES.filter((code) => localeOf(code) !== 'en');

/** A definition as a client in that language shows it. */
function shownIn(definition: unknown, code: string): unknown {
  if (Array.isArray(definition)) return definition.map((each) => shownIn(each, code));
  if (typeof definition !== 'object' || definition === null) return definition;
  const entries = Object.entries(definition);
  const translated = (key: string) => {
    const all: unknown = entries.find(([name]) => name === `${key}_localizations`)?.[1];
    return typeof all === 'object' && all !== null && code in all
      ? [[key, Reflect.get(all, code)] as const]
      : [];
  };
  const inner = entries.map(([key, value]) => [key, shownIn(value, code)] as const);
  return Object.fromEntries([...inner, ...translated('name'), ...translated('description')]);
}

const definitions = commands.map(({ data }) => data);

describe('the commands in every language of Discord', () => {
  it('are told in four of them besides English', () => {
    expect(TRANSLATED.sort()).toEqual(['de', 'es-419', 'es-ES', 'fr']);
  });

  it.each(TRANSLATED)('keep to the rules in %s: names, lengths, nothing twice', (code) => {
    const shown = shownIn(definitions, code);
    expect(shown).not.toEqual(definitions);
    expect(validateCommands(shown)).toEqual([]);
  });

  it.each(TRANSLATED)('have every description in %s', (code) => {
    const missing: unknown[] = [];
    const look = (definition: unknown): void => {
      if (Array.isArray(definition)) definition.forEach(look);
      else if (typeof definition === 'object' && definition !== null) {
        const { description, description_localizations: all } = definition as Record<string, unknown>;
        const isThere = typeof all === 'object' && all !== null && code in all;
        if (typeof description === 'string' && !isThere) missing.push(description);
        Object.values(definition).forEach(look);
      }
    };
    look(definitions);
    expect(missing).toEqual([]);
  });
});

describe.each(LOCALES)('descriptions in %s', (locale) => {
  it('are short enough, even where Discord has no client in the language', () => {
    for (const area of AREAS) {
      for (const [key, message] of Object.entries(messagesOf(locale, area))) {
        if (key.endsWith('.description')) expect(message.length, key).toBeLessThanOrEqual(DESCRIPTION_MOST);
      }
    }
  });
});
