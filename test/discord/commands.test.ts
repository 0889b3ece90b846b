import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import {
  ask,
  type BotOverSeeds,
  labelsOn,
  press,
  SEEDS,
  startBotOverSeeds,
  textOf,
} from './bot-over-seeds.ts';
import { validateCommands, WITHOUT_CONTRACT_FILE } from './contract.ts';
import type { Member, Values } from './loopback/member.ts';
import type { Loopback } from './loopback.ts';

/** Made up: an article that no seed is about. */
const MADE_UP_ARTICLE = `The ferry to Lower Marrow will not run on Sundays any more, the harbour office said.

"We have no crew for it," harbour master Odile Brandt said. She denied that money was the reason.
`;

let bot: BotOverSeeds;
let discord: Loopback;
let ada: Member;
let grace: Member;

beforeAll(async () => {
  bot = await startBotOverSeeds();
  await bot.serve();
  ({ discord, ada, grace } = bot);
});

afterEach(() => {
  expect(discord.problems).toEqual([]);
});

describe(`the commands on Discord, over the two seed articles${WITHOUT_CONTRACT_FILE}`, () => {
  it('are registered as they are defined', () => {
    expect(validateCommands(commands.map(({ data }) => data))).toEqual([]);
    expect(discord.commands.list.map(({ name }) => name)).toEqual(commands.map(({ data }) => data.name));
  });

  it('are not registered again by the next start', async () => {
    const again = await bot.serve();
    expect(again.printed[0]).toBe('Commands on Discord are up to date');
    await again.bot.close();
    await bot.serve();
  });

  it('/ask shows the denial as printed, labelled, with its speaker and a way to the article', async () => {
    const card = await ask(ada, 'ask', { question: 'did indonesia deny it?' });
    const [finding] = card.embeds;
    expect(card.privateTo).toBe(ada.id);
    expect(finding?.author?.name).toContain('Reported claim, not verified');
    expect(finding?.description).toContain('Indonesia has denied');
    expect(finding?.footer?.text).toMatch(/Paragraph 2 · \S+:2\w$/);
    const article = await readFile(join(SEEDS, '000_7d15b3c94450ff43.txt'), 'utf8');
    const quoted = finding?.description?.split('\n')[0]?.replace(/^> /, '').replaceAll('**', '') ?? '';
    expect(quoted.length).toBeGreaterThan(40);
    expect(article).toContain(quoted);
  });

  it('/ask says what the coverage does not say', async () => {
    const card = await ask(ada, 'ask', { question: 'Who won the chess championship in Reykjavik?' });
    expect(textOf(card)).toMatch(/coverage does not say/i);
    expect(textOf(card)).toContain('Reykjavik');
  });

  it('/who shows a person, by a name that is completed', async () => {
    const choices = await ada.types('who', 'name', 'Dah').offered();
    const name = choices[0]?.value;
    if (typeof name !== 'string') return expect.fail('nothing was offered');
    expect(textOf(await ask(ada, 'who', { name }))).toContain('Dahri');
  });

  it('/who keeps two people of one surname apart, and opens the one who is chosen', async () => {
    const card = await ask(ada, 'who', { name: 'Cohen' });
    expect(textOf(card)).toContain('Eli Cohen');
    expect(textOf(card)).toContain('Yossi Cohen');
    const options = card.components.flatMap((row) =>
      row.components.flatMap((component) => ('options' in component ? component.options : [])),
    );
    const yossi = options.find(({ label }) => label === 'Yossi Cohen');
    await ada.presses(card, 'Who is meant?', [yossi?.value ?? '']).answered();
    expect(card.content).toContain('Yossi Cohen');
    expect(card.content).not.toContain('Eli');
  });

  it('/who offers the names that look alike', async () => {
    const card = await ask(ada, 'who', { name: 'Dahree' });
    const opened = await press(ada, card, 'Noor Dahri');
    expect(textOf(opened)).toContain('not verified');
  });

  it('/source shows an article by pages, and goes on to the next', async () => {
    const card = await ask(ada, 'source', { id: '000_7d15b3c94450ff43' });
    const first = textOf(card);
    expect(first).toContain('000');
    expect(labelsOn(card)).toContain('Next');
    expect(await press(ada, card, 'Next')).toBe(card);
    expect(textOf(card)).not.toBe(first);
    await press(ada, card, 'Previous');
    expect(textOf(card)).toBe(first);
  });

  it('/quotes shows quotations by pages', async () => {
    const card = await ask(ada, 'quotes');
    expect(textOf(card)).toContain('Findings 1–3');
    await press(ada, card, 'Next');
    expect(textOf(card)).toContain('Findings 4–6');
  });

  it('/help shows examples that work here', async () => {
    const text = textOf(await ask(ada, 'help'));
    const question = /Try: \/ask question: (.+)/.exec(text)?.[1];
    if (question === undefined) return expect.fail('no example');
    expect(textOf(await ask(ada, 'ask', { question }))).toContain('not verified');
    expect(text).not.toContain('/corpus');
    expect(textOf(await ask(grace, 'help'))).toContain('/corpus');
  });

  it('/corpus status and check tell a moderator what is loaded', async () => {
    expect(textOf(await ask(grace, 'corpus status'))).toContain('2');
    const check = grace.slash('corpus check');
    await check.answered(20_000);
    expect(check.acknowledgement?.type).toBe(5);
  });

  it('every option that completes does so, whatever is typed', async () => {
    const completing = discord.commands.list.flatMap(({ name, options }) =>
      (options ?? []).flatMap((option) =>
        option.type === ApplicationCommandOptionType.String && option.autocomplete
          ? [[name, option.name] as const]
          : [],
      ),
    );
    expect(completing.length).toBeGreaterThanOrEqual(6);
    for (const [name, option] of completing)
      for (const typed of ['', 'i', 'PAK', '00', '???', '\u202eabc', '😀', 'x'.repeat(200)])
        expect((await ada.types(name, option, typed).offered()).length).toBeLessThanOrEqual(25);
    expect((await ada.types('quotes', 'speaker', '').offered()).length).toBeGreaterThan(0);
  });
});

