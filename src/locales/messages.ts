import { createRequire } from 'node:module';
import browse from './en/browse.json' with { type: 'json' };
import cards from './en/cards.json' with { type: 'json' };
import citation from './en/citation.json' with { type: 'json' };
import commands from './en/commands.json' with { type: 'json' };
import compare from './en/compare.json' with { type: 'json' };
import desk from './en/desk.json' with { type: 'json' };
import filters from './en/filters.json' with { type: 'json' };
import match from './en/match.json' with { type: 'json' };
import problems from './en/problems.json' with { type: 'json' };
import refusals from './en/refusals.json' with { type: 'json' };
import report from './en/report.json' with { type: 'json' };
import setup from './en/setup.json' with { type: 'json' };
import timeline from './en/timeline.json' with { type: 'json' };

/** The languages that we write: ISO 639-1. */
export const LOCALES = ['en', 'es', 'fr', 'de', 'ar', 'he'] as const;
export type Locale = (typeof LOCALES)[number];

/** The English messages by area: one file an area and a language, all with the same keys. */
const ENGLISH = {
  browse,
  cards,
  citation,
  commands,
  compare,
  desk,
  filters,
  match,
  problems,
  refusals,
  report,
  setup,
  timeline,
};

export type Area = keyof typeof ENGLISH;
/** `AREA.KEY`: the file, then the key in it. */
export type MessageKey = { [A in Area]: `${A}.${keyof (typeof ENGLISH)[A] & string}` }[Area];
/** An area's messages in ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/), by key. */
export type Messages = Readonly<Record<string, string>>;

export const AREAS = Object.keys(ENGLISH) as readonly Area[];

const load = createRequire(import.meta.url);
const loaded = new Map<string, Messages>();

/** An area's messages in one language; a file other than the English is read when it is first asked for. */
export function messagesOf(locale: Locale, area: Area): Messages {
  const file = `./${locale}/${area}.json`;
  const messages = locale === 'en' ? ENGLISH[area] : (loaded.get(file) ?? (load(file) as Messages));
  loaded.set(file, messages);
  return messages;
}

/** One message as it is written; throws where the area has no such key. */
export function messageOf(locale: Locale, key: MessageKey): string {
  const dot = key.indexOf('.');
  const message = messagesOf(locale, key.slice(0, dot) as Area)[key.slice(dot + 1)];
  if (message === undefined) throw new Error(`There is no message ${key} in ${locale}.`);
  return message;
}
