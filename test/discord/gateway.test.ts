import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../commands/dispatch.ts';
import type { UserError } from '../../src/errors.ts';
import { wordsFor } from '../../src/locales/words.ts';
import { madeUpDispatcher } from './made-up-commands.ts';
import { startBot } from './start-bot.ts';

describe('a gateway with troubles', { concurrent: true }, () => {
  it('resumes after a drop, where Discord said to resume, and answers what came meanwhile', async () => {
    const { discord, logged } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    discord.gateway.drop();
    const meanwhile = ada.slash('echo', { text: 'while you were away' });
    expect((await meanwhile.answered()).embeds[0]?.description).toContain('while you were away');
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1, paths: ['/gateway', '/resume'] });
    await discord.until(() => logged.some((line) => line.includes('resumed, nothing was missed')));
    expect(logged.filter((line) => line.includes('is lost'))).toHaveLength(1);
  });

  it('answers an interaction during which the gateway drops', async () => {
    const { discord } = await startBot();
    const asked = discord.member({ name: 'Ada' }).slash('late', { milliseconds: 250 });
    await wait(50);
    discord.gateway.drop();
    expect((await asked.answered()).embeds[0]?.description).toBe('late');
    await discord.until(() => discord.gateway.resumes === 1);
  });

  it('finishes a deferred answer though the gateway drops in the middle', async () => {
    const { discord } = await startBot();
    const asked = discord
      .member({ name: 'Ada', manages: true })
      .slash('library reload', { milliseconds: 900 });
    await discord.until(() => asked.original?.isLoading === true);
    discord.gateway.drop();
    expect((await asked.answered()).embeds[0]?.description).toContain('reload by');
    expect(asked.answers).toBe(1);
  });

  it.each([4000, 4009])('resumes after close code %i', async (code) => {
    const { discord } = await startBot();
    discord.gateway.closeWith(code);
    const answer = await discord.member({ name: 'Ada' }).slash('echo', { text: 'x' }).answered();
    expect(answer.isDeleted).toBe(false);
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1 });
  });

  it('resumes when Discord asks it to reconnect', async () => {
    const { discord } = await startBot();
    discord.gateway.askToReconnect();
    await discord.until(() => discord.gateway.resumes === 1);
    await discord.member({ name: 'Ada' }).slash('echo', { text: 'x' }).answered();
  });

  it('logs in anew where Discord has forgotten the session', async () => {
    const { discord, logged } = await startBot();
    discord.gateway.forgetSession();
    discord.gateway.drop();
    await discord.until(() => discord.gateway.identifies === 2, 15_000);
    await discord.until(() => logged.some((line) => line.includes('a new session')));
    await discord.member({ name: 'Ada' }).slash('echo', { text: 'x' }).answered();
  });

  it('notices a connection on which nothing answers, and resumes', async () => {
    const { discord } = await startBot({ loopback: { heartbeatMilliseconds: 150 } });
    await discord.until(() => discord.gateway.heartbeats > 1);
    discord.gateway.answersHeartbeats = false;
    await discord.until(() => discord.gateway.resumes > 0);
    discord.gateway.answersHeartbeats = true;
    await discord.member({ name: 'Ada' }).slash('echo', { text: 'x' }).answered();
  });

  it('comes back after an outage of several seconds, and says only once that it was away', async () => {
    const { discord, logged } = await startBot();
    discord.gateway.isUp = false;
    discord.gateway.drop();
    await wait(2_500);
    discord.gateway.isUp = true;
    await discord.until(() => discord.gateway.connected, 10_000);
    await discord.until(() => logged.some((line) => line.includes('is back')));
    await discord.member({ name: 'Ada' }).slash('echo', { text: 'x' }).answered();
    expect(logged.filter((line) => line.includes('is lost'))).toHaveLength(1);
  });

  it('tells whoever started it when Discord ends the connection for good', async () => {
    const lost: UserError[] = [];
    const { discord } = await startBot({ onLost: (reason) => lost.push(reason) });
    discord.gateway.closeWith(4004);
    await discord.until(() => lost.length > 0);
    await wait(700);
    expect(lost.map(({ message }) => message)).toEqual([expect.stringContaining('refused the token')]);
    expect(discord.gateway.connected).toBe(false);
  });
});

describe('closing', { concurrent: true }, () => {
  it('finishes what is in flight, then leaves', async () => {
    const { discord, bot, logged } = await startBot();
    const ada = discord.member({ name: 'Ada', manages: true });
    const quick = ada.slash('late', { milliseconds: 300 });
    const slow = ada.slash('library reload', { milliseconds: 600 });
    await discord.until(() => slow.acknowledgement !== undefined);
    await bot.close();
    expect([quick.answers, slow.answers]).toEqual([1, 1]);
    expect(discord.gateway.connected).toBe(false);
    expect(logged.filter((line) => !line.includes('"answered"'))).toEqual([]);
  });

  it('tells those who come too late that the bot restarts', async () => {
    const { discord, bot } = await startBot();
    const ada = discord.member({ name: 'Ada', manages: true });
    const slow = ada.slash('library reload', { milliseconds: 600 });
    await discord.until(() => slow.acknowledgement !== undefined);
    const closed = bot.close();
    const tooLate = await ada.slash('echo', { text: 'x' }).answered();
    expect(tooLate.embeds[0]?.description).toContain('being restarted');
    expect(await ada.types('echo', 'text', 'x').offered()).toEqual([]);
    await closed;
    expect(slow.answers).toBe(1);
  });

  it('says that in the language that the server has set, as every other card', async () => {
    const inServers = wordsFor('fr');
    const dispatcher: Dispatcher = {
      ...madeUpDispatcher,
      wordsFor: ({ server, locale }) => (server === undefined ? wordsFor(locale) : inServers),
    };
    const { discord, bot } = await startBot({ dispatcher });
    const slow = discord
      .member({ name: 'Ada', manages: true })
      .slash('library reload', { milliseconds: 600 });
    await discord.until(() => slow.acknowledgement !== undefined);
    const closed = bot.close();
    const [here, alone] = [
      discord.member({ name: 'Bob', locale: 'de' }),
      discord.member({ name: 'Cleo', locale: 'de', direct: true }),
    ];
    const said = async (asker: typeof here) =>
      (await asker.slash('echo', { text: 'x' }).answered()).embeds[0]?.description;
    expect(await said(here)).toContain('redémarre');
    expect(await said(alone)).toContain('neu gestartet');
    await closed;
  });

  it('ends in the middle of an outage, too', async () => {
    const { discord, bot } = await startBot();
    discord.gateway.isUp = false;
    discord.gateway.drop();
    await wait(200);
    await bot.close();
    expect(bot.counts().failed).toBe(0);
  });

  it('can be closed twice', async () => {
    const { bot } = await startBot();
    await bot.close();
    await bot.close();
  });
});
