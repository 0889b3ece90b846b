import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Place } from '../newsroom/place.ts';
import { DEFAULT_SETTINGS, type Servers } from './servers.ts';

const MINUTE_SECONDS = 60;

/** Why somebody has to wait, and for how many whole seconds. */
export interface Wait {
  readonly seconds: number;
  /** `member`: this member asked for the same command too soon; `server`: the server runs too many. */
  readonly whose: 'member' | 'server';
}

/** Counts commands, in memory: a restart forgives. */
export interface Limits {
  /** Counts one command; gives the wait where it is one too many. */
  take(member: Place & { readonly id: string }, command: string): Promise<Wait | undefined>;
}

/** The limits that each server has set; in direct messages the default cooldown holds. */
export function createLimits(servers: Pick<Servers, 'settingsOf'>): Limits {
  const limiters = new Map<string, RateLimiterMemory>();

  function limiter(points: number, duration: number): RateLimiterMemory {
    const keyPrefix = `${points}/${duration}`;
    const known = limiters.get(keyPrefix) ?? new RateLimiterMemory({ keyPrefix, points, duration });
    limiters.set(keyPrefix, known);
    return known;
  }

  return {
    async take({ id, server }, command) {
      const { cooldownSeconds, commandsAMinute } =
        server === undefined ? DEFAULT_SETTINGS : servers.settingsOf(server);
      const own = await secondsToWait(
        cooldownSeconds > 0 ? limiter(1, cooldownSeconds) : undefined,
        `${server ?? ''}/${id}/${command}`,
      );
      if (own !== undefined) return { seconds: own, whose: 'member' };
      const all = await secondsToWait(
        server === undefined ? undefined : limiter(commandsAMinute, MINUTE_SECONDS),
        server ?? '',
      );
      return all === undefined ? undefined : { seconds: all, whose: 'server' };
    },
  };
}

async function secondsToWait(
  limiter: RateLimiterMemory | undefined,
  key: string,
): Promise<number | undefined> {
  try {
    await limiter?.consume(key);
    return undefined;
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

function isRefusal(error: unknown): error is RateLimiterRes {
  return typeof error === 'object' && error !== null && 'msBeforeNext' in error;
}
