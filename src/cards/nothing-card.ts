import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { button, rows, type View } from './message/buttons.ts';
import type { Card } from './message/card.ts';
import { plainLine } from './message/escape.ts';
import { heading } from './message/heading.ts';
import { NOTICE_COLOUR } from './message/labels.ts';
import { listed, shortLine } from './message/line.ts';
import { reportButton } from './message/note-buttons.ts';

const NEAREST_SHOWN = 5;
const BUTTONS_SHOWN = 3;
const NAME_MOST = 80;

export interface Nothing {
  readonly asked: string;
  /** One sentence of ours. */
  readonly says: string;
  /** Names or ids that look like what was asked. */
  readonly nearest: readonly string[];
  /** One sentence of ours: what to do where nothing looks alike. */
  readonly next: string;
  readonly buttons?: readonly APIButtonComponentWithCustomId[];
}

/** Nothing bears the name or id that was asked for: what looks like it, or what to do next. */
export function nothingCard({ asked, says, nearest, next, buttons = [] }: Nothing, view: View): Card {
  const alike = nearest.slice(0, NEAREST_SHOWN).map((name) => `**${shortLine(name, NAME_MOST)}**`);
  const names = listed(alike, NEAREST_SHOWN, view.words);
  const then = alike.length > 0 ? view.words('cards.look-alike', { names }) : next;
  return {
    content: heading(asked, view),
    embeds: [{ color: NOTICE_COLOUR, description: `**${says}**\n${then}` }],
    components: view.sharedBy === undefined ? rows(buttons, [reportButton(view)]) : [],
  };
}

/** No article and no finding has the id that was asked for. */
export function noSuchIdCard(asked: string, nearest: readonly string[], view: View): Card {
  const { words } = view;
  return nothingCard(
    { asked, nearest, says: words('cards.no-such-id'), next: words('cards.type-id-again') },
    view,
  );
}

/** A button for each of the nearest names that shows who it is. */
export function nameButtons(names: readonly string[], view: View): readonly APIButtonComponentWithCustomId[] {
  return [...new Set(names.map(plainLine))]
    .filter((name) => name !== '')
    .slice(0, BUTTONS_SHOWN)
    .map((name) =>
      button(name, { command: 'who', action: 'open', page: 1, version: view.version, key: name }),
    );
}
