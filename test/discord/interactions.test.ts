import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { WITHOUT_CONTRACT_FILE } from './contract.ts';
import { startBot } from './start-bot.ts';

const EPHEMERAL = MessageFlags.Ephemeral;

describe(`what members do, and what Discord gets${WITHOUT_CONTRACT_FILE}`, () => {
  it('answers a command privately, in one acknowledgement', async () => {
    const { discord, bot } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const asked = ada.slash('echo', { text: 'did they deny it?', times: 2, loudly: true });
    const answer = await asked.answered();
    expect(asked.acknowledgement?.type).toBe(4);
    expect(answer.privateTo).toBe(ada.id);
    expect(answer.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(answer.embeds[0]?.description).toBe(
      `echo {"text":"did they deny it?","times":2,"loudly":true} for ${ada.id} Ada does not manage en-GB`,
    );
    expect(discord.problems).toEqual([]);
    await discord.until(() => bot.counts().answered === 1);
    expect(bot.counts()).toMatchObject({ received: 1, deferred: 0, failed: 0 });
  });

  it('answers publicly where the reply is public', async () => {
    const { discord } = await startBot();
    await discord.member({ name: 'Ada' }).slash('hello').answered();
    expect(discord.channel()).toHaveLength(1);
  });

  it('says who manages the server, and that nobody does in a direct message', async () => {
    const { discord } = await startBot();
    const of = async (settings: { manages?: boolean; direct?: boolean }) => {
      const member = discord.member({ name: 'Grace', locale: 'fr', ...settings });
      const answer = await member.slash('echo', { text: 'x' }).answered();
      return answer.embeds[0]?.description?.split(member.id)[1];
    };
    expect(await of({ manages: true })).toBe(' Grace manages fr');
    expect(await of({ manages: false })).toBe(' Grace does not manage fr');
    expect(await of({ manages: true, direct: true })).toBe(' Grace of the world does not manage fr');
  });

  it('passes on that a member does not manage, though a server handed them the command', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    expect(() => ada.slash('library find')).toThrow('may not use');
    const answer = await ada.slash('library find', { shelf: 'a' }, { handed: true }).answered();
    expect(answer.embeds[0]?.description).toContain('find by');
    expect(answer.embeds[0]?.description).toContain('does not manage');
  });

  it('completes an option, of a subcommand too', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada', manages: true });
    expect(await ada.types('echo', 'text', 'den').offered()).toEqual([{ name: 'text: den', value: 'den' }]);
    expect(await ada.types('library find', 'shelf', '').offered()).toEqual([
      { name: 'findshelf: ', value: 'nothing' },
    ]);
    expect(discord.problems).toEqual([]);
  });

  it('offers nothing, and in time, where completing takes too long or fails', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    expect(await ada.types('echo', 'text', 'slowly').offered()).toEqual([]);
    ada.types('echo', 'text', 'never');
    expect(await ada.types('echo', 'text', 'again').offered()).toHaveLength(1);
  });

  it('changes the card on which a button stands, and takes away what the new one lacks', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const card = await ada.slash('echo', { text: 'page' }).answered();
    const pressed = ada.presses(card, 'Next');
    expect(await pressed.answered()).toBe(card);
    expect(pressed.acknowledgement?.type).toBe(7);
    expect(card).toMatchObject({ content: '', embeds: [{ description: 'the next page' }], components: [] });
  });

  it('hands over what was chosen from a select', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const card = await ada.slash('echo', { text: 'page' }).answered();
    await ada.presses(card, 'Pick', ['two']).answered();
    expect(card.embeds[0]?.description).toBe('picked two');
  });

  it('posts a shared card for everybody, as it stood on the private message', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const card = await ada.slash('echo', { text: 'page' }).answered();
    const shared = await ada.presses(card, 'Share').answered();
    expect(shared).toMatchObject({ content: 'Shared by Ada', privateTo: undefined, embeds: card.embeds });
    expect(discord.channel()).toEqual([shared]);
    expect(card.isDeleted).toBe(false);
    expect(discord.problems).toEqual([]);
  });

  it('answers a button that shows something beside the card privately', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const shared = await discord.member({ name: 'Grace' }).slash('hello').answered();
    const context = await ada.presses(shared, 'Context').answered();
    expect(context.privateTo).toBe(ada.id);
    expect(context.embeds[0]?.description).toBe('context of hello');
    expect(shared.embeds[0]?.description).toBe('hello');
  });

  it('keeps every mention off, whatever the card says', async () => {
    const { discord } = await startBot();
    await discord.member({ name: 'Ada' }).slash('everyone').answered();
    expect(discord.problems).toEqual([]);
  });

  it('answers kinds of interaction that it has nothing for', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const answer = await ada.usesMenu('Old entry').answered();
    expect(answer.embeds[0]?.description).toContain('/help');
    expect(answer.privateTo).toBe(ada.id);
  });

  it('apologises with an id where the commands fail, and logs the story under that id', async () => {
    const { discord, logged } = await startBot();
    const answer = await discord.member({ name: 'Ada' }).slash('broken').answered();
    const id = /id: (\w{8})$/.exec(answer.embeds[0]?.description ?? '')?.[1];
    expect(answer.privateTo).toBeDefined();
    expect(logged.filter((line) => id && line.includes(id)).join()).toContain('made-up failure');
  });

  it('apologises where Discord refuses the card, before and after a deferral', async () => {
    const { discord, bot } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const answer = await ada.slash('endless').answered();
    expect(answer.embeds[0]?.description).toContain('went wrong');
    expect(discord.problems.join()).toContain('5000 characters');
    const card = await ada.slash('echo', { text: 'x' }).answered();
    const late = await ada.pressesRaw(card, 'echo:endless:2100').answered();
    expect(late).not.toBe(card);
    expect(late.embeds[0]?.description).toContain('went wrong');
    expect(bot.counts().failed).toBe(2);
  });

  it('logs no word of a question, an answer or a token', async () => {
    const { discord, logged } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    await ada.slash('echo', { text: 'secret-question' }).answered();
    await ada.slash('endless').answered();
    ada.types('echo', 'text', 'never');
    await ada.types('echo', 'text', 'secret-typing').offered();
    await discord.until(() => logged.some((line) => line.includes('"answered"')));
    const all = logged.join();
    expect(all).toMatch(
      /"interaction":"\d+","type":2,"command":"echo","outcome":"answered","milliseconds":\d+/,
    );
    for (const secret of ['secret', 'xxxxx', 'Ada', 'token-', discord.token])
      expect(all).not.toContain(secret);
  });
});

