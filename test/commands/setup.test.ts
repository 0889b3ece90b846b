import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asker, Call, Reply } from '../../commands/command.ts';
import { createDispatcher } from '../../commands/dispatch.ts';
import type { Card } from '../../src/cards/message/card.ts';
import { UserError } from '../../src/errors.ts';
import { createLimits } from '../../src/servers/limits.ts';
import { openServers } from '../../src/servers/open-servers.ts';
import { DEFAULT_SETTINGS, type Servers } from '../../src/servers/servers.ts';
import { member, moderator, newsroomOf, textOn } from './made-up-newsroom.ts';

const SERVER = '300';
const OTHER = '400';
const here: Asker = { ...moderator, server: SERVER, channel: '7' };

let servers: Servers;
let posted: { readonly channel: string; readonly card: Card }[];

beforeEach(() => {
  servers = openServers({ file: ':memory:' });
  posted = [];
});
afterEach(() => servers.close());

const dispatcher = (limited = false) =>
  createDispatcher({
    newsroomAt: async () => newsroomOf(),
    servers,
    ...(limited ? { limits: createLimits(servers) } : {}),
    log: { error: (fields, message) => expect.unreachable(`${message} ${JSON.stringify(fields)}`) },
  });

async function setup(subcommand: string, options: Call['options'] = {}, asker = here): Promise<Reply> {
  const post = async (channel: string, card: Card) => {
    if (channel === 'closed') throw new UserError('The bot may not write in that channel.');
    posted.push({ channel, card });
  };
  return (await dispatcher().run('setup', { asker, subcommand, options, post })) as Reply;
}

describe('/setup', () => {
  it('shows what holds before anything is set, and what to do next', async () => {
    const text = textOn(await setup('show'));
    expect(text).toContain('Coverage: default (the operator’s own coverage)');
    expect(text).toContain('/setup create makes one');
    expect(text).toContain('Moderators’ channel: none');
    expect(text).toContain('2 seconds');
  });

  it('makes a collection, binds the server to it and a channel to another', async () => {
    await setup('create', { collection: 'harbour' });
    await setup('create', { collection: 'council' });
    await setup('collection', { collection: 'harbour', second: 'council' });
    const text = textOn(await setup('collection', { collection: 'council', channel: '7' }));
    expect(text).toContain('Saved.');
    expect(text).toContain('Coverage: council and harbour');
    expect(text).toContain('In <#7>: council');
    expect(servers.collectionsAt({ server: SERVER, channel: '7' })).toEqual(['council']);
  });

  it('goes back to the operator’s own coverage', async () => {
    await setup('create', { collection: 'harbour' });
    await setup('collection', { collection: 'harbour' });
    await setup('collection', { collection: 'default' });
    expect(servers.collectionsAt({ server: SERVER })).toEqual(['default']);
  });

  it('never binds a server to another’s collection, nor offers its name', async () => {
    servers.create('secret-desk', OTHER);
    const reply = await setup('collection', { collection: 'secret-desk' });
    expect(reply.outcome).toBe('refused');
    expect(servers.collectionsAt({ server: SERVER })).toEqual(['default']);
    const typing = { asker: here, subcommand: 'collection', option: 'collection', typed: '' };
    expect(await dispatcher().complete('setup', typing)).toEqual([{ name: 'default', value: 'default' }]);
  });

  it('completes the server’s own collections', async () => {
    await setup('create', { collection: 'harbour' });
    const typing = { asker: here, subcommand: 'collection', option: 'second', typed: 'HAR' };
    expect(await dispatcher().complete('setup', typing)).toEqual([{ name: 'harbour', value: 'harbour' }]);
  });

  it('sets the moderators’ channel by posting there first', async () => {
    await setup('moderators', { channel: '9' });
    expect(posted.map(({ channel }) => channel)).toEqual(['9']);
    expect(servers.settingsOf(SERVER).moderatorsChannel).toBe('9');
    await setup('moderators');
    expect(servers.settingsOf(SERVER).moderatorsChannel).toBeUndefined();
  });

  it('does not set a channel in which the bot may not write', async () => {
    const reply = await setup('moderators', { channel: 'closed' });
    expect(textOn(reply)).toContain('may not write');
    expect(servers.settingsOf(SERVER).moderatorsChannel).toBeUndefined();
  });

  it('sets the limits within their bounds, and asks for one of the two', async () => {
    await setup('limits', { cooldown: 0, 'per-minute': 999_999 });
    expect(servers.settingsOf(SERVER)).toMatchObject({ cooldownSeconds: 0, commandsAMinute: 10_000 });
    expect(textOn(await setup('limits'))).toContain('at least one');
  });

  it('sets one language for everybody, and gives each member their own back', async () => {
    await setup('language', { language: 'de' });
    expect(textOn(await setup('show'))).toContain('Sprache: Deutsch');
    expect(dispatcher().wordsFor(here).locale).toBe('de');
    expect(dispatcher().wordsFor({ ...here, server: OTHER }).locale).toBe('en');
    await setup('language', { language: 'own' });
    expect(textOn(await setup('show'))).toContain('Language: each member’s own');
  });

  it.each(['show', 'collection', 'create', 'moderators', 'limits', 'language'])(
    'refuses %s to a member who was handed it by an override',
    async (subcommand) => {
      const options = { collection: 'harbour', channel: '9', cooldown: 5, language: 'de' };
      const reply = await setup(subcommand, options, { ...member, server: SERVER });
      expect(reply).toMatchObject({ outcome: 'refused', visibility: 'private' });
      expect(servers.settingsOf(SERVER)).toEqual(DEFAULT_SETTINGS);
      expect(servers.heldBy(SERVER)).toEqual([]);
      expect(posted).toEqual([]);
    },
  );

  it('says where it belongs outside a server', async () => {
    expect(textOn(await setup('show', {}, moderator))).toContain('Use this command in one');
  });
});

