import { DEFAULT_COLLECTION } from '../../corpus/collection.ts';
import type { Words } from '../../locales/words.ts';
import type { Binding, ServerSettings } from '../../servers/servers.ts';
import type { Card } from '../message/card.ts';
import { escapeLine } from '../message/escape.ts';
import { GOOD_COLOUR, NOTICE_COLOUR } from '../message/labels.ts';
import { LOCALE_NAMES } from './locale-names.ts';

/** What `/setup` shows of one server. */
export interface ServerSetup {
  readonly settings: ServerSettings;
  readonly bindings: readonly Binding[];
  /** Names of the collections that the server holds. */
  readonly collections: readonly string[];
}

/** What is set for a server, line by line; `saved` where something was just changed. */
export function setupCard(setup: ServerSetup, words: Words, saved = false): Card {
  const lines = [
    `**${words('setup.title')}**`,
    ...coverageLines(setup, words),
    ...settingLines(setup.settings, words),
  ];
  return {
    ...(saved ? { content: words('setup.saved') } : {}),
    embeds: [{ color: saved ? GOOD_COLOUR : NOTICE_COLOUR, description: lines.join('\n') }],
    components: [],
  };
}

/** The first post in a channel that moderators have chosen: shows that the bot may write there. */
export function firstPostCard(words: Words): Card {
  return { embeds: [{ color: NOTICE_COLOUR, description: words('setup.post-test') }], components: [] };
}

/** A collection was made. */
export function createdCard(collection: string, words: Words): Card {
  const values = {
    name: `**${escapeLine(collection)}**`,
    command: words.command('setup.command.name', 'setup.command.collection.name'),
  };
  return { embeds: [{ color: GOOD_COLOUR, description: words('setup.created', values) }], components: [] };
}

function coverageLines({ bindings, collections }: ServerSetup, words: Words): readonly string[] {
  const own = bindings.find(({ channel }) => channel === undefined)?.collections ?? [DEFAULT_COLLECTION];
  const ofChannels = bindings.flatMap(({ channel, collections: read }) =>
    channel === undefined
      ? []
      : [words('setup.reads-in', { channel: `<#${channel}>`, collections: namesOf(read, words) })],
  );
  return [
    words('setup.reads', { collections: namesOf(own, words) }),
    ...ofChannels,
    collections.length === 0
      ? words('setup.has-none', { command: words.command('setup.command.name', 'setup.command.create.name') })
      : words('setup.has', { collections: namesOf(collections, words) }),
  ];
}

function namesOf(collections: readonly string[], words: Words): string {
  return words.list(
    collections.map((name) => (name === DEFAULT_COLLECTION ? words('setup.default') : escapeLine(name))),
  );
}

function settingLines(settings: ServerSettings, words: Words): readonly string[] {
  const { moderatorsChannel, cooldownSeconds, commandsAMinute, language } = settings;
  return [
    moderatorsChannel === undefined
      ? words('setup.no-channel', {
          command: words.command('setup.command.name', 'setup.command.moderators.name'),
        })
      : words('setup.channel', { channel: `<#${moderatorsChannel}>` }),
    cooldownSeconds === 0
      ? words('setup.no-cooldown')
      : words('setup.cooldown', { seconds: cooldownSeconds }),
    words('setup.a-minute', { count: commandsAMinute }),
    language === undefined
      ? words('setup.own-language')
      : words('setup.language', { language: LOCALE_NAMES.get(language) ?? language }),
  ];
}
