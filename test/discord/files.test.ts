import { describe, expect, it } from 'vitest';
import { ATTACHMENT_BYTES_MOST } from '../../commands/attachment-limit.ts';
import type { Upload } from './loopback/member.ts';
import { startBot } from './start-bot.ts';

describe('pictures on cards', () => {
  it('are attached with what they show in words, and taken away with the card', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const card = await ada.slash('picture').answered();
    expect(card.files).toMatchObject([{ name: 'made-up.png', description: 'A made-up pixel' }]);
    expect(
      Buffer.from(card.files[0]?.bytes ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(card.embeds[0]?.image?.url).toBe('attachment://made-up.png');
    await ada.presses(card, 'Next').answered();
    expect(card.files).toEqual([]);
    await ada.pressesRaw(card, 'echo:picture').answered();
    expect(card.files).toMatchObject([{ description: 'Another pixel' }]);
    expect(discord.problems).toEqual([]);
  });

  it('are left out of what a pressed card is said to hold beyond their address', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const shared = await ada.presses(await ada.slash('picture').answered(), 'Share').answered();
    expect(shared.embeds[0]?.image).toEqual({ url: expect.stringMatching(/^https:.*made-up\.png$/) });
  });
});

describe('attached files', () => {
  async function upload(file: Upload): Promise<string | undefined> {
    const { discord } = await startBot();
    const answer = await discord.member({ name: 'Ada' }).slash('upload', { file }).answered();
    expect(discord.problems).toEqual([]);
    return answer.embeds[0]?.description;
  }

  it('are read from Discord', async () => {
    const said = await upload({ name: 'notes & ‘more’.txt', bytes: Buffer.from('It rained.') });
    expect(said).toBe('notes & ‘more’.txt: 10 promised, 10 read');
  });

  it('are given up where they are longer than Discord said', async () => {
    const said = await upload({
      name: 'big.txt',
      bytes: Buffer.alloc(ATTACHMENT_BYTES_MOST + 1),
      claims: 10,
    });
    expect(said).toContain('“big.txt” is longer than 10 MB');
  });

  it('are fetched from nowhere but Discord', async () => {
    const bytes = Buffer.from('x');
    expect(await upload({ name: 'a', bytes, url: 'http://127.0.0.1:1/a' })).toContain(
      'lies at http://127.0.0.1:1',
    );
    expect(await upload({ name: 'a', bytes, url: 'file:///etc/passwd' })).toContain('lies at null');
    expect(await upload({ name: 'a', bytes, url: 'https://cdn.discordapp.com.evil.example/a' })).toContain(
      'lies at',
    );
  });

  it('that are gone are one sentence', async () => {
    const { discord } = await startBot();
    discord.fault('download', { kind: 'status', status: 404 });
    const file = { name: 'gone.txt', bytes: Buffer.from('x') };
    const answer = await discord.member({ name: 'Ada' }).slash('upload', { file }).answered();
    expect(answer.embeds[0]?.description).toContain('did not hand over “gone.txt”. Attach it again.');
  });
});

describe('posts to another channel', () => {
  it('arrive with their pictures, and with mentions off', async () => {
    const { discord } = await startBot();
    const channel = discord.channels.open();
    const answer = await discord.member({ name: 'Ada' }).slash('post', { channel }).answered();
    expect(answer.embeds[0]?.description).toBe('posted');
    expect(discord.channels.postsIn(channel)).toMatchObject([
      { embeds: [{ description: 'Posted elsewhere' }], files: [{ description: 'Posted elsewhere' }] },
    ]);
    expect(discord.problems).toEqual([]);
  });

  it('are refused in a sentence where the bot may not write, or there is no such channel', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    for (const channel of [discord.channels.open({ closed: true }), '1', '../interactions', '']) {
      const answer = await ada.slash('post', { channel }).answered();
      expect(answer.embeds[0]?.description).toContain('UserError: This bot may not write in the channel');
    }
  });

  it('say so where Discord does not take them', async () => {
    const { discord } = await startBot();
    const channel = discord.channels.open();
    discord.fault('post', { kind: 'status', status: 500 }, 10);
    const answer = await discord.member({ name: 'Ada' }).slash('post', { channel }).answered(20_000);
    expect(answer.embeds[0]?.description).toContain('Try again in a minute.');
  }, 30_000);
});
