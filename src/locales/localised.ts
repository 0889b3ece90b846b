import { Locale as DiscordLocale, type LocalizationMap } from 'discord-api-types/v10';
import { type MessageKey, messageOf } from './messages.ts';
import { localeOf } from './words.ts';

/** What `name` and `description` keys begin with. */
type NamedPrefix<Key> = Key extends `${infer Prefix}.name` ? Prefix : never;
type DescribedPrefix<Key> = Key extends `${infer Prefix}.description` ? Prefix : never;
export type LocalisedPrefix = NamedPrefix<MessageKey> & DescribedPrefix<MessageKey>;

export interface LocalisedName {
  readonly name: string;
  readonly name_localizations: LocalizationMap;
}

export interface Localised extends LocalisedName {
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

/**
 * Discord's codes for our languages. Discord has no Arabic and no Hebrew client
 * (https://docs.discord.com/developers/reference#locales) and takes no localization for them.
 */
const DISCORD_LOCALES = Object.values(DiscordLocale).filter(
  (code) => localeOf(code) !== 'en' || code.startsWith('en'),
);

/** Name and description of a command, a subcommand or an option: the messages `PREFIX.name` and `PREFIX.description`. */
export function localised(prefix: LocalisedPrefix): Localised {
  const description: MessageKey = `${prefix}.description`;
  return {
    ...localisedName(`${prefix}.name`),
    description: messageOf('en', description),
    description_localizations: localizations(description),
  };
}

/** The name of what has no description: a message command, a choice. */
export function localisedName(key: MessageKey): LocalisedName {
  return { name: messageOf('en', key), name_localizations: localizations(key) };
}

/** Only where they differ from the English. */
function localizations(key: MessageKey): LocalizationMap {
  const english = messageOf('en', key);
  const others = DISCORD_LOCALES.map((code) => [code, messageOf(localeOf(code), key)] as const);
  return Object.fromEntries(others.filter(([, message]) => message !== english));
}