describe('the 3-second window', { concurrent: true }, () => {
  it('defers privately what takes longer, and edits the answer in', async () => {
    const { discord, bot } = await startBot();
    const asked = discord.member({ name: 'Ada' }).slash('late', { milliseconds: 3_500 });
    const answer = await asked.answered();
    expect(asked.acknowledgement).toMatchObject({ type: 5 });
    expect(asked.acknowledgement?.milliseconds).toBeLessThan(2_900);
    expect(answer).toBe(asked.original);
    expect(answer.privateTo).toBeDefined();
    expect(asked.refusals).toEqual([]);
    await discord.until(() => bot.counts().answered === 1);
    expect(bot.counts().deferred).toBe(1);
  });

  it('posts a late public answer for everybody, and takes the private placeholder away', async () => {
    const { discord } = await startBot();
    const asked = discord.member({ name: 'Ada' }).slash('late', { milliseconds: 2_300, publicly: true });
    const answer = await asked.answered();
    expect(answer.privateTo).toBeUndefined();
    expect(asked.original?.isDeleted).toBe(true);
    expect(discord.channel()).toEqual([answer]);
  });

  it('defers a slow command before it runs', async () => {
    const { discord } = await startBot();
    const asked = discord
      .member({ name: 'Ada', manages: true })
      .slash('library reload', { milliseconds: 300 });
    await discord.until(() => asked.acknowledgement !== undefined, 200);
    expect(asked.acknowledgement?.type).toBe(5);
    expect(asked.original?.isLoading).toBe(true);
    expect((await asked.answered()).embeds[0]?.description).toContain('reload by');
  });

  it('defers a slow button without deciding yet whether it changes its card', async () => {
    const { discord } = await startBot();
    const ada = discord.member({ name: 'Ada' });
    const card = await ada.slash('echo', { text: 'page' }).answered();
    const [next, share, context] = [
      ada.pressesRaw(card, 'echo:next:2200'),
      ada.pressesRaw(card, 'echo:share:2200'),
      ada.pressesRaw(card, 'echo:context:2200'),
    ];
    const [changed, shared, beside] = await Promise.all([
      next.answered(),
      share.answered(),
      context.answered(),
    ]);
    expect(next.acknowledgement?.type).toBe(6);
    expect(changed).toBe(card);
    expect(shared.privateTo).toBeUndefined();
    expect(beside.privateTo).toBe(ada.id);
    expect(discord.problems).toEqual([]);
  });

  it('counts an answer that Discord no longer waits for, and lives', async () => {
    const { discord, bot } = await startBot({ loopback: { acknowledgeWithinMilliseconds: 400 } });
    const ada = discord.member({ name: 'Ada' });
    const late = ada.slash('late', { milliseconds: 600 });
    await discord.until(() => bot.counts().tooLate === 1);
    expect(late.refusals.map(({ code }) => code)).toEqual([10062]);
    expect((await ada.slash('echo', { text: 'still here' }).answered()).isDeleted).toBe(false);
  });

  it('does not run a slow command that could not be acknowledged', async () => {
    const { discord, bot } = await startBot({ loopback: { acknowledgeWithinMilliseconds: 0 } });
    const asked = discord.member({ name: 'Ada', manages: true }).slash('library reload');
    await discord.until(() => bot.counts().tooLate === 1);
    expect(asked.answers).toBe(0);
    expect(bot.counts().answered).toBe(0);
  });

  it('counts an answer that comes after the 15 minutes of its token', async () => {
    const { discord, bot } = await startBot({ loopback: { tokenLivesMilliseconds: 200 } });
    const asked = discord
      .member({ name: 'Ada', manages: true })
      .slash('library reload', { milliseconds: 400 });
    await discord.until(() => bot.counts().tooLate === 1);
    expect(asked.refusals.map(({ code }) => code)).toEqual([50027]);
  });
});
