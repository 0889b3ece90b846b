import { describe, expect, it } from 'vitest';
import { MADE_UP_FORM } from './made-up-commands.ts';
import { startBot } from './start-bot.ts';

describe('forms', () => {
  it('open as the first answer to a command, and are answered when they are sent', async () => {
    const { discord, bot, logged } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const asked = ada.slash('form');
    expect(await asked.opened()).toMatchObject({ custom_id: MADE_UP_FORM.customId, title: 'Made-up form' });
    expect(asked.acknowledgement?.type).toBe(9);
    const sent = await ada.fills(asked, { what: 'rain' });
    const answer = await sent.answered();
    expect(answer.embeds[0]?.description).toBe('rain because because, says Ada on nothing');
    expect(answer.privateTo).toBe(ada.id);
    await discord.until(() => bot.counts().answered === 2);
    expect(discord.problems).toEqual([]);
    expect(logged.join()).not.toContain('rain');
  });

  it('open from a button, and change the card on which it stands', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const card = await ada.slash('echo', { text: 'page' }).answered();
    const before = card.embeds[0]?.description;
    const opening = ada.pressesRaw(card, 'echo:form');
    const sent = await ada.fills(opening, { what: 'snow', why: '' });
    expect(await sent.answered()).toBe(card);
    expect(sent.acknowledgement?.type).toBe(7);
    expect(card.embeds[0]?.description).toBe(`snow because , says Ada on ${before}`);
    expect(discord.problems).toEqual([]);
  });

  it('are answered in time, however long that takes', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const sent = await ada.fills(ada.slash('form'), { what: '2300' });
    const answer = await sent.answered();
    expect(sent.acknowledgement?.type).toBe(5);
    expect(answer.embeds[0]?.description).toContain('2300 because');
  });

  it('that would open too late become a sentence', async () => {
    const { discord } = await startBot();
    const asked = discord.member({ name: 'Ada' }).slash('form', { milliseconds: 2_300 });
    const answer = await asked.answered();
    expect(asked.acknowledgement?.type).toBe(5);
    expect(answer.embeds[0]?.description).toContain('could not be opened in time');
    expect(asked.refusals).toEqual([]);
  });
});

describe('message commands', () => {
  it.each([
    ['its text', { text: 'It rained, they say.' }, '“It rained, they say.”'],
    ['the text that it forwards', { forwarded: 'It snowed.' }, '“It snowed.”'],
    [
      'the preview that it holds',
      { preview: { title: 'Rain', description: 'It rained.' } },
      '“Rain\nIt rained.”',
    ],
    ['nothing where it has none', {}, '“”'],
  ])('get of a message %s', async (_what, message, read) => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const answer = await ada.choosesOn(message, 'Read aloud').answered();
    expect(answer.embeds[0]?.description).toBe(read);
    expect(answer.privateTo).toBe(ada.id);
    expect(discord.problems).toEqual([]);
  });

  it('work on a message of the bot itself', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada', direct: true });
    const card = await ada.slash('hello').answered();
    const answer = await ada.choosesOn(card, 'Read aloud').answered();
    expect(answer.embeds[0]?.description).toBe('“Reported claim”');
  });
});
