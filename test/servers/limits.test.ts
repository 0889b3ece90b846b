import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLimits } from '../../src/servers/limits.ts';

const SERVER = '300';
const member = { id: '1', server: SERVER };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const limitsWith = (cooldownSeconds: number, commandsAMinute: number) =>
  createLimits({ settingsOf: () => ({ cooldownSeconds, commandsAMinute }) });

describe('cooldowns', () => {
  it('hold a member back from the same command, and say for how long', async () => {
    const limits = limitsWith(10, 100);
    expect(await limits.take(member, 'ask')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(3_500);
    expect(await limits.take(member, 'ask')).toEqual({ seconds: 7, whose: 'member' });
    await vi.advanceTimersByTimeAsync(6_600);
    expect(await limits.take(member, 'ask')).toBeUndefined();
  });

  it('do not grow by trying', async () => {
    const limits = limitsWith(10, 100);
    await limits.take(member, 'ask');
    for (let attempt = 0; attempt < 5; attempt += 1) await limits.take(member, 'ask');
    expect(await limits.take(member, 'ask')).toEqual({ seconds: 10, whose: 'member' });
  });

  it('are each member’s and each command’s own', async () => {
    const limits = limitsWith(10, 100);
    await limits.take(member, 'ask');
    expect(await limits.take(member, 'who')).toBeUndefined();
    expect(await limits.take({ ...member, id: '2' }, 'ask')).toBeUndefined();
    expect(await limits.take({ id: '1', server: '400' }, 'ask')).toBeUndefined();
  });

  it('can be switched off', async () => {
    const limits = limitsWith(0, 100);
    for (let time = 0; time < 5; time += 1) expect(await limits.take(member, 'ask')).toBeUndefined();
  });
});

describe('a server’s limit', () => {
  it('counts the commands of all its members in a minute', async () => {
    const limits = limitsWith(0, 2);
    await limits.take(member, 'ask');
    await limits.take({ ...member, id: '2' }, 'who');
    expect(await limits.take({ ...member, id: '3' }, 'ask')).toMatchObject({ whose: 'server' });
    expect(await limits.take({ id: '3', server: '400' }, 'ask')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await limits.take(member, 'ask')).toBeUndefined();
  });

  it('does not hold in direct messages', async () => {
    const limits = limitsWith(0, 1);
    expect(await limits.take({ id: '1' }, 'ask')).toBeUndefined();
    expect(await limits.take({ id: '1' }, 'who')).toBeUndefined();
  });
});
