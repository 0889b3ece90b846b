import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApplicationFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { examineClock } from '../../src/operator/doctor/discord.ts';
import { doctor } from '../../src/operator/doctor/doctor.ts';
import { examineNode } from '../../src/operator/doctor/machine.ts';
import { openServers } from '../../src/servers/open-servers.ts';
import type { Overwrite } from '../discord/loopback/channels.ts';
import { startDiscordOfOurOwn } from '../discord/start-bot.ts';
import { operate, SETTINGS } from './operators-desk.ts';

describe('reportedly doctor', () => {
  it('finds nothing wrong with a bot that works, without saying its token', async () => {
    const discord = await startDiscordOfOurOwn();
    const { status, printed } = await operate(doctor, [], { token: discord.token, discordApi: discord.api });
    expect(printed).not.toMatch(/^problem/m);
    expect(printed).toMatch(/^ok +Token +Discord knows the bot as reportedly$/m);
    expect(printed).toMatch(/^ok +Intents/m);
    expect(printed).not.toContain(discord.token);
    expect(status).toBe(0);
  });

  it('notes that there is no token, and what npm start will do', async () => {
    const { status, printed } = await operate(doctor);
    expect(printed).toMatch(/^note +Token .*local preview/m);
    expect(status).toBe(0);
  });

  it('finds a token that Discord refuses', async () => {
    const discord = await startDiscordOfOurOwn();
    const { status, printed } = await operate(doctor, [], { token: 'wrong', discordApi: discord.api });
    expect(printed).toMatch(/^problem +Token .*Reset it/m);
    expect(printed).not.toContain('wrong');
    expect(status).toBe(1);
  });

  it('finds that Discord cannot be reached', async () => {
    const { printed } = await operate(doctor, [], { token: 'abc', discordApi: 'http://127.0.0.1:9/api' });
    expect(printed).toMatch(/^problem +Discord .*discordstatus/m);
  });

  it('notes an intent that is not needed, and a moderators’ channel that is closed to the bot', async () => {
    const discord = await startDiscordOfOurOwn({
      applicationFlags: ApplicationFlags.GatewayMessageContentLimited,
    });
    const servers = openServers({ file: join(SETTINGS.dataFolder, 'reportedly.sqlite') });
    servers.change('123456789012345678', { moderatorsChannel: discord.channels.open({ closed: true }) });
    servers.change('876543210987654321', { moderatorsChannel: discord.channels.open() });
    servers.close();
    const { printed } = await operate(doctor, [], { token: discord.token, discordApi: discord.api });
    expect(printed).toMatch(/^note +Intents .*Switch it off/m);
    expect(printed).toMatch(/^problem +Moderators .*\/setup moderators/m);
    expect(printed).toMatch(/^ok +Moderators/m);
  });

  it('names what the bot lacks in a moderators’ channel, after all that overrides it there', async () => {
    const all =
      PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks;
    const discord = await startDiscordOfOurOwn({ botPermissions: all });
    const none = { allow: '0', deny: '0' };
    const files = String(PermissionFlagsBits.AttachFiles);
    const send = String(PermissionFlagsBits.SendMessages);
    const open = (...overwrites: Overwrite[]) => discord.channels.open({ overwrites });
    const channels = {
      lacksFiles: open(),
      allowedToAll: open({ id: discord.guild, type: 0, ...none, allow: files }),
      mute: open(
        { id: discord.guild, type: 0, allow: files, deny: send },
        { id: '1', type: 0, ...none, allow: send },
      ),
      spokenFor: open(
        { id: discord.guild, type: 0, allow: files, deny: send },
        { id: discord.application, type: 1, ...none, allow: send },
      ),
    };
    const servers = openServers({ file: join(SETTINGS.dataFolder, 'reportedly.sqlite') });
    for (const server of servers.all()) servers.change(server, { moderatorsChannel: null });
    Object.values(channels).forEach((channel, index) => {
      servers.change(`10000000000000000${index}`, { moderatorsChannel: channel });
    });
    servers.close();
    const { printed } = await operate(doctor, [], { token: discord.token, discordApi: discord.api });
    const about = (channel: string) => printed.split('\n').find((line) => line.includes(channel));
    expect(about(channels.lacksFiles)).toMatch(/^problem .* lacks Attach Files\./);
    expect(about(channels.allowedToAll)).toMatch(/^ok /);
    expect(about(channels.mute)).toMatch(/^problem .* lacks Send Messages\./);
    expect(about(channels.spokenFor)).toMatch(/^ok /);
  });

  it('finds folders that are not there or cannot be written to', async () => {
    const file = join(SETTINGS.dataFolder, 'a-file');
    writeFileSync(file, '');
    const { status, printed } = await operate(doctor, [], {
      corpusFolder: join(SETTINGS.dataFolder, 'nowhere'),
      corporaFolder: join(file, 'corpora'),
    });
    expect(printed).toMatch(/^problem +Articles .*CORPUS_DIR/m);
    expect(printed).toMatch(/^problem +Collections .*CORPORA_DIR/m);
    expect(status).toBe(1);
  });
});

describe('the versions of Node', () => {
  it.each([
    ['v20.18.3', 'problem'],
    ['v18.20.0', 'problem'],
    ['v20.19.0', 'ok'],
    ['v22.1.0', 'ok'],
    ['v24.0.0', 'ok'],
  ])('%s: %s', (version, state) => {
    expect(examineNode(version).state).toBe(state);
  });
});

describe('the clock', () => {
  const date = 'Wed, 02 Apr 2031 10:00:00 GMT';
  it.each([
    [0, 'ok'],
    [4_000, 'ok'],
    [-90_000, 'problem'],
    [90_000, 'problem'],
  ])('%i ms off: %s', (off, state) => {
    expect(examineClock(date, Date.parse(date) + off).state).toBe(state);
  });

  it('says so where there is nothing to compare with', () => {
    expect(examineClock(null, 0).state).toBe('note');
  });
});
