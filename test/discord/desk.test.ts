import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BotOverSeeds, labelsOn, startBotOverSeeds, textOf } from './bot-over-seeds.ts';
import { WITHOUT_CONTRACT_FILE } from './contract.ts';
import type { SeenMessage } from './loopback/exchange.ts';
import type { Member, Values } from './loopback/member.ts';

// Made up: an article that no seed is about.
const FERRY = 'The ferry to Lower Marrow sails at noon. “We are full,” said Captain Mara Oduya.\n';

let bot: BotOverSeeds;

beforeAll(async () => {
  bot = await startBotOverSeeds();
  await bot.serve();
});

afterEach(() => {
  expect(bot.discord.problems).toEqual([]);
});

/** A change reads the folder again, which takes its time where much else runs. */
const PATIENCE_MILLISECONDS = 30_000;
const ask = (member: Member, path: string, values: Values = {}) =>
  member.slash(path, values).answered(PATIENCE_MILLISECONDS);
const press = (member: Member, message: SeenMessage, label: string) =>
  member.presses(message, label).answered(PATIENCE_MILLISECONDS);
const upload = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const files = async () => (await readdir(bot.folder)).filter((name) => !name.startsWith('.')).sort();

describe(`moderators at the desk, on Discord${WITHOUT_CONTRACT_FILE}`, () => {
  it('attach a file, say what it does not, confirm, and everybody can ask about it', async () => {
    const offer = await ask(bot.grace, 'corpus add', { file: upload('The ferry.txt', FERRY) });
    expect(offer.privateTo).toBe(bot.grace.id);
    expect(labelsOn(offer)).toEqual(['Confirm', 'Cancel', 'Outlet, date, link']);
    const opening = bot.grace.presses(offer, 'Outlet, date, link');
    const sent = await bot.grace.fills(opening, {
      outlet: 'The Marrow Post',
      published: '2031-04-02',
      url: '',
    });
    expect(await sent.answered(PATIENCE_MILLISECONDS)).toBe(offer);
    expect(textOf(offer)).toContain('Outlet: The Marrow Post\nDate: 2 April 2031');
    expect(await press(bot.grace, offer, 'Confirm')).toBe(offer);
    expect(textOf(offer)).toContain('Stored: The-ferry\\.txt');
    expect(await readFile(join(bot.folder, 'The-ferry.txt'), 'utf8')).toBe(FERRY);
    const answer = await ask(bot.ada, 'ask', { question: 'when does the ferry to Lower Marrow sail?' });
    expect(textOf(answer)).toContain('sails at noon');
    expect(textOf(answer)).toContain('The Marrow Post');
  });

  it('paste a text into a form', async () => {
    const opening = bot.grace.slash('corpus add');
    const sent = await bot.grace.fills(opening, {
      headline: 'Mill burnt',
      outlet: '',
      published: '',
      text: 'The mill of Upper Marrow burnt down, said fire chief Tomas Reed.',
      more: '',
    });
    const offer = await sent.answered(PATIENCE_MILLISECONDS);
    expect(textOf(offer)).toContain('**Mill burnt**');
    await press(bot.grace, offer, 'Cancel');
    expect(textOf(offer)).toContain('Thrown away');
    expect(await files()).not.toContain('Mill-burnt.txt');
  });

  it('withdraw an article and take that back, while others are told why', async () => {
    const [id = ''] = (await files()).map((name) => name.replace('.txt', ''));
    const done = await ask(bot.grace, 'corpus withdraw', { id, reason: 'Taken back by its outlet' });
    expect(textOf(await ask(bot.ada, 'source', { id }))).toContain('Reason: Taken back by its outlet');
    await press(bot.grace, done, 'Undo');
    expect(textOf(done)).toContain('Undone');
    expect(textOf(await ask(bot.ada, 'source', { id }))).not.toContain('Taken back');
    expect(textOf(await ask(bot.grace, 'corpus log'))).toMatch(/Undone: .*\n-# Grace · <t:\d+:f>/);
  });

  it('are the only ones who may, whoever was handed the command', async () => {
    const before = await files();
    for (const [path, values] of [
      ['corpus add', { file: upload('a.txt', FERRY) }],
      ['corpus remove', { id: 'the-ferry', reason: 'x' }],
      ['corpus withdraw', { id: 'the-ferry', reason: 'x' }],
      ['corpus edit', { id: 'the-ferry', outlet: 'x' }],
      ['corpus log', {}],
    ] as const) {
      const handed = bot.ada.slash(path, values, { handed: true });
      expect(textOf(await handed.answered(PATIENCE_MILLISECONDS))).toContain('Only members who may manage');
    }
    expect(await files()).toEqual(before);
  });
});
