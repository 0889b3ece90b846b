import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startDiscord } from '../../src/discord/front.ts';
import { UserError } from '../../src/errors.ts';
import { MADE_UP_COMMANDS, madeUpDispatcher } from './made-up-commands.ts';
import { readableLog, startBot, startDiscordOfOurOwn } from './start-bot.ts';

/** The one sentence with which a start fails. */
async function failure(settings: { token: string; api: string; readyWithinMilliseconds?: number }) {
  const { log, logged } = readableLog();
  const start = startDiscord({
    dispatcher: madeUpDispatcher,
    commands: MADE_UP_COMMANDS,
    log,
    print: () => undefined,
    ...settings,
  });
  const error = await start.then(
    () => expect.fail('it started'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  const sentence = error instanceof Error ? error.message : '';
  expect(sentence).not.toContain('\n');
  if (settings.token.trim() !== '') expect(sentence + logged.join()).not.toContain(settings.token);
  return sentence;
}

describe('logging in', () => {
  it('is ready with no intent at all, and says as whom it serves', async () => {
    const { discord, bot, printed } = await startBot();
    expect(discord.gateway.intents).toBe(0);
    expect(bot.name).toBe('reportedly');
    expect(printed.at(-1)).toBe('Serving on Discord as reportedly');
  });

  it('needs no more than one connection and one log-in', async () => {
    const { discord } = await startBot();
    expect(discord.gateway).toMatchObject({ identifies: 1, paths: ['/gateway'] });
  });

  it('says in one sentence that a wrong token was refused', async () => {
    const { api } = await startDiscordOfOurOwn();
    expect(await failure({ token: 'MTIz.wrong.token', api })).toMatch(
      /^Discord refused the token\. .*DISCORD_TOKEN/,
    );
  });

  it.each(['', 'with blank in-it', 'line\nbreak', 'naïve.tökén', '\u200bzero-width'])(
    'says the same of a token that could not even be sent: %j',
    async (token) => {
      const { api } = await startDiscordOfOurOwn();
      expect(await failure({ token, api })).toMatch(/^Discord refused the token\./);
    },
  );

  it('says the same where only the gateway refuses the token', async () => {
    const discord = await startDiscordOfOurOwn();
    discord.gateway.closesWith = 4004;
    expect(await failure({ token: discord.token, api: discord.api })).toMatch(/^Discord refused the token\./);
  });

  it.each([
    [4014, /intent/],
    [4011, /sharding/],
    [4012, /Update the bot/],
  ])('says why the gateway closed for good with %i', async (code, why) => {
    const discord = await startDiscordOfOurOwn();
    discord.gateway.closesWith = code;
    expect(await failure({ token: discord.token, api: discord.api })).toMatch(why);
  });

  it('says that Discord cannot be reached where nothing listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await failure({ token: 'a.b.c', api: `http://127.0.0.1:${port}/api` })).toMatch(
      /^Discord cannot be reached\./,
    );
  });

  it('says that Discord cannot be reached where its name is not known', async () => {
    expect(await failure({ token: 'a.b.c', api: 'http://discord.invalid/api' })).toMatch(
      /^Discord cannot be reached\./,
    );
  });

  it('says that Discord cannot be reached while it is down', async () => {
    const discord = await startDiscordOfOurOwn();
    discord.fault('gateway', { kind: 'status', status: 503 }, 20);
    expect(await failure({ token: discord.token, api: discord.api })).toMatch(/^Discord cannot be reached\./);
  });

  it('gets over an outage of a moment', async () => {
    const discord = await startDiscordOfOurOwn();
    discord.fault('gateway', { kind: 'status', status: 502 }, 2);
    discord.fault('gateway', { kind: 'rate-limit', retryAfterSeconds: 0.05 });
    const { bot } = await startBot({ on: discord });
    expect(bot.name).toBe('reportedly');
  });

  it('gives up where the gateway lets nobody in', async () => {
    const discord = await startDiscordOfOurOwn();
    discord.gateway.isUp = false;
    const { token, api } = discord;
    expect(await failure({ token, api, readyWithinMilliseconds: 700 })).toMatch(/within 0.7 seconds/);
  });

  it('says that the bot was started too often today', async () => {
    const { token, api } = await startDiscordOfOurOwn({ logins: 0 });
    expect(await failure({ token, api })).toContain('started too often');
  });
});
