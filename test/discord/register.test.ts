import type { APIApplicationCommand } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../src/discord/command-differences.ts';
import { MADE_UP_COMMANDS, MADE_UP_SLASH_COMMANDS } from './made-up-commands.ts';
import { startBot } from './start-bot.ts';

const [ECHO, LATE, ...OTHERS] = MADE_UP_SLASH_COMMANDS;
if (ECHO === undefined || LATE === undefined) throw new Error('the made-up commands are gone');

/** Everything that Discord fills in. */
const FILLED_IN = {
  id: '1',
  application_id: '2',
  version: '3',
  type: 1,
  default_member_permissions: null,
  dm_permission: true,
  contexts: null,
  integration_types: [0],
  nsfw: false,
  name_localizations: null,
  description_localizations: null,
} as const;

describe('registering the commands', () => {
  it('registers all of them on a first start, and says so', async () => {
    const { discord, printed } = await startBot();
    expect(discord.commands.list.map(({ name }) => name)).toEqual(MADE_UP_COMMANDS.map(({ name }) => name));
    expect(printed[0]).toMatch(/^Commands on Discord: \/echo added, \/late added, .*, Read aloud added$/);
    expect(discord.problems).toEqual([]);
  });

  it('sends nothing where nothing differs', async () => {
    const { discord, bot } = await startBot();
    await bot.close();
    const before = structuredClone(discord.commands.list);
    const { printed } = await startBot({ on: discord });
    expect(printed[0]).toBe('Commands on Discord are up to date');
    expect(discord.commands.list).toEqual(before);
  });

  it('says what was added, changed and removed, and keeps the id of what stays', async () => {
    const { discord, bot } = await startBot({ commands: [ECHO, ...OTHERS] });
    await bot.close();
    const idOf = (name: string) => discord.commands.list.find((each) => each.name === name)?.id;
    const before = idOf('echo');
    const { printed } = await startBot({
      on: discord,
      commands: [{ ...ECHO, description: 'Says it again' }, LATE, ...OTHERS.slice(1)],
    });
    expect(printed[0]).toBe('Commands on Discord: /late added, /echo changed, /library removed');
    expect(idOf('echo')).toBe(before);
    expect(idOf('library')).toBeUndefined();
  });

  it('leaves the application’s own entry point alone', async () => {
    const { discord, bot } = await startBot();
    await bot.close();
    const entryPoint = {
      ...FILLED_IN,
      type: 4,
      name: 'launch',
      description: 'Opens',
      handler: 2,
    } as unknown as APIApplicationCommand;
    discord.commands.list.push(entryPoint);
    const { printed } = await startBot({ on: discord, commands: [ECHO] });
    expect(printed[0]).toContain('/late removed');
    expect(printed[0]).not.toContain('launch');
    expect(discord.commands.list.map(({ name }) => name)).toEqual(['echo', 'launch']);
  });

  it('waits where Discord limits the rate, and goes on', async () => {
    const { discord, bot } = await startBot();
    await bot.close();
    discord.fault('set-commands', { kind: 'rate-limit', retryAfterSeconds: 0.1 });
    await startBot({ on: discord, commands: [ECHO] });
    expect(discord.commands.list).toHaveLength(1);
  });
});

describe('comparing a definition with what Discord gives back', () => {
  const theirs = { ...ECHO, ...FILLED_IN } as unknown as APIApplicationCommand;

  it('takes no notice of what Discord fills in', () => {
    expect(differencesOf(ECHO, theirs)).toEqual([]);
    const options = ECHO.options?.map((option) => ({ required: false, autocomplete: false, ...option }));
    expect(differencesOf(ECHO, { ...theirs, options } as unknown as APIApplicationCommand)).toEqual([]);
  });

  it('takes no notice of the order of contexts', () => {
    expect(differencesOf({ ...ECHO, contexts: [0, 1] }, { ...theirs, contexts: [1, 0] })).toEqual([]);
  });

  it.each([
    ['description', { description: 'other' }],
    ['permissions', { default_member_permissions: '32' }],
    ['translations', { description_localizations: { fr: 'autre' } }],
    ['number of options', { options: ECHO.options?.slice(1) }],
    ['order of options', { options: ECHO.options?.toReversed() }],
    ['an option', { options: [{ ...ECHO.options?.[0], max_length: 50 }, ...(ECHO.options?.slice(1) ?? [])] }],
    ['contexts', { contexts: [0] }],
  ])('notices a difference in its %s', (_what, change) => {
    expect(differencesOf({ ...ECHO, ...change } as typeof ECHO, theirs)).not.toEqual([]);
  });
});
