import { describe, expect, it } from 'vitest';
import { createDispatcher } from '../../commands/dispatch.ts';
import type { Card } from '../../src/cards/message/card.ts';
import { modalOf } from '../../src/discord/form-payload.ts';
import { UserError } from '../../src/errors.ts';
import { createLimits } from '../../src/servers/limits.ts';
import { openServers } from '../../src/servers/open-servers.ts';
import { validateMessage, validateModal } from '../discord/contract.ts';
import { buttonOn, cardIn, formIn, member, newsroomOf, textOn } from './made-up-newsroom.ts';

const SERVER = '100000000000000009';
const mina = { ...member, server: SERVER };

function deskWith(channel: string | undefined, refuse?: Error) {
  const posts: { readonly channel: string; readonly card: Card }[] = [];
  const servers = openServers({ file: ':memory:' });
  if (channel !== undefined) servers.change(SERVER, { moderatorsChannel: channel });
  const newsroom = newsroomOf();
  const dispatcher = createDispatcher({
    newsroomAt: async () => newsroom,
    limits: createLimits(servers),
    log: { error: (fields) => expect.fail(JSON.stringify(fields)) },
    servers,
  });
  const post = async (to: string, card: Card) => {
    if (refuse !== undefined) throw refuse;
    posts.push({ channel: to, card });
  };
  return { dispatcher, post, posts };
}

async function reportOn(question: string, problem: string, name = 'Mina') {
  const { dispatcher, post, posts } = deskWith('42');
  const asker = { ...mina, name };
  const answer = cardIn(await dispatcher.run('ask', { asker, options: { question } }));
  const customId = buttonOn(answer, 'Report a problem');
  const form = formIn(await dispatcher.press({ asker, customId, values: [], card: answer.card, post }));
  expect(validateModal(modalOf(form))).toEqual([]);
  const sent = { asker, customId: form.customId, values: { problem }, card: answer.card, post };
  const again = () => dispatcher.submit(sent);
  return { answer, reply: await again(), posts, again };
}

describe('a report of a problem', () => {
  it('goes to the moderators’ channel with the card, its ids and who reported it', async () => {
    const { answer, reply, posts } = await reportOn('what about the bridge?', 'The quote is cut short.');
    expect(textOn(reply)).toBe('Thank you. The moderators have it.');
    expect(reply.visibility).toBe('private');
    expect(posts.map(({ channel }) => channel)).toEqual(['42']);
    const [post] = posts;
    if (post === undefined) throw new Error('nothing was posted');
    expect(post.card.content).toContain('A problem reported by Mina');
    expect(post.card.embeds[0]?.description).toBe('The quote is cut short.');
    const id = /bridge:\d+[a-z]/.exec(JSON.stringify(answer.card.embeds))?.[0];
    expect(JSON.stringify(post.card.embeds)).toContain(id);
    expect(post.card.components).toEqual([]);
    expect(validateMessage(post.card)).toEqual([]);
  });

  it.each([
    ['ask', { question: 'what did Voss say' }],
    ['ask', { question: 'Who won the chess championship?' }],
    ['who', { name: 'Voss' }],
    ['who', { name: 'Marek' }],
    ['who', { name: 'Zebulon Quark' }],
    ['source', { id: 'bridge' }],
    ['quotes', {}],
    ['timeline', { about: 'harbour' }],
    ['compare', { one: 'bridge', other: 'mill' }],
    ['latest', {}],
    ['topics', {}],
    ['cite', { id: 'bridge' }],
  ] as const)('can be written from every answer: /%s %o', async (name, options) => {
    const { dispatcher } = deskWith('42');
    const answer = cardIn(await dispatcher.run(name, { asker: mina, options }));
    expect(buttonOn(answer, 'Report a problem')).toMatch(/^report\/open\//);
  });

  it('reach the moderators once where the form is sent twice', async () => {
    const { reply, posts, again } = await reportOn('who denied it', 'The speaker is wrong.');
    expect(reply.outcome).toBe('answered');
    const second = await again();
    expect(second).toMatchObject({ outcome: 'refused', visibility: 'private' });
    expect(textOn(second)).toMatch(/Ask again in \d seconds?\./);
    expect(posts).toHaveLength(1);
  });

  it('pings nobody and stays within the limits, whatever was written', async () => {
    const hostile = '@everyone <@1> [a](https://b.example) \u202e ``` '.repeat(40);
    const { posts } = await reportOn('what about the bridge?', hostile, '@everyone **x**');
    const card = posts[0]?.card;
    expect(validateMessage(card)).toEqual([]);
    expect(JSON.stringify(card)).not.toMatch(/@everyone|(?<!\\\\)<@1>|\u202e/);
  });

  it('is not asked for where no channel is set: a sentence says so', async () => {
    const { dispatcher, posts } = deskWith(undefined);
    const reply = cardIn(await dispatcher.run('report', { asker: mina, options: {} }));
    expect(textOn(reply)).toContain('/setup moderators');
    const late = { asker: mina, customId: 'report/send/1/v/=card', values: { problem: 'x' } };
    expect(textOn(await dispatcher.submit(late))).toContain('/setup moderators');
    expect(posts).toEqual([]);
  });

  it('says why it did not arrive', async () => {
    const { dispatcher, post } = deskWith('42', new UserError('This bot may not write there.'));
    const sent = { asker: mina, customId: 'report/send/1/v/=card', values: { problem: 'x' }, post };
    expect(textOn(await dispatcher.submit(sent))).toBe('This bot may not write there.');
  });

  it('that says nothing, or comes from a forged button, is refused', async () => {
    const { dispatcher, post, posts } = deskWith('42');
    const sent = { asker: mina, customId: 'report/send/1/v/=card', post };
    expect((await dispatcher.submit({ ...sent, values: { problem: ' \n ' } })).outcome).toBe('refused');
    expect((await dispatcher.submit({ ...sent, values: {} })).outcome).toBe('refused');
    const forged = await dispatcher.press({ asker: mina, customId: 'report/x/1/v/=card', values: [] });
    expect(cardIn(forged).outcome).toBe('refused');
    expect(posts).toEqual([]);
  });
});
