import type { Reply } from '../../commands/command.ts';

function notice(content: string): Reply {
  return {
    card: { content, embeds: [], components: [] },
    visibility: 'private',
    mode: 'new',
    outcome: 'refused',
    data: undefined,
  };
}

/** Said when an answer was there and could not be shown; the log holds the full story under the same id. */
export function apology(id: string): Reply {
  return notice(
    `Something went wrong while this answer was being sent. Please try again; if it stays so, tell the operator the number ${id}.`,
  );
}

/** Said to kinds of interaction that the bot has nothing for, such as a menu entry of an older version. */
export const UNKNOWN_KIND = notice('This bot does not know that action. Type /help to see what it does.');

/** Said while the bot finishes what it had begun before it ends. */
export const RESTARTING = notice('The bot is being restarted. Please try again in a minute.');
