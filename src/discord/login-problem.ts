import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { UserError } from '../errors.ts';
import { isNetworkError } from './problem.ts';

/** A token can be refused while the bot runs, too: when it is reset. */
export const TOKEN_REFUSED =
  'Discord refused the token. Copy it again from the Bot page of your application on https://discord.com/developers/applications, set it as DISCORD_TOKEN and start again.';

const CHECK_CONNECTION = 'Check this machine’s connection and https://discordstatus.com, then start again.';

/** What closes a gateway for good (https://docs.discord.com/developers/topics/opcodes-and-status-codes). */
const FATAL_CLOSES: Readonly<Record<number, string>> = {
  4004: TOKEN_REFUSED,
  4010: 'Discord refused the connection: the shard is not valid. Update the bot and start again.',
  4011: 'Discord refused the connection: the bot is in more than 2,500 servers and needs sharding, which it does not have.',
  4012: 'Discord no longer serves the version of its gateway that this bot uses. Update the bot and start again.',
  4013: 'Discord refused the connection: the intents are not valid. Update the bot and start again.',
  4014: 'Discord refused the connection: an intent is not allowed. Update the bot and start again.',
};

/** Why a gateway that closed with this code will not come back. */
export function fatalClose(code: number): UserError {
  return new UserError(FATAL_CLOSES[code] ?? `Discord ended the connection for good (${code}). Start again.`);
}

/** Discord did not let the bot become ready in time. */
export function notReadyInTime(seconds: number): UserError {
  return new UserError(`Discord did not let the bot in within ${seconds} seconds. ${CHECK_CONNECTION}`);
}

/**
 * A token that could not even be sent in a header. Told here, since the error that it causes later would name the
 * token itself.
 */
export function isSendable(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token);
}

/** What an operator is told about an error at start-up; any other error is given back as it is. */
export function loginProblem(error: unknown): unknown {
  if (error instanceof UserError) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return new UserError(TOKEN_REFUSED);
  if (error instanceof DiscordAPIError) return refusedRequest(error);
  if (error instanceof HTTPError || isNetworkError(error))
    return new UserError(`Discord cannot be reached. ${CHECK_CONNECTION}`);
  if (error instanceof Error) return gatewayProblem(error);
  return error;
}

function refusedRequest({ status, message }: DiscordAPIError): UserError {
  if (status === 401) return new UserError(TOKEN_REFUSED);
  return new UserError(
    `Discord refused to start the bot (${status}): ${message.split('\n')[0]}. See https://discordstatus.com, then start again.`,
  );
}

/** The gateway's library names this only in its message. */
function gatewayProblem(error: Error): Error {
  if (error.message.startsWith('Not enough sessions remaining'))
    return new UserError(
      'Discord allows no more log-ins of this bot today: it was started too often. Wait a day, or reset the token on https://discord.com/developers/applications, and start again.',
    );
  return error;
}
