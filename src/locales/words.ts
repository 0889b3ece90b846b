import { IntlMessageFormat } from 'intl-messageformat';
import { type Direction, directionOf, isolated } from './direction.ts';
import { LOCALES, type Locale, type MessageKey, messageOf } from './messages.ts';

/** What is put into a message, by the name of its place: text from outside is isolated, numbers are written as usual. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Our fixed words in one language. */
export interface Words {
  /** A message of ours with its values; throws where the message needs one that is not given. */
  (key: MessageKey, values?: MessageValues): string;
  readonly locale: Locale;
  readonly direction: Direction;
  /** '1,200' */
  number(value: number): string;
  /** 'a, b and c', or 'a, b or c'; text from outside is isolated. */
  list(items: readonly string[], last?: 'and' | 'or'): string;
  /** '12 MB', '3 days': one of the units of https://tc39.es/ecma402/#table-sanctioned-single-unit-identifiers. */
  unit(value: number, unit: string): string;
  /** '16 December 2020', for an ISO date, whatever the reader's time zone; undefined where it is none. */
  day(iso: string): string | undefined;
  /** 'December 2020', for an ISO month; undefined where it is none. */
  month(iso: string): string | undefined;
  /** The name of a language by its BCP 47 tag; undefined where there is none. */
  language(tag: string): string | undefined;
  /** '/corpus check', as the reader's own client lists it, by the keys of its names. */
  command(...names: readonly MessageKey[]): string;
  /** Text that is not ours, so marked that it keeps its own direction beside our words. */
  isolated(text: string): string;
}

/**
 * How numbers, dates and plurals are written. Arabic with the digits that ids, quotation numbers and addresses have,
 * as most Arabic news desks write them.
 */
const FORMATS: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  es: 'es',
  fr: 'fr',
  de: 'de',
  ar: 'ar-u-nu-latn',
  he: 'he',
};

const made = new Map<string, Words>();

/**
 * The words for a BCP 47 code or one of Discord's (`es-419`); English where we do not write the language. `client`: the
 * code of the reader's client, where it is another: Discord lists commands in its language.
 */
export function wordsFor(code: string, client = code): Words {
  const [locale, listed] = [localeOf(code), localeOf(client)];
  const id = `${locale}/${listed}`;
  const words = made.get(id) ?? makeWords(locale, listed);
  made.set(id, words);
  return words;
}

/** The language among ours that a code stands for. */
export function localeOf(code: string): Locale {
  const language = code.toLowerCase().split(/[-_]/, 1)[0];
  return LOCALES.find((locale) => locale === language) ?? 'en';
}

function makeWords(locale: Locale, listed: Locale): Words {
  const format = FORMATS[locale];
  const direction = directionOf(locale);
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const numbers = new Intl.NumberFormat(format);
  const lists = {
    and: new Intl.ListFormat(format, { type: 'conjunction' }),
    or: new Intl.ListFormat(format, { type: 'disjunction' }),
  };
  const days = new Intl.DateTimeFormat(format, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(format, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const languages = new Intl.DisplayNames(format, { type: 'language', fallback: 'none' });

  function write(key: MessageKey, values: MessageValues = {}): string {
    const message =
      parsed.get(key) ??
      new IntlMessageFormat(messageOf(locale, key), format, undefined, { ignoreTag: true });
    parsed.set(key, message);
    const shown = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value, direction) : value,
    ]);
    return String(message.format(Object.fromEntries(shown)));
  }

  return Object.assign(write, {
    locale,
    direction,
    number: (value: number) => numbers.format(value),
    list: (items: readonly string[], last: 'and' | 'or' = 'and') =>
      lists[last].format(items.map((item) => isolated(item, direction))),
    unit: (value: number, unit: string) =>
      new Intl.NumberFormat(format, {
        style: 'unit',
        unit,
        // Abbreviations of times end in a full stop in some languages, which a sentence's own would double.
        unitDisplay: unit.endsWith('byte') ? 'short' : 'long',
        maximumFractionDigits: 1,
      }).format(value),
    day: (iso: string) => {
      const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
      const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
      if (Number.isNaN(time)) return undefined;
      // The first of a month is an ordinal in French, which CLDR does not know.
      return locale === 'fr' ? days.format(time).replace(/^1 /, '1er ') : days.format(time);
    },
    month: (iso: string) => {
      const time = /^\d{4}-\d{2}$/.test(iso) ? Date.parse(`${iso}-01T00:00:00Z`) : Number.NaN;
      return Number.isNaN(time) ? undefined : months.format(time);
    },
    language: (tag: string) => languageName(languages, tag),
    command: (...names: readonly MessageKey[]) => `/${names.map((key) => messageOf(listed, key)).join(' ')}`,
    isolated: (text: string) => isolated(text, direction),
  });
}

function languageName(languages: Intl.DisplayNames, tag: string): string | undefined {
  try {
    return languages.of(tag);
  } catch {
    return undefined;
  }
}
