import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDispatcher, type Dispatcher } from '../../commands/dispatch.ts';
import { createLog } from '../../src/log.ts';
import { createNewsrooms, type Newsrooms } from '../../src/newsroom/newsrooms.ts';
import { openServers } from '../../src/servers/open-servers.ts';
import type { Servers } from '../../src/servers/servers.ts';
import { cardIn, moderator, textOn } from './made-up-newsroom.ts';

// Made-up articles, a collection each.
const HARBOUR = 'The harbour of Lindvale will close in May.\n\n“We will not sell it,” said Ada Quill.\n';
const COUNCIL = 'The council of Orvale met on Monday.\n\n“The budget is balanced,” said Tomas Reed.\n';

const HARBOURS = { server: '300', channel: '31' };
const COUNCIL_CHANNEL = { server: '300', channel: '32' };
const COUNCILS = { server: '400', channel: '41' };

describe('two collections that are bound to two places', () => {
  let root: string;
  let newsrooms: Newsrooms;
  let servers: Servers;
  let dispatcher: Dispatcher;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'reportedly-places-'));
    for (const [name, text] of [
      ['harbour', HARBOUR],
      ['council', COUNCIL],
    ] as const) {
      await mkdir(join(root, name));
      await writeFile(join(root, name, `${name}.txt`), text);
    }
    const log = createLog('silent');
    newsrooms = createNewsrooms({ folderOf: (name) => join(root, name), log });
    servers = openServers({ file: ':memory:' });
    servers.grant('harbour', '300');
    servers.grant('council', '300');
    servers.grant('council', '400');
    servers.bind('300', undefined, ['harbour']);
    servers.bind('300', COUNCIL_CHANNEL.channel, ['council']);
    servers.bind('400', undefined, ['council']);
    dispatcher = createDispatcher({
      newsroomAt: (place) => newsrooms.over(servers.collectionsAt(place)),
      servers,
      log,
    });
  });

  afterAll(async () => {
    await newsrooms.close();
    servers.close();
    await rm(root, { recursive: true, force: true });
  });

  const ask = async (place: typeof HARBOURS, name: string, options: Record<string, string>) =>
    cardIn(await dispatcher.run(name, { asker: { ...moderator, ...place }, options }));

  it('answer each from its own', async () => {
    const question = { question: 'what did Ada Quill say?' };
    expect(textOn(await ask(HARBOURS, 'ask', question))).toContain('We will not sell it');
    for (const place of [COUNCILS, COUNCIL_CHANNEL]) {
      expect((await ask(place, 'ask', question)).outcome).toBe('nothing');
      expect(textOn(await ask(place, 'who', { name: 'Tomas Reed' }))).toContain('The budget is balanced');
    }
  });

  it('show no article of the other, by its id or by a forged button', async () => {
    expect((await ask(HARBOURS, 'source', { id: 'council' })).outcome).toBe('nothing');
    const asker = { ...moderator, ...COUNCILS };
    const forged = await dispatcher.press({
      asker,
      customId: 'source/article/1/00000000/=harbour',
      values: [],
    });
    expect(forged).toMatchObject({ outcome: 'refused', visibility: 'private' });
  });

  it('complete no name of the other', async () => {
    const asker = { ...moderator, ...COUNCILS };
    const choices = await dispatcher.complete('who', { asker, option: 'name', typed: '' });
    expect(choices.map(({ value }) => value)).not.toContain('Ada Quill');
  });
});
