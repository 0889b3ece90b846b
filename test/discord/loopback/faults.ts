import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** The requests that a bot makes, by what they are for. */
export type RequestKind =
  | 'gateway'
  | 'own-user'
  | 'own-application'
  | 'channel'
  | 'own-member'
  | 'roles'
  | 'list-commands'
  | 'set-commands'
  | 'callback'
  | 'edit'
  | 'delete'
  | 'follow-up'
  | 'post'
  | 'download';

/** A trouble that Discord, or the way to it, has with a request. */
export type Trouble =
  | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number; readonly global?: boolean }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'held'; readonly until: Promise<void> }
  /** The connection breaks before the request is read. */
  | { readonly kind: 'lose-request' }
  /** The request is done, and the connection breaks before the bot hears of it. */
  | { readonly kind: 'lose-response' };

interface Fault {
  readonly on: RequestKind;
  readonly trouble: Trouble;
  times: number;
}

/** Troubles that are still to come. */
export class Faults {
  readonly #faults: Fault[] = [];

  add(on: RequestKind, trouble: Trouble, times = 1): void {
    this.#faults.push({ on, trouble, times });
  }

  take(on: RequestKind): Trouble | undefined {
    const fault = this.#faults.find((each) => each.on === on && each.times > 0);
    if (fault === undefined) return undefined;
    fault.times -= 1;
    return fault.trouble;
  }
}

/** Whether the trouble already answered the request, so that nothing is left to do. */
export async function suffer(trouble: Trouble | undefined, response: ServerResponse): Promise<boolean> {
  switch (trouble?.kind) {
    case 'rate-limit':
      limitRate(response, trouble.retryAfterSeconds, trouble.global ?? false);
      return true;
    case 'status':
      response.writeHead(trouble.status, { 'content-type': 'text/plain' }).end('upstream trouble');
      return true;
    case 'lose-request':
      response.destroy();
      return true;
    case 'slow':
      await wait(trouble.milliseconds);
      return false;
    case 'held':
      await trouble.until;
      return false;
    default:
      return false;
  }
}

function limitRate(response: ServerResponse, retryAfterSeconds: number, global: boolean): void {
  response
    .writeHead(429, {
      'content-type': 'application/json',
      'retry-after': String(retryAfterSeconds),
      'x-ratelimit-scope': global ? 'global' : 'shared',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    })
    .end(JSON.stringify({ message: 'You are being rate limited.', retry_after: retryAfterSeconds, global }));
}
