import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { deploy } from '../../src/operator/deploy.ts';
import { startDiscordOfOurOwn } from '../discord/start-bot.ts';
import { operate } from './operators-desk.ts';

describe('reportedly deploy', () => {
  it('registers every command, then finds nothing to do', async () => {
    const discord = await startDiscordOfOurOwn();
    const settings = { token: discord.token, discordApi: discord.api };
    const first = await operate(deploy, [], settings);
    expect(first.printed).toMatch(/^Registered: \/ask added/);
    expect(discord.commands.list.map(({ name }) => name)).toEqual(commands.map(({ data }) => data.name));
    expect(discord.problems).toEqual([]);
    expect(await operate(deploy, [], settings)).toEqual({
      status: 0,
      printed: 'Commands on Discord are up to date',
    });
  });

  it('prints what differs, removes what is stale, and changes nothing in a dry run', async () => {
    const discord = await startDiscordOfOurOwn();
    const settings = { token: discord.token, discordApi: discord.api };
    await operate(deploy, [], settings);
    const [ask, ...others] = discord.commands.list;
    if (ask === undefined) throw new Error('nothing was registered');
    const old = [
      { ...ask, description: 'An old description' },
      ...others,
      { ...ask, id: '9', name: 'stale' },
    ];
    discord.commands.list = old;
    const { printed } = await operate(deploy, ['--dry-run'], settings);
    expect(printed).toContain('/ask description: "An old description" → "');
    expect(printed).toContain('Would be registered: /ask changed, /stale removed');
    expect(discord.commands.list).toBe(old);
    await operate(deploy, [], settings);
    expect(discord.commands.list.map(({ name }) => name)).not.toContain('stale');
  });

  it('says what is wrong with the token, or that there is none', async () => {
    const discord = await startDiscordOfOurOwn();
    await expect(operate(deploy)).rejects.toThrow('DISCORD_TOKEN is not set');
    const wrong = operate(deploy, [], { token: 'wrong', discordApi: discord.api });
    await expect(wrong).rejects.toThrow('Discord refused the token');
  });
});
