import { mkdirSync, utimesSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { openServers } from '../../src/servers/open-servers.ts';
import { DEFAULT_SETTINGS, type Servers } from '../../src/servers/servers.ts';

const SERVER = '300';
const OTHER = '400';

let folder: string;
let servers: Servers;
const file = () => join(folder, 'deep', 'reportedly.sqlite');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reportedly-servers-'));
  servers = openServers({ file: file() });
});

afterEach(async () => {
  servers.close();
  await rm(folder, { recursive: true, force: true });
});

const reopened = (homeServer?: string) => {
  servers.close();
  servers = openServers({ file: file(), ...(homeServer === undefined ? {} : { homeServer }) });
  return servers;
};

describe('what a server sets', () => {
  it('has defaults before anything is set', () => {
    expect(servers.settingsOf(SERVER)).toEqual(DEFAULT_SETTINGS);
  });

  it('outlives the process, setting by setting, and touches no other server', () => {
    servers.change(SERVER, { moderatorsChannel: '77', language: 'he' });
    servers.change(SERVER, { cooldownSeconds: 0 });
    expect(reopened().settingsOf(SERVER)).toEqual({
      moderatorsChannel: '77',
      language: 'he',
      cooldownSeconds: 0,
      commandsAMinute: DEFAULT_SETTINGS.commandsAMinute,
    });
    expect(servers.settingsOf(OTHER)).toEqual(DEFAULT_SETTINGS);
  });

  it('can be taken back', () => {
    servers.change(SERVER, { moderatorsChannel: '77', cooldownSeconds: 9 });
    expect(servers.change(SERVER, { moderatorsChannel: null, cooldownSeconds: null })).toEqual(
      DEFAULT_SETTINGS,
    );
  });
});

describe('which coverage a place reads', () => {
  beforeEach(() => {
    servers.create('harbour', SERVER);
    servers.create('council', SERVER);
  });

  it('is the default where nothing is bound, and in direct messages', () => {
    expect(servers.collectionsAt({ server: SERVER, channel: '5' })).toEqual(['default']);
    expect(servers.collectionsAt({ channel: '5' })).toEqual(['default']);
  });

  it('is the server’s own, save in a channel with a binding of its own', () => {
    servers.bind(SERVER, undefined, ['harbour', 'council']);
    servers.bind(SERVER, '5', ['council']);
    expect(servers.collectionsAt({ server: SERVER, channel: '6' })).toEqual(['council', 'harbour']);
    expect(servers.collectionsAt({ server: SERVER, channel: '5' })).toEqual(['council']);
    expect(reopened().bindingsOf(SERVER)).toEqual([
      { collections: ['council', 'harbour'] },
      { channel: '5', collections: ['council'] },
    ]);
  });

  it('is the default again once it is unbound', () => {
    servers.bind(SERVER, undefined, ['harbour']);
    servers.bind(SERVER, undefined, []);
    expect(servers.collectionsAt({ server: SERVER })).toEqual(['default']);
  });

  it('is never another server’s: neither its name nor its existence is told', () => {
    const refusal = () => servers.bind(OTHER, undefined, ['harbour']);
    expect(refusal).toThrow(UserError);
    expect(refusal).toThrow('has no collection of that name');
    expect(() => servers.bind(OTHER, undefined, ['no-such'])).toThrow('has no collection of that name');
    expect(servers.heldBy(OTHER)).toEqual([]);
  });

  it('can be shared by the operator, and taken back with what was bound to it', () => {
    servers.grant('harbour', OTHER);
    servers.bind(OTHER, undefined, ['harbour']);
    expect(servers.collectionsAt({ server: OTHER })).toEqual(['harbour']);
    expect(servers.holdersOf('harbour')).toEqual([SERVER, OTHER]);
    servers.revoke('harbour', OTHER);
    expect(servers.collectionsAt({ server: OTHER })).toEqual(['default']);
    expect(servers.held()).toEqual(['council', 'harbour']);
  });
});

describe('names of collections', () => {
  it.each(['', 'A', 'a b', '../x', '-a', 'a-', 'a/b', 'a'.repeat(41), 'é', 'con.'])('refuses %j', (name) => {
    expect(() => servers.create(name, SERVER)).toThrow(UserError);
  });

  it('refuses a name that is taken, also that of the default', () => {
    servers.create('harbour', SERVER);
    expect(() => servers.create('harbour', OTHER)).toThrow('taken');
    expect(() => servers.create('default', OTHER)).toThrow('taken');
  });
});

describe('who may change a collection', () => {
  it('is whoever holds it', () => {
    servers.create('harbour', SERVER);
    expect(servers.mayChange(SERVER, 'harbour')).toBe(true);
    expect(servers.mayChange(OTHER, 'harbour')).toBe(false);
  });

  it('is, for the default coverage, the first server whose moderators change it', () => {
    expect(servers.mayChange(SERVER, 'default')).toBe(true);
    expect(servers.mayChange(OTHER, 'default')).toBe(false);
    expect(reopened().mayChange(SERVER, 'default')).toBe(true);
  });

  it('is, for the default coverage, only the home server where the operator names one', () => {
    expect(servers.mayChange(SERVER, 'default')).toBe(true);
    reopened(OTHER);
    expect(servers.mayChange(SERVER, 'default')).toBe(false);
    expect(servers.mayChange(OTHER, 'default')).toBe(true);
  });
});

describe('the file', () => {
  it('opens after a process that died in the middle of a statement', () => {
    servers.close();
    mkdirSync(`${file()}.lock`);
    const minuteAgo = new Date(Date.now() - 60_000);
    utimesSync(`${file()}.lock`, minuteAgo, minuteAgo);
    servers = openServers({ file: file() });
    servers.change(SERVER, { cooldownSeconds: 5 });
    expect(servers.settingsOf(SERVER).cooldownSeconds).toBe(5);
  });

  it('is refused, and left as it is, where a later version wrote it', () => {
    servers.close();
    const later = new sqlite.Database(file());
    later.exec('PRAGMA user_version = 9000');
    later.close();
    expect(() => openServers({ file: file() })).toThrow('later version');
  });

  it('is refused where it is no such file', async () => {
    const broken = join(folder, 'broken.sqlite');
    await writeFile(broken, 'x'.repeat(5000));
    expect(() => openServers({ file: broken })).toThrow(UserError);
  });
});
