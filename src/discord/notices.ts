import type { Reply } from '../../commands/command.ts';
import type { Card } from '../cards/card.ts';
import { apologyCard, problemCard } from '../cards/message-card.ts';

function notice(card: Card): Reply {
  return { card, visibility: 'private', mode: 'new', outcome: 'refused', data: undefined };
}

/** Said when an answer was there and could not be shown; the log holds the full story under the same id. */
export function apology(id: string): Reply {
  return notice(apologyCard(id));
}

/** Said to kinds of interaction that the bot has nothing for, such as a menu entry of an older version. */
export const UNKNOWN_KIND = notice(
  problemCard('This bot does not know that action. Type /help to see what it does.'),
);

/** Said where a form took so long to prepare that Discord no longer opens one. */
export const FORM_TOO_LATE = notice(problemCard('The form could not be opened in time. Try again.'));

/** Said while the bot finishes what it had begun before it ends. */
export const RESTARTING = notice(problemCard('The bot is being restarted. Try again in a minute.'));
