import type { View } from './buttons.ts';
import type { Card } from './card.ts';
import { plainLine, unescapeText } from './escape.ts';
import { shortLine } from './line.ts';

const NAME_MOST = 40;
/** More than any question with all its filters has; a name in an article may be of any length. */
const ASKED_MOST = 720;

/**
 * The content of a card. What was asked stands first, bold, on every card: buttons whose custom id had no room for it
 * read it back from there. Below it, in small print, who shared the card and which `part` of the answer it is.
 */
export function heading(asked: string, view: View, part?: string): string {
  const { words, sharedBy } = view;
  const name = sharedBy === undefined ? '' : shortLine(sharedBy, NAME_MOST) || words('cards.a-member');
  const shared = sharedBy === undefined ? [] : [words('cards.shared-by', { name })];
  const notes = [...shared, ...(part === undefined ? [] : [part])];
  return [
    `**${shortLine(asked, ASKED_MOST)}**`,
    ...(notes.length === 0 ? [] : [`-# ${notes.join(' · ')}`]),
    ...(view.stale === true ? [`-# ${words('cards.reloaded')}`] : []),
  ].join('\n');
}

/** What a card of ours says was asked, or undefined where it says nothing. */
export function askedOn(card: Card | undefined): string | undefined {
  const line = card?.content?.split('\n', 1)[0]?.trim();
  if (line === undefined || line.length <= 4 || !line.startsWith('**') || !line.endsWith('**'))
    return undefined;
  return plainLine(unescapeText(line.slice(2, -2)));
}
