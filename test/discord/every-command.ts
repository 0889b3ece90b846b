import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ComponentType,
} from 'discord-api-types/v10';
import { expect } from 'vitest';
import { createDispatcher } from '../../commands/dispatch.ts';
import { commands } from '../../commands/index.ts';
import { defaultCollection } from '../../src/corpus/collection.ts';
import type { DiscordFront } from '../../src/discord/front.ts';
import { openNewsroom } from '../../src/newsroom/open-newsroom.ts';
import { openServers } from '../../src/servers/open-servers.ts';
import { textOf } from './bot-over-seeds.ts';
import type { Exchange, SeenMessage } from './loopback/exchange.ts';
import type { Member, Values } from './loopback/member.ts';
import type { Loopback, LoopbackSettings } from './loopback.ts';
import { closeAtTheEnd, readableLog, startBot, startDiscordOfOurOwn } from './start-bot.ts';

export const WINDOW_MILLISECONDS = 3_000;
/** A change reads the folder again, which takes its time where much else runs. */
export const PATIENCE_MILLISECONDS = 30_000;

// Made up, and short: every change reads them all.
const ARTICLES = {
  'harbour.txt':
    'The harbour of Lindvale closes on 5 May 2031, Mayor Ada Quill said. “We will not sell it,” Quill said.\n\nQuill denied that it was promised to a buyer.\n',
  'ferry.txt': 'The harbour of Lindvale closes on 6 May 2031, said Tomas Reed. “We are full,” Reed said.\n',
};
/** What a member wrote, to be looked up. */
export const MESSAGE = 'The harbour of Lindvale closes on 9 May. Ada Quill said that it was sold.';

/** What is filled into options and forms, by name. */
const FILLING: Values = {
  question: 'did Quill deny it?',
  name: 'Ada Quill',
  id: 'harbour',
  about: 'harbour',
  one: 'harbour',
  other: 'ferry',
  reason: 'Made up',
  outlet: 'The Lindvale Courier',
  language: 'own',
  collection: 'default',
  problem: 'The speaker is wrong.',
  text: 'The mill of Orvale burnt down, said Tomas Reed.',
};
const UPLOAD = { name: 'mill.txt', bytes: new TextEncoder().encode('The mill burnt down, said Ada Quill.') };

/** A slash command, or one of its subcommands, with what it needs. */
export interface Leaf {
  readonly path: string;
  readonly values: Values;
  readonly completing: readonly string[];
  readonly forModerators: boolean;
}

export const LEAVES: readonly Leaf[] = commands.flatMap(({ data }) => {
  if (data.type === ApplicationCommandType.Message) return [];
  const forModerators = data.default_member_permissions != null;
  const options = 'options' in data ? (data.options ?? []) : [];
  const subcommands = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  const leaf = (path: string, own: typeof options): Leaf => ({
    path,
    values: Object.fromEntries(
      own
        .filter((option) => ('required' in option && option.required === true) || option.name === 'outlet')
        .map(({ name }) => [name, fillingOf(path, name)]),
    ),
    completing: own
      .filter((option) => 'autocomplete' in option && option.autocomplete === true)
      .map(({ name }) => name),
    forModerators,
  });
  if (subcommands.length === 0) return [leaf(data.name, options)];
  return subcommands.map((each) =>
    leaf(`${data.name} ${each.name}`, ('options' in each ? each.options : undefined) ?? []),
  );
});

function fillingOf(path: string, name: string): Values[string] {
  if (path === 'setup create') return 'desk';
  const value = FILLING[name];
  if (value === undefined) throw new Error(`/${path} needs ${name}, and this test knows none`);
  return value;
}

export interface World {
  readonly folder: string;
  readonly discord: Loopback;
  readonly bot: DiscordFront;
  readonly member: Member;
  readonly moderator: Member;
}

export async function startWorld(loopback: LoopbackSettings = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'reportedly-every-'));
  for (const [name, text] of Object.entries(ARTICLES)) {
    await writeFile(join(folder, name), text);
    await writeFile(
      join(folder, `${name}.meta.yaml`),
      'outlet: The Lindvale Courier\npublished: 2031-04-02\n',
    );
  }
  const { log } = readableLog();
  const newsroom = await openNewsroom({ collections: defaultCollection(folder), log });
  const servers = openServers({ file: ':memory:' });
  closeAtTheEnd({
    close: async () => {
      await newsroom.close();
      servers.close();
      await rm(folder, { recursive: true });
    },
  });
  const discord = await startDiscordOfOurOwn(loopback);
  const dispatcher = createDispatcher({ newsroomAt: async () => newsroom, servers, log });
  const { bot } = await startBot({ on: discord, dispatcher, commands: commands.map(({ data }) => data) });
  const moderator = discord.member({ name: 'Grace', manages: true });
  const channel = discord.channels.open();
  await moderator
    .slash('setup moderators', { channel })
    .answered()
    .catch(() => undefined);
  return { folder, discord, bot, member: discord.member({ name: 'Ada' }), moderator };
}

/** Every file of the corpus folder, by name. */
export const contents = async (folder: string) =>
  Promise.all(
    (await readdir(folder))
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
  );

interface Pressable {
  readonly customId: string;
  readonly type: ComponentType;
  readonly values: readonly string[];
}

export function pressablesOn({ components }: SeenMessage): readonly Pressable[] {
  return components.flatMap((row) =>
    row.components.flatMap((component): readonly Pressable[] => {
      if (!('custom_id' in component) || component.disabled === true) return [];
      const values = 'options' in component ? component.options.slice(0, 1).map(({ value }) => value) : [];
      return [{ customId: component.custom_id, type: component.type, values }];
    }),
  );
}

/** Waits until an exchange is done with, and holds it to Discord's rules. */
export async function settled(exchange: Exchange): Promise<void> {
  await exchange.until(
    () => exchange.answer !== undefined || exchange.modal !== undefined,
    PATIENCE_MILLISECONDS,
  );
  expect(exchange.acknowledgement?.milliseconds).toBeLessThan(WINDOW_MILLISECONDS);
  expect(exchange.answers).toBe(exchange.modal === undefined ? 1 : 0);
  if (exchange.answer !== undefined) expect(textOf(exchange.answer)).not.toContain('went wrong');
}

/** Uses a command, and everything that can be pressed on what it shows; fills in every form. */
export async function useAll(member: Member, use: () => Exchange, before: () => void = () => undefined) {
  const exchanges: Exchange[] = [];
  async function done(begin: () => Exchange | Promise<Exchange>): Promise<Exchange> {
    before();
    const exchange = await begin();
    exchanges.push(exchange);
    await settled(exchange);
    if (exchange.modal === undefined) return exchange;
    return await done(() => member.fills(exchange, Object.fromEntries(textsIn(FILLING))));
  }
  const { answer } = await done(use);
  if (answer === undefined) throw new Error('It was settled without an answer');
  for (const { customId, type, values } of pressablesOn(answer))
    await done(() => member.pressesRaw(answer, customId, type, values));
  return exchanges;
}

const textsIn = (values: Values) =>
  Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string');

/** What is given to a command. */
export const withUpload = ({ path, values }: Leaf): Values =>
  path === 'corpus add' ? { ...values, file: UPLOAD } : values;

export const named = LEAVES.map((leaf) => [`/${leaf.path}`, leaf] as const);
