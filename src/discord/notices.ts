import type { Reply } from '../../commands/command.ts';
import type { Card } from '../cards/message/card.ts';
import { apologyCard, problemCard } from '../cards/message/message-card.ts';
import type { Words } from '../locales/words.ts';

function notice(card: Card): Reply {
  return { card, visibility: 'private', mode: 'new', outcome: 'refused', data: undefined };
}

/** Said when an answer was there and could not be shown; the log holds the full story under the same id. */
export function apology(id: string, words: Words): Reply {
  return notice(apologyCard(id, words));
}

/** Said to kinds of interaction that the bot has nothing for, such as a menu entry of an older version. */
export function unknownKind(words: Words): Reply {
  return notice(problemCard(words('problems.unknown-action', { help: words.command('commands.help.name') })));
}

/** Said where a form took so long to prepare that Discord no longer opens one. */
export function formTooLate(words: Words): Reply {
  return notice(problemCard(words('problems.form-too-late')));
}

/** Said while the bot finishes what it had begun before it ends. */
export function restarting(words: Words): Reply {
  return notice(problemCard(words('problems.restarting')));
}
