import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startBot } from './start-bot.ts';

describe('Discord on a bad day', { concurrent: true }, () => {
  it('sends an answer again after a 429, when Discord said to', async () => {
    const { discord, bot } = await startBot();
    discord.fault('callback', { kind: 'rate-limit', retryAfterSeconds: 0.4 });
    const asked = discord.member({ name: 'Ada' }).slash('echo', { text: 'x' });
    await asked.answered();
    expect(asked.acknowledgement?.milliseconds).toBeGreaterThan(400);
    expect(asked.answers).toBe(1);
    await discord.until(() => bot.counts().answered === 1);
  });

  it('gets an edit through a 429, and through a limit on everything', async () => {
    const { discord, logged } = await startBot();
    discord.fault('edit', { kind: 'rate-limit', retryAfterSeconds: 0.2 });
    discord.fault('edit', { kind: 'rate-limit', retryAfterSeconds: 0.2, global: true });
    const asked = discord.member({ name: 'Ada', manages: true }).slash('library reload');
    expect((await asked.answered()).embeds[0]?.description).toContain('reload');
    expect(logged.join()).toContain('limits the rate');
  });

  it('is too late after a 429 longer than the window, says so in the log, and lives', async () => {
    const { discord, bot } = await startBot({ loopback: { acknowledgeWithinMilliseconds: 500 } });
    discord.fault('callback', { kind: 'rate-limit', retryAfterSeconds: 0.8 });
    const ada = discord.member({ name: 'Ada' });
    ada.slash('echo', { text: 'x' });
    await discord.until(() => bot.counts().tooLate === 1);
    await ada.slash('echo', { text: 'again' }).answered();
  });

  it('gets over a bad gateway in front of Discord', async () => {
    const { discord } = await startBot();
    discord.fault('callback', { kind: 'status', status: 502 }, 3);
    const asked = discord.member({ name: 'Ada' }).slash('echo', { text: 'x' });
    await asked.answered();
    expect(asked.answers).toBe(1);
  });

  it('keeps trying to edit in a deferred answer while Discord is down for a moment', async () => {
    const { discord, bot } = await startBot();
    discord.fault('edit', { kind: 'status', status: 503 }, 6);
    const asked = discord.member({ name: 'Ada', manages: true }).slash('library reload');
    await asked.answered(8_000);
    expect(asked.answers).toBe(1);
    await discord.until(() => bot.counts().answered === 1);
  });

  it('sends again what was lost on the way', async () => {
    const { discord } = await startBot();
    discord.fault('callback', { kind: 'lose-request' });
    const asked = discord.member({ name: 'Ada' }).slash('echo', { text: 'x' });
    await asked.answered();
    expect(asked.answers).toBe(1);
  });

  it('answers once where Discord’s response was lost, and takes the second refusal calmly', async () => {
    const { discord, bot, logged } = await startBot();
    discord.fault('callback', { kind: 'lose-response' });
    const asked = discord.member({ name: 'Ada' }).slash('echo', { text: 'x' });
    await discord.until(() => bot.counts().answeredAlready + bot.counts().failed > 0);
    expect(asked.answers).toBe(1);
    expect(logged.join()).not.toContain('apology');
  });

  it('still edits in the answer where the response to its deferral was lost', async () => {
    const { discord } = await startBot();
    discord.fault('callback', { kind: 'lose-response' });
    const asked = discord.member({ name: 'Ada', manages: true }).slash('library reload');
    expect((await asked.answered()).embeds[0]?.description).toContain('reload');
    expect(asked.answers).toBe(1);
  });

  it('is slow with Discord when Discord is slow, and no slower', async () => {
    const { discord } = await startBot();
    discord.fault('callback', { kind: 'slow', milliseconds: 700 });
    const ada = discord.member({ name: 'Ada' });
    const [slow, quick] = [ada.slash('echo', { text: 'slow' }), ada.slash('echo', { text: 'quick' })];
    await Promise.all([slow.answered(), quick.answered()]);
    expect(quick.acknowledgement?.milliseconds).toBeLessThan(slow.acknowledgement?.milliseconds ?? 0);
  });

  it('answers each member once where a second copy runs with the same token', async () => {
    const first = await startBot();
    const { discord } = first;
    const second = await startBot({ on: discord });
    const ada = discord.member({ name: 'Ada' });
    const card = await ada.slash('echo', { text: 'x' }).answered();
    expect(discord.gateway.identifies).toBe(2);
    const shared = ada.presses(card, 'Share');
    await shared.answered();
    expect(shared.answers).toBe(1);
    expect(first.bot.counts().failed + second.bot.counts().failed).toBe(0);
  });

  it('counts an acknowledgement that somebody else made, and says what it probably means', async () => {
    const { discord, bot, logged } = await startBot();
    const asked = discord.member({ name: 'Ada' }).slash('late', { milliseconds: 50 });
    asked.acknowledge(4, { content: 'from the other copy', flags: 64 });
    await discord.until(() => bot.counts().answeredAlready === 1);
    expect(asked.refusals.map(({ code }) => code)).toEqual([40060]);
    expect(asked.answer?.content).toBe('from the other copy');
    expect(logged.join()).toContain('second copy');
  });

  it('does not post a share twice where somebody else acknowledged the press', async () => {
    const { discord, bot } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const card = await ada.slash('echo', { text: 'x' }).answered();
    const pressed = ada.pressesRaw(card, 'echo:share:2300');
    pressed.acknowledge(6, {});
    await discord.until(() => bot.counts().answeredAlready === 1);
    // The share would be ready 2.3 seconds after the press, 0.3 after the acknowledgement.
    await wait(800);
    expect(pressed.followUps).toEqual([]);
  });
});