describe('permission', () => {
  it.each(['reload', 'status', 'check'])(
    '/corpus %s is refused to a member who was handed it without managing the server',
    async (subcommand) => {
      const answer = await ada.slash(`corpus ${subcommand}`, {}, { handed: true }).answered(20_000);
      expect(textOf(answer)).toContain('Only members who may manage the server');
      expect(answer.privateTo).toBe(ada.id);
    },
  );

  it('nobody manages in a direct message', async () => {
    const direct = discord.member({ name: 'Grace', manages: true, direct: true });
    expect(textOf(await ask(direct, 'corpus status'))).toContain('Only members');
  });
});

describe('bad input', () => {
  it.each([
    ['emoji', '😀😀😀'],
    ['only stop words', 'the of and'],
    ['blanks', '   '],
    ['right-to-left text', 'מי הכחיש את זה?'],
    ['a bidi override', '\u202edeny\u202c it?'],
    ['mentions', '@everyone <@1> <#2> </ask:3> did they deny it?'],
    ['Markdown', '# **deny** `it` [x](https://example.org) > y ||z|| \n- a'],
    ['as long as Discord allows', 'deny '.repeat(60)],
    ['a number', '1500000000'],
  ])('%s get a card, and nothing pings', async (_what, question) => {
    const card = await ask(ada, 'ask', { question });
    expect(textOf(card)).not.toContain('went wrong');
    expect(textOf(card)).not.toMatch(/(?<!\\)<@1>|\u202e/);
  });

  it.each([
    ['who', { name: 'Nobody Whatsoever' }],
    ['source', { id: '../../etc/passwd' }],
    ['source', { id: '000_7d15b3c94450ff43:999z' }],
    ['quotes', { speaker: 'Nobody Whatsoever' }],
    ['quotes', { outlet: '%s', topic: '\u0000' }],
  ] as const)('/%s %o is answered in a sentence', async (path, values) => {
    expect(textOf(await ask(ada, path, values))).not.toContain('went wrong');
  });
});

describe('a crowd of a hundred, and a reload among them', () => {
  it('is answered in time, each once', async () => {
    const paths: readonly (readonly [string, Values])[] = [
      ['ask', { question: 'did indonesia deny it?' }],
      ['who', { name: 'Dahri' }],
      ['quotes', {}],
      ['help', {}],
      ['source', { id: '000_7d15b3c94450ff43' }],
    ];
    const asked = Array.from({ length: 100 }, (_, index) => {
      const [path, values] = paths[index % paths.length] ?? ['help', {}];
      return discord.member({ name: `Member ${index}` }).slash(path, values);
    });
    const reload = grace.slash('corpus reload');
    for (const exchange of [...asked, reload]) await exchange.answered(20_000);
    expect(asked.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect([...asked, reload].filter(({ answers }) => answers !== 1)).toEqual([]);
  });
});

describe('/corpus reload', () => {
  it('serves a new article at once, and cards from before it go on', async () => {
    const before = await ask(ada, 'quotes');
    await writeFile(join(bot.folder, 'ferry.txt'), MADE_UP_ARTICLE);
    const reload = grace.slash('corpus reload');
    const report = await reload.answered(20_000);
    expect(reload.acknowledgement?.type).toBe(5);
    expect(textOf(report)).toContain('ferry');
    const card = await ask(ada, 'ask', { question: 'Why does the ferry not run on Sundays?' });
    expect(textOf(card)).toContain('not verified');
    expect(textOf(card)).toContain('The ferry to Lower Marrow will not run on Sundays');
    await press(ada, before, 'Next');
    expect(textOf(before)).not.toContain('went wrong');
  });
});
