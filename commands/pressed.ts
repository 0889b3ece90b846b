import type { View } from '../src/cards/message/buttons.ts';
import { isStale, readCustomId, recallKey } from '../src/cards/message/custom-id.ts';
import { askedOn } from '../src/cards/message/heading.ts';
import { UserError } from '../src/errors.ts';
import type { Words } from '../src/locales/words.ts';
import type { Edition } from '../src/newsroom/edition.ts';
import type { Press, Reply } from './command.ts';

/** A press, read: what it asks for, of which edition, and how to show it. */
export interface Pressed {
  readonly edition: Edition;
  readonly action: string;
  /** What was asked. */
  readonly key: string;
  readonly view: View;
  /** A page replaces the card that was pressed; a shared card is a message of its own, for everybody. */
  readonly manner: Pick<Reply, 'visibility' | 'mode'>;
}

const SHARE = /^share(?=[a-z])/;

/**
 * Reads the state that a button carries. Where the coverage was reloaded since, the pages of the old answer are gone:
 * the view starts at the first page of the new one and says so. Throws `UserError` for a button that is not ours, or
 * whose card no longer shows what was asked.
 * @param shown what the card shows that can have been asked: its heading unless told
 */
export function readPress(
  press: Press,
  shown: string | undefined | readonly string[] = askedOn(press.card),
): Pressed {
  const state = readCustomId(press.customId, press.words);
  const edition = press.newsroom.current();
  const { version } = edition.summary;
  const stale = isStale(state, version);
  const share = SHARE.test(state.action);
  const view = { page: stale ? 1 : state.page, version, stale, words: press.words };
  return {
    edition,
    action: state.action.replace(SHARE, ''),
    key: recallKey(state, shown, press.words),
    view: share ? { ...view, sharedBy: press.asker.name } : view,
    manner: share ? { visibility: 'public', mode: 'new' } : { visibility: 'private', mode: 'update' },
  };
}

/** For a custom id in our form with an action that the command does not have. */
export function unknownButton(words: Words): UserError {
  return new UserError(words('problems.unknown-button'));
}
