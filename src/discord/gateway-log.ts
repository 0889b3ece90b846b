import { type Client, Events, RESTEvents } from 'discord.js';
import type { Log } from '../log.ts';

/**
 * Logs what happens to the connection. While Discord is away the client tries again twice a second: the log says once
 * that the connection is lost, and once that it is back.
 */
export function logGateway(client: Client, log: Log): void {
  let lost = false;
  const back = (how: string) => (shard: number) => {
    if (lost) log.warn({ shard }, `the connection to Discord is back: ${how}`);
    lost = false;
  };
  client.on(Events.ShardReconnecting, (shard) => {
    if (!lost) log.warn({ shard }, 'the connection to Discord is lost; trying to resume');
    lost = true;
  });
  client.on(Events.ShardResume, back('resumed, nothing was missed'));
  client.on(Events.ShardReady, back('a new session'));
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, error }, 'the gateway had an error'));
  client.on(Events.Error, (error) => log.error({ error }, 'the Discord client had an error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'the Discord client warns'));
  client.rest.on(RESTEvents.RateLimited, ({ route, method, timeToReset, scope }) => {
    log.warn({ route, method, milliseconds: timeToReset, scope }, 'Discord limits the rate of requests');
  });
}
