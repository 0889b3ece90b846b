import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDispatcher } from '../../commands/dispatch.ts';
import { commands } from '../../commands/index.ts';
import { defaultCollection } from '../../src/corpus/collection.ts';
import { openNewsroom } from '../../src/newsroom/open-newsroom.ts';
import { projectFolder } from '../../src/settings.ts';
import type { SeenMessage } from './loopback/exchange.ts';
import type { Member, Values } from './loopback/member.ts';
import type { Loopback } from './loopback.ts';
import { closeAtTheEnd, readableLog, type Started, startBot, startDiscordOfOurOwn } from './start-bot.ts';

export const SEEDS = join(projectFolder(), 'seeds');

/** The whole bot over a copy of the seed articles. */
export interface BotOverSeeds {
  /** The copy, which a test may change. */
  readonly folder: string;
  readonly discord: Loopback;
  /** Manages nothing. */
  readonly ada: Member;
  /** Manages the server. */
  readonly grace: Member;
  /** Starts another bot beside, or after, the ones before it. */
  readonly serve: () => Promise<Started>;
}

/** Opens the newsroom over the seeds and serves it on a Discord of our own. */
export async function startBotOverSeeds(): Promise<BotOverSeeds> {
  const folder = await mkdtemp(join(tmpdir(), 'reportedly-'));
  await cp(SEEDS, folder, { recursive: true });
  const { log } = readableLog();
  const newsroom = await openNewsroom({ collections: defaultCollection(folder), log });
  closeAtTheEnd({
    close: async () => {
      await newsroom.close();
      await rm(folder, { recursive: true });
    },
  });
  const discord = await startDiscordOfOurOwn();
  const serve = () =>
    startBot({
      on: discord,
      dispatcher: createDispatcher({ newsroomAt: async () => newsroom, log }),
      commands: commands.map(({ data }) => data),
    });
  return {
    folder,
    discord,
    ada: discord.member({ name: 'Ada' }),
    grace: discord.member({ name: 'Grace', manages: true }),
    serve,
  };
}

/** All that a member reads on a message. */
export function textOf({ content, embeds }: SeenMessage): string {
  const texts = embeds.flatMap(({ author, title, description, fields, footer }) => [
    author?.name,
    title,
    description,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  return [content, ...texts].filter((text) => text !== undefined).join('\n');
}

/** What the buttons of a message say. */
export function labelsOn({ components }: SeenMessage): readonly string[] {
  return components.flatMap((row) =>
    row.components.flatMap((component) => ('label' in component ? (component.label ?? []) : [])),
  );
}

/** Runs a command and waits for its card. */
export async function ask(member: Member, path: string, values: Values = {}): Promise<SeenMessage> {
  return await member.slash(path, values).answered();
}

/** Presses a button and waits for what it shows. */
export async function press(member: Member, message: SeenMessage, label: string): Promise<SeenMessage> {
  return await member.presses(message, label).answered();
}
