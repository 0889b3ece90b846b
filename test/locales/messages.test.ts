import {
  isPluralElement,
  isSelectElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { AREAS, LOCALES, type Locale, messagesOf } from '../../src/locales/messages.ts';

const OTHERS = LOCALES.filter((locale) => locale !== 'en');

/** Every element of a message, those inside its plural forms too. */
function elementsOf(message: string): readonly MessageFormatElement[] {
  const all: MessageFormatElement[] = [];
  const queue = [...parse(message, { ignoreTag: true })];
  for (let element = queue.shift(); element !== undefined; element = queue.shift()) {
    all.push(element);
    if (isPluralElement(element) || isSelectElement(element))
      queue.push(...Object.values(element.options).flatMap(({ value }) => value));
  }
  return all;
}

function placesOf(message: string): readonly string[] {
  const places = elementsOf(message).flatMap((element) =>
    'value' in element && 'type' in element && element.type !== 0 ? [String(element.value)] : [],
  );
  return [...new Set(places)].sort();
}

/** What a message quotes in its own language's marks: an example, a file's own words. */
const QUOTED: Readonly<Record<Locale, RegExp>> = {
  en: /“[^”]*”/gu,
  es: /«[^»]*»/gu,
  fr: /«\u00a0[^»]*\u00a0»/gu,
  de: /„[^“]*“/gu,
  ar: /«[^»]*»/gu,
  he: /„[^”]*”/gu,
};

/** What a desk of that language would correct outside of them: French marks, too, that could begin a line. */
const FOREIGN: Readonly<Record<Locale, RegExp>> = {
  en: /["“”„«»]|[\d}] %/u,
  es: /["“”„«»]|[\d}]%| %|^[^¿]*\?$|^[^¡]*!$/u,
  fr: /["“”„«»]|[^\u00a0](?:[;!?%]|:(?!\/\/))/u,
  de: /["“”„«»]|[\d}]%| %/u,
  ar: /["“”„«»]/u,
  he: /["“”„«»]/u,
};

describe.each(AREAS)('the messages of %s', (area) => {
  const english = messagesOf('en', area);

  it.each(OTHERS)('have the same keys in %s as in English', (locale) => {
    expect(Object.keys(messagesOf(locale, area))).toEqual(Object.keys(english));
  });

  it.each(OTHERS)('have the same places for values in %s as in English', (locale) => {
    const messages = Object.entries(messagesOf(locale, area));
    const places = Object.fromEntries(messages.map(([key, message]) => [key, placesOf(message)]));
    expect(places).toEqual(
      Object.fromEntries(Object.entries(english).map(([key, message]) => [key, placesOf(message)])),
    );
  });

  it.each(LOCALES)('have every plural form that %s knows', (locale) => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    for (const [key, message] of Object.entries(messagesOf(locale, area))) {
      for (const element of elementsOf(message).filter(isPluralElement)) {
        expect(Object.keys(element.options), key).toEqual(expect.arrayContaining(pluralCategories));
      }
    }
  });

  it.each(LOCALES)('say something, begin and end without a blank, and hide nothing in %s', (locale) => {
    for (const [key, message] of Object.entries(messagesOf(locale, area))) {
      expect(message.trim(), key).toBe(message);
      expect(message, key).not.toBe('');
      expect(message, key).not.toMatch(/[\p{Bidi_Control}\p{Cc}\u200b]/u);
    }
  });

  it.each(LOCALES)('write typographic apostrophes in %s: the straight one quotes braces', (locale) => {
    for (const [key, message] of Object.entries(messagesOf(locale, area))) {
      expect(message, key).not.toContain("'");
    }
  });

  it.each(LOCALES)('are set in %s as its own desks set them: quotation marks, blanks', (locale) => {
    for (const [key, message] of Object.entries(messagesOf(locale, area))) {
      expect(message.replace(QUOTED[locale], ''), key).not.toMatch(FOREIGN[locale]);
    }
  });

  it.each(LOCALES)('write out no command in %s: Discord lists it in the language of the client', (locale) => {
    for (const [key, message] of Object.entries(messagesOf(locale, area))) {
      expect(message, key).not.toMatch(/(?<![\p{L}\d}<])\/[a-z]{2,}/u);
    }
  });

  it.each(LOCALES)('choose by number only in %s: a value from outside would be isolated', (locale) => {
    const chosen = Object.values(messagesOf(locale, area)).flatMap(elementsOf).filter(isSelectElement);
    expect(chosen).toEqual([]);
  });
});
