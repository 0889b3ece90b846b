import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Finding } from '../../coverage/finding.ts';
import type { Words } from '../../locales/words.ts';
import { type CardState, writeCustomId } from './custom-id.ts';
import { plainLine } from './escape.ts';
import { BUTTON_LABEL_MOST, BUTTONS_A_ROW_MOST } from './limits.ts';
import { fitted } from './shorten.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Which page of a card is shown, of which edition, to whom, in whose language. */
export interface View {
  /** Our fixed words in the reader's language. */
  readonly words: Words;
  /** Counted from 1. */
  readonly page: number;
  readonly version: string;
  /** Set on a card for everybody: the name of the member who shared it. */
  readonly sharedBy?: string;
  /** The coverage was reloaded since the button was made. */
  readonly stale?: boolean;
}

/** A button that carries its state; a label that is too long is cut. */
export function button(
  label: string,
  state: CardState,
  options: { readonly disabled?: boolean; readonly style?: APIButtonComponentWithCustomId['style'] } = {},
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: options.style ?? ButtonStyle.Secondary,
    label: fitted(plainLine(label), BUTTON_LABEL_MOST),
    custom_id: writeCustomId(state),
    ...(options.disabled === true ? { disabled: true } : {}),
  };
}

/** The components as one row; no row where there are none. */
export function rows(...lists: readonly (readonly APIComponentInMessageActionRow[])[]): readonly Row[] {
  return lists
    .filter((components) => components.length > 0)
    .map((components) => ({
      type: ComponentType.ActionRow,
      components: components.slice(0, BUTTONS_A_ROW_MOST),
    }));
}

/** For each finding, the button that shows it between its neighbours, privately; `mark` is what it is numbered. */
export function contextButtons(
  marked: readonly { readonly finding: Finding; readonly mark: string }[],
  { version, words }: Pick<View, 'version' | 'words'>,
): readonly APIButtonComponentWithCustomId[] {
  const once = marked.filter(
    ({ finding }, at) => marked.findIndex((other) => other.finding.id === finding.id) === at,
  );
  return once.map(({ finding, mark }) =>
    button(words('cards.button.context', { mark }), {
      command: 'source',
      action: 'context',
      page: 1,
      version,
      key: finding.id,
    }),
  );
}

/** Previous, Next and Share; none on a card for everybody, Previous and Next only where there are pages. */
export function pageButtons(
  state: Omit<CardState, 'page' | 'version'>,
  view: View,
  pages: number,
): readonly APIButtonComponentWithCustomId[] {
  if (view.sharedBy !== undefined) return [];
  const { version, words } = view;
  const previous = { ...state, version, page: view.page - 1 };
  const next = { ...state, version, page: view.page + 1 };
  return [
    ...(pages > 1 ? [button(words('cards.button.previous'), previous, { disabled: view.page <= 1 })] : []),
    ...(pages > 1 ? [button(words('cards.button.next'), next, { disabled: view.page >= pages })] : []),
    shareButton(state, view),
  ];
}

/** Posts the same page for everybody. */
export function shareButton(
  state: Omit<CardState, 'page' | 'version'>,
  view: View,
): APIButtonComponentWithCustomId {
  const action = `share${state.action}`;
  return button(
    view.words('cards.button.share'),
    { ...state, action, page: view.page, version: view.version },
    { style: ButtonStyle.Primary },
  );
}
