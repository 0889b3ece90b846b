import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { startPreview } from '../../src/preview/server.ts';
import type { LoopbackServer } from '../../src/serve-on-loopback.ts';
import { MADE_UP_COMMANDS, MADE_UP_DISPATCHER } from './made-up.ts';

const log = pino({ level: 'silent' });
const open: { close(): Promise<void> }[] = [];

async function start(port = 0): Promise<LoopbackServer> {
  const preview = await startPreview({
    dispatcher: MADE_UP_DISPATCHER,
    commands: MADE_UP_COMMANDS,
    log,
    port,
  });
  open.push(preview);
  return preview;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** `fetch` does not let a test choose Host and Origin; node's own client does. */
async function send(
  url: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ status: number; body: string }> {
  const sent = request(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { connection: 'close', ...headers },
  });
  sent.end(body);
  const [response] = await once(sent, 'response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, body: text };
}

function post(preview: LoopbackServer, path: string, body: unknown) {
  const origin = new URL(preview.url).origin;
  return send(`${preview.url}${path}`, { origin, 'content-type': 'application/json' }, JSON.stringify(body));
}

describe('startPreview', () => {
  it('serves the page, its script and its style from loopback', async () => {
    const preview = await start();
    expect(preview.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    for (const [path, type] of [
      ['', 'text/html'],
      ['main.js', 'text/javascript'],
      ['style.css', 'text/css'],
      ['bot.svg', 'image/svg+xml'],
    ]) {
      const response = await fetch(`${preview.url}${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(type);
    }
  });

  it('takes the next port where the wanted one is taken', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    open.push({ close: async () => void other.close() });
    const address = other.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const preview = await start(taken);
    expect(Number(new URL(preview.url).port)).toBeGreaterThan(taken);
  });

  it('no longer answers once it is closed', async () => {
    const preview = await start();
    await preview.close();
    await expect(fetch(preview.url)).rejects.toThrow();
  });

  it('lets the page fetch from nobody else', async () => {
    const { url } = await start();
    const policy = (await fetch(url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it('answers under no other name, so that no other site can reach it by DNS rebinding', async () => {
    const { url } = await start();
    const { port } = new URL(url);
    expect((await send(url, { host: `127.0.0.1:${port}` })).status).toBe(200);
    expect((await send(url, { host: `localhost:${port}` })).status).toBe(200);
    for (const host of [
      `evil.example:${port}`,
      '127.0.0.1:1',
      'evil.example',
      `127.0.0.1.evil.example:${port}`,
    ]) {
      const { status, body } = await send(`${url}api/commands`, { host });
      expect(status).toBe(403);
      expect(body).not.toContain('ask');
    }
  });

  it('runs nothing that another site sends', async () => {
    const preview = await start();
    const body = JSON.stringify({ name: 'ask', options: { question: 'x' } });
    for (const headers of [{}, { origin: 'https://evil.example' }, { origin: 'null' }]) {
      expect((await send(`${preview.url}api/run`, headers, body)).status).toBe(403);
    }
  });

  it('refuses what Discord would refuse, in a sentence', async () => {
    const preview = await start();
    const refused = [
      ['api/run', { name: 'ask', options: { question: 'x'.repeat(6001) } }],
      ['api/run', { name: 'ask', options: { question: { nested: true } } }],
      ['api/run', { options: {} }],
      ['api/press', { message: '1', customId: 'x'.repeat(101), values: [] }],
      ['api/complete', { name: 'ask', option: 'question' }],
      ['api/say', { text: '' }],
      ['api/say', { text: 'x'.repeat(4001) }],
      ['api/submit', { customId: 'report', values: { what: 'x'.repeat(4001) } }],
      ['api/submit', { customId: 'report', values: { what: {} } }],
    ] as const;
    for (const [path, body] of refused) {
      const answer = await post(preview, path, body);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.body).problem).toMatch(/try again\.$/);
    }
    expect((await post(preview, 'api/press', 'x'.repeat(70_000))).status).toBe(413);
  });

  it('replaces the card that was pressed, and hands it on to the next press', async () => {
    const preview = await start();
    const { message: asked } = JSON.parse(
      (await post(preview, 'api/run', { name: 'ask', options: { question: 'tide?' } })).body,
    );
    const press = { message: asked.id, customId: 'page-2', values: [] };
    const { message: second } = JSON.parse((await post(preview, 'api/press', press)).body);
    expect(second).toMatchObject({ id: asked.id, mode: 'update' });
    expect(second.card.embeds[0]).toMatchObject({ title: 'Asked: tide?' });
    const { message: context } = JSON.parse(
      (await post(preview, 'api/press', { ...press, customId: 'context' })).body,
    );
    expect(context).toMatchObject({ mode: 'new', visibility: 'private' });
    expect(context.id).not.toBe(asked.id);
  });

  it('serves no file outside the page', async () => {
    const { url } = await start();
    for (const path of ['package.json', '..%2fserver.ts', '%2e%2e/%2e%2e/package.json', 'main.ts']) {
      expect((await fetch(url + path)).status).toBe(404);
    }
  });
});
