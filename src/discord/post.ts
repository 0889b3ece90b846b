import { DiscordAPIError, type REST } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Asking } from '../../commands/command.ts';
import { UserError } from '../errors.ts';
import { problem } from '../problem.ts';
import { channelMessage } from './message-payload.ts';

/** What Discord says where the bot may not write, or where there is no such channel any more. */
const CLOSED: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel,
]);

/** Posts cards to channels. Throws `UserError` where the bot may not write there or Discord does not take it. */
export function createPost(rest: REST): Asking['post'] {
  return async (channel, card) => {
    if (!/^\d{1,20}$/.test(channel)) throw closed();
    try {
      await rest.post(Routes.channelMessages(channel), channelMessage(card));
    } catch (error) {
      if (error instanceof DiscordAPIError && CLOSED.has(error.code)) throw closed(error);
      throw new UserError(problem('channel-refused'), { cause: error });
    }
  };
}

function closed(cause?: unknown): UserError {
  return new UserError(problem('channel-closed'), { cause });
}
