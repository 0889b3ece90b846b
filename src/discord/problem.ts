import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/**
 * What went wrong with an interaction:
 * `too-late` (its 3 seconds or 15 minutes are over, or it never was one of ours), `answered-already` (by another copy
 * of the bot, or by a request of ours whose response was lost), `refused` (Discord does not accept what was sent),
 * `unreachable` (Discord is down, or the network), `ours` (a defect of this program).
 */
export type ProblemKind = 'too-late' | 'answered-already' | 'refused' | 'unreachable' | 'ours';

const TOO_LATE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** Whose fault an error is, as far as Discord’s code or the network tells. */
export function kindOfProblem(error: unknown): ProblemKind {
  if (error instanceof DiscordAPIError) {
    if (TOO_LATE.has(error.code)) return 'too-late';
    if (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return 'answered-already';
    return 'refused';
  }
  if (error instanceof HTTPError || isNetworkError(error)) return 'unreachable';
  return 'ours';
}

/** Whether the request never came through: no connection, no name, no answer in time. */
export function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  const systemCode = typeof code === 'string' && /^(?:E[A-Z_]{3,}|UND_ERR_\w+)$/.test(code);
  return systemCode || error.name === 'AbortError' || isNetworkError(error.cause);
}

/**
 * An error as it may be logged: Discord's errors carry the request, and with it the interaction's token and the text
 * of the message, which have no place in a log.
 */
export function loggable(error: unknown): object {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    const { name, message, status, method } = error;
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    return { problem: { name, message, status, method, ...(code === undefined ? {} : { code }) } };
  }
  return { error };
}