describe('cooldowns', () => {
  it('refuse privately, with the time that is left, in the server’s language', async () => {
    servers.change(SERVER, { cooldownSeconds: 30, language: 'de' });
    const limited = dispatcher(true);
    const call = { asker: { ...member, server: SERVER }, options: { name: 'Voss' } };
    expect(await limited.run('who', call)).toMatchObject({ outcome: 'answered' });
    const again = (await limited.run('who', call)) as Reply;
    expect(again).toMatchObject({ outcome: 'refused', visibility: 'private' });
    expect(textOn(again)).toMatch(/Neue Frage möglich in (?:29|30) Sekunden/);
  });

  it('never hold moderators back from their work, only from asking, nor let a handed command through', async () => {
    servers.change(SERVER, { cooldownSeconds: 3_600 });
    const limited = dispatcher(true);
    const run = async (name: string, asker: Asker, subcommand?: string) => {
      const call = { asker: { ...asker, server: SERVER }, options: { name: 'Voss' } };
      return textOn((await limited.run(name, { ...call, ...(subcommand && { subcommand }) })) as Reply);
    };
    for (let time = 0; time < 3; time += 1) {
      expect(await run('corpus', moderator, 'status')).toContain('3 articles');
      expect(await run('setup', moderator, 'show')).toContain('3,600 seconds');
    }
    await run('who', moderator);
    expect(await run('who', moderator)).toContain('Ask again in');
    expect(await run('setup', member, 'show')).toContain('Only members who may manage');
    expect(await run('setup', member, 'show')).toContain('Ask again in');
  });
});

describe('a coverage that several servers read', () => {
  const reload = async (server: string) =>
    (await dispatcher().run('corpus', {
      asker: { ...moderator, server },
      subcommand: 'reload',
      options: {},
    })) as Reply;

  it('is changed only by the moderators of the server that holds it', async () => {
    expect(await reload(SERVER)).toMatchObject({ outcome: 'answered' });
    const refused = await reload(OTHER);
    expect(refused).toMatchObject({ outcome: 'refused' });
    expect(textOn(refused)).toContain('belongs to another server');
  });
});
