import { MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, type BotOverSeeds, labelsOn, press, startBotOverSeeds, textOf } from './bot-over-seeds.ts';
import type { Member } from './loopback/member.ts';
import type { Loopback } from './loopback.ts';
import type { Started } from './start-bot.ts';

let bot: BotOverSeeds;
let started: Started;
let discord: Loopback;
let ada: Member;
let grace: Member;

beforeAll(async () => {
  bot = await startBotOverSeeds();
  started = await bot.serve();
  ({ discord, ada, grace } = bot);
});

afterEach(() => {
  expect(discord.problems).toEqual([]);
});

describe('the buttons of the real commands', () => {
  it('Context shows the paragraphs around a finding, to whoever pressed it alone', async () => {
    const card = await ask(ada, 'ask', { question: 'did indonesia deny it?' });
    const before = textOf(card);
    const context = await press(ada, card, 'Context 1');
    expect(context).not.toBe(card);
    expect(context.privateTo).toBe(ada.id);
    expect(textOf(context)).toContain('Indonesia has denied');
    expect(textOf(card)).toBe(before);
  });

  it('Share posts the page that is shown for everybody, and names who shared it', async () => {
    const card = await ask(ada, 'quotes');
    await press(ada, card, 'Next');
    const shared = await press(ada, card, 'Share');
    expect(shared.flags & MessageFlags.Ephemeral).toBe(0);
    expect(discord.channel()).toContain(shared);
    expect(textOf(shared)).toContain('Ada');
    expect(shared.embeds[0]).toEqual(card.embeds[0]);
    expect(labelsOn(shared)).not.toContain('Share');
    expect(card.isDeleted).toBe(false);
  });

  it('Share names somebody whose name is hostile, and pings nobody', async () => {
    const hostile = discord.member({ name: '@everyone <@1> **x** \u202ey\n# z' });
    const shared = await press(hostile, await ask(hostile, 'quotes'), 'Share');
    expect(textOf(shared)).toContain('everyone');
    expect(textOf(shared)).not.toMatch(/(?<!\\)<@1>|\u202e|^# z|(?<!\\)\*\*x/m);
  });

  it('work in a direct message', async () => {
    const direct = discord.member({ name: 'Ada', direct: true });
    const card = await ask(direct, 'ask', { question: 'did indonesia deny it?' });
    expect(textOf(await press(direct, card, 'Context 1'))).toContain('Indonesia has denied');
    expect(textOf(await press(direct, card, 'Share'))).toContain('Ada');
  });

  it('on a shared card show others the context privately', async () => {
    const shared = await press(ada, await ask(ada, 'ask', { question: 'did indonesia deny it?' }), 'Share');
    const context = labelsOn(shared).find((label) => label.startsWith('Context'));
    if (context === undefined) return expect.fail('no Context on a shared card');
    expect((await press(grace, shared, context)).privateTo).toBe(grace.id);
  });

  it('Report a problem asks in a form, and says so where no channel is set', async () => {
    const card = await ask(ada, 'ask', { question: 'did indonesia deny it?' });
    const answer = await ada.presses(card, 'Report a problem').answered();
    expect(textOf(answer)).toContain('/setup moderators');
    expect(answer.privateTo).toBe(ada.id);
  });

  it('Cite gives the citations of what the card shows', async () => {
    const card = await ask(ada, 'ask', { question: 'did indonesia deny it?' });
    const cited = await press(ada, card, 'Cite');
    expect(cited.privateTo).toBe(ada.id);
    expect(cited.embeds[0]?.description).toContain('```');
    await press(ada, cited, 'BibTeX');
    expect(textOf(cited)).toContain('@misc{');
  });

  it('in the menu of a message find it in the coverage, and lead on', async () => {
    const words =
      'Indonesia has denied reports that it would normalise ties. It rained in Jakarta, said nobody.';
    const found = await ada.choosesOn({ text: words }, 'Find in coverage').answered();
    expect(found.privateTo).toBe(ada.id);
    expect(textOf(found)).toContain('Indonesia has denied');
    const sentence = await press(ada, found, 'Sentence 1');
    expect(textOf(sentence)).toMatch(/similar|Word for word/);
    expect(textOf(await press(ada, sentence, 'Context 1'))).toContain('Indonesia has denied');
  });

  it('keep working after a restart', async () => {
    const card = await ask(ada, 'quotes');
    await started.bot.close();
    started = await bot.serve();
    await press(ada, card, 'Next');
    expect(textOf(card)).toContain('Findings 4–6');
  });

  it.each([
    'ask/page/2/00000000/=did indonesia deny it?',
    'ask/page/9999/00000000/=did indonesia deny it?',
    'ask/nonsense/1/00000000/=x',
    'corpus/reload/1/00000000/=x',
    'source/context/1/00000000/=../../etc/passwd',
    'who/pick/1/00000000/=nobody',
    'quotes/page/1/00000000/#aaaaaaaaaaaa',
    'not ours at all',
    '@everyone',
  ])('that were forged are answered politely: %s', async (customId) => {
    const card = await ask(ada, 'help');
    const answer = await ada.pressesRaw(card, customId).answered();
    expect(textOf(answer)).not.toContain('went wrong');
    expect(answer.privateTo).toBe(ada.id);
  });
});
