import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { Exchange } from './loopback/exchange.ts';
import type { Loopback } from './loopback.ts';
import { MADE_UP_COMMANDS } from './made-up-commands.ts';
import { startDiscordOfOurOwn } from './start-bot.ts';

const gatewaySchema = z.object({ url: z.url() });
const errorSchema = z.object({ code: z.number().optional() });

/** A bot without a library, that can do everything wrong. */
async function connect(discord: Loopback): Promise<void> {
  const gateway = await (await send(discord, 'GET', '/gateway/bot')).json();
  const socket = new WebSocket(gatewaySchema.parse(gateway).url);
  socket.on('open', () => {
    socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 0 } }));
  });
  await discord.until(() => discord.gateway.connected);
  await send(discord, 'PUT', `/applications/${discord.application}/commands`, MADE_UP_COMMANDS);
}

function send(discord: Loopback, method: string, path: string, body?: object, token = discord.token) {
  return fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const OFF = { allowed_mentions: { parse: [] } };
const MESSAGE = { content: 'x', ...OFF };

function acknowledge(discord: Loopback, { id, token }: Exchange, type: number, data: object = MESSAGE) {
  return send(discord, 'POST', `/interactions/${id}/${token}/callback`, { type, data });
}

function original(discord: Loopback, { token }: { token: string }, method = 'PATCH', body: object = MESSAGE) {
  return send(discord, method, `/webhooks/${discord.application}/${token}/messages/@original`, body);
}

async function codeOf(answer: Promise<Response>): Promise<[number, number | undefined]> {
  const response = await answer;
  if (response.status === 204) return [204, undefined];
  return [response.status, errorSchema.parse(await response.json()).code];
}

async function asked(settings = {}): Promise<{ discord: Loopback; exchange: Exchange }> {
  const discord = await startDiscordOfOurOwn(settings);
  await connect(discord);
  return { discord, exchange: discord.member({ name: 'Ada' }).slash('echo', { text: 'x' }) };
}

describe('the Discord of our own', () => {
  it('takes an acknowledgement, with nothing to read', async () => {
    const { discord, exchange } = await asked();
    expect(await codeOf(acknowledge(discord, exchange, 4))).toEqual([204, undefined]);
    expect((await exchange.answered()).content).toBe('x');
  });

  it('refuses a second acknowledgement', async () => {
    const { discord, exchange } = await asked();
    await acknowledge(discord, exchange, 5, {});
    expect(await codeOf(acknowledge(discord, exchange, 4))).toEqual([400, 40060]);
  });

  it('refuses an acknowledgement after its time', async () => {
    const { discord, exchange } = await asked({ acknowledgeWithinMilliseconds: 50 });
    await wait(80);
    expect(await codeOf(acknowledge(discord, exchange, 4))).toEqual([404, 10062]);
  });

  it('refuses tokens that it does not know, and tokens that are too old', async () => {
    const { discord, exchange } = await asked({ tokenLivesMilliseconds: 100 });
    const unknown = { id: exchange.id, token: 'other' } as Exchange;
    expect(await codeOf(acknowledge(discord, unknown, 4))).toEqual([404, 10062]);
    await acknowledge(discord, exchange, 5, {});
    expect(await codeOf(original(discord, exchange))).toEqual([200, undefined]);
    await wait(120);
    expect(await codeOf(original(discord, exchange))).toEqual([401, 50027]);
  });

  it('refuses an edit before the acknowledgement, and of what was deleted', async () => {
    const { discord, exchange } = await asked();
    expect(await codeOf(original(discord, exchange))).toEqual([404, 10015]);
    await acknowledge(discord, exchange, 4);
    expect((await original(discord, exchange, 'DELETE')).status).toBe(204);
    expect(await codeOf(original(discord, exchange))).toEqual([404, 10008]);
  });

  it('lets the first follow-up take the place, and the privacy, of a placeholder', async () => {
    const { discord, exchange } = await asked();
    await acknowledge(discord, exchange, 5, { flags: 64 });
    await send(discord, 'POST', `/webhooks/${discord.application}/${exchange.token}`, MESSAGE);
    expect(exchange.answer).toBe(exchange.original);
    expect(exchange.answer?.privateTo).toBeDefined();
  });

  it.each([
    ['an update where there is no card', 7, MESSAGE],
    ['completions for a command', 8, { choices: [] }],
    ['a message that is too long', 4, { ...MESSAGE, content: 'x'.repeat(2001) }],
    ['a message with mentions on', 4, { content: 'x' }],
    ['an empty message', 4, { ...OFF }],
  ])('refuses %s', async (_what, type, data) => {
    const { discord, exchange } = await asked();
    expect(await codeOf(acknowledge(discord, exchange, type, data))).toEqual([400, 50035]);
    expect(exchange.acknowledgement).toBeUndefined();
  });

  it('refuses a wrong token, over HTTP and at the gateway', async () => {
    const discord = await startDiscordOfOurOwn();
    expect(await codeOf(send(discord, 'GET', '/gateway/bot', undefined, 'wrong'))).toEqual([401, 0]);
    const socket = new WebSocket(discord.api.replace('http', 'ws').replace('/api', '/gateway'));
    socket.on('open', () => socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 0 } })));
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4004);
  });

  it('limits the rate, and says until when', async () => {
    const { discord, exchange } = await asked();
    discord.fault('callback', { kind: 'rate-limit', retryAfterSeconds: 2 });
    const response = await acknowledge(discord, exchange, 4);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toMatchObject({ retry_after: 2, global: false });
  });

  it('reads a message that comes with a file', async () => {
    const { discord, exchange } = await asked();
    const form = new FormData();
    form.append('payload_json', JSON.stringify({ type: 4, data: MESSAGE }));
    form.append('files[0]', new Blob(['made up']), 'made-up.txt');
    const path = `${discord.api}/v10/interactions/${exchange.id}/${exchange.token}/callback`;
    expect((await fetch(path, { method: 'POST', body: form })).status).toBe(204);
    expect(exchange.answer?.content).toBe('x');
  });

  it('lets members do only what Discord’s client lets them', async () => {
    const { discord } = await asked();
    const ada = discord.member({ name: 'Ada' });
    expect(() => ada.slash('nothing')).toThrow('not registered');
    expect(() => ada.slash('echo')).toThrow('needs text');
    expect(() => ada.slash('echo', { text: 'x', more: 1 })).toThrow('no option more');
    expect(() => ada.slash('library find')).toThrow('may not use');
    expect(() => ada.types('echo', 'times', '1')).toThrow('does not complete');
  });
});
