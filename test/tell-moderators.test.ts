import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../src/errors.ts';
import { createLog } from '../src/log.ts';
import type { LoadReport } from '../src/newsroom/newsroom.ts';
import { problem } from '../src/problem.ts';
import { openServers } from '../src/servers/open-servers.ts';
import type { Servers } from '../src/servers/servers.ts';
import { createTellModerators } from '../src/tell-moderators.ts';
import { goodReport } from './commands/made-up-newsroom.ts';

const BAD: LoadReport = {
  ...goodReport,
  refused: [{ file: 'week.jsonl', line: 4, ...problem('line-not-json') }],
};
const FINE: LoadReport = { ...goodReport, refused: [] };

let servers: Servers;
let posts: { readonly channel: string; readonly text: string }[];

beforeEach(() => {
  servers = openServers({ file: ':memory:' });
  posts = [];
  for (const [server, channel] of [
    ['300', '3'],
    ['400', '4'],
  ] as const) {
    servers.grant('harbour', server);
    servers.change(server, { moderatorsChannel: channel });
  }
  servers.grant('council', '300');
});
afterEach(() => servers.close());

const tell = () =>
  createTellModerators({
    servers,
    post: async (channel, card) => {
      if (channel === 'closed') throw new UserError('closed');
      posts.push({ channel, text: JSON.stringify(card) });
    },
    log: createLog('silent'),
  });

describe('moderators', () => {
  it('are told what a reading refused, each in the channel of their server', async () => {
    await tell()(['harbour'], BAD);
    expect(posts.map(({ channel }) => channel)).toEqual(['3', '4']);
    expect(posts[0]?.text).toContain('no valid JSON');
  });

  it('are told only of what their server holds', async () => {
    await tell()(['council', 'harbour'], BAD);
    expect(posts.map(({ channel }) => channel)).toEqual(['3']);
  });

  it('are told the same trouble once, and again after it was gone', async () => {
    const telling = tell();
    for (const report of [BAD, BAD, FINE, BAD]) await telling(['council'], report);
    expect(posts).toHaveLength(2);
  });

  it('hear nothing of a reading that went well, nor without a channel', async () => {
    await tell()(['harbour'], FINE);
    servers.change('300', { moderatorsChannel: null });
    servers.change('400', { moderatorsChannel: 'closed' });
    await tell()(['harbour'], BAD);
    expect(posts).toEqual([]);
  });
});
