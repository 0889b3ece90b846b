import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { button, type View } from './buttons.ts';

/** The key of a button that means whatever its card shows. */
export const THIS_CARD = 'card';

/** To cite what a card shows (`key`: an id, or all findings on it), and to report a problem with it. */
export function noteButtons(key: string, view: View): readonly APIButtonComponentWithCustomId[] {
  const { words, version } = view;
  return [
    button(words('citation.button'), { command: 'cite', action: 'open', page: 1, version, key }),
    reportButton(view),
  ];
}

/** To report a problem with a card that has nothing to cite. */
export function reportButton({
  words,
  version,
}: Pick<View, 'words' | 'version'>): APIButtonComponentWithCustomId {
  const state = { command: 'report', action: 'open', page: 1, version, key: THIS_CARD };
  return button(words('report.button'), state);
}
