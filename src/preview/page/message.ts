import type { ChannelMessage } from '../exchange.ts';
import { showEmbed } from './card.ts';
import { type OnPress, showRows } from './controls.ts';
import { element } from './dom.ts';
import { showMarkdown } from './markdown.ts';

const BOT = { author: 'Reportedly', avatar: '/bot.svg' };
const MEMBER = { author: 'You', avatar: '/member.svg' };
/** The flag of a message that only one member sees. */
const EPHEMERAL = 64;

/** What stands above a message: the command that was used, or the words of what was pressed. */
export type Cause = { readonly command: string } | { readonly pressed: string };

export interface MessageHandlers {
  readonly onPress: OnPress;
  readonly onDismiss: () => void;
}

/** A message of the bot, from the very payload that Discord would get. */
export function showMessage(
  { card, visibility }: Pick<ChannelMessage, 'card' | 'visibility'>,
  cause: Cause | undefined,
  { onPress, onDismiss }: MessageHandlers,
): HTMLElement {
  const shown = botMessage(visibility === 'private');
  if (cause !== undefined) shown.append(showCause(cause));
  if (card.content !== undefined) shown.append(...showMarkdown(card.content));
  shown.append(...card.embeds.map(showEmbed), ...showRows(card.components, onPress));
  shown.append(showPayload(visibility === 'private' ? { ...card, flags: EPHEMERAL } : card));
  void shown.updateComplete.then(() => makeDismissable(shown, onDismiss));
  return shown;
}

/** A message of the page itself, such as the welcome: the bot's look, but no payload. */
export function showNotice(...content: readonly (Node | string)[]): HTMLElement {
  const shown = botMessage(false);
  shown.append(...content);
  return shown;
}

function botMessage(ephemeral: boolean) {
  const shown = element('discord-message', {
    role: 'article',
    'aria-label': ephemeral ? 'Reportedly, only you can see this' : 'Reportedly',
  });
  Object.assign(shown, BOT, { bot: true, ephemeral, timestamp: `Today at ${timeOfDay()}` });
  return shown;
}

function timeOfDay(): string {
  return new Date().toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}

function showCause(cause: Cause): HTMLElement {
  if ('command' in cause) {
    const shown = element('discord-command', { slot: 'reply' });
    return Object.assign(shown, MEMBER, { type: 'slash_command', command: cause.command });
  }
  return Object.assign(element('discord-reply', { slot: 'reply' }, cause.pressed), BOT, { bot: true });
}

/** Written when it is opened: until then a screen reader need not hear every card twice. */
function showPayload(payload: object): HTMLElement {
  const text = element('pre', { tabindex: '0' });
  const shown = element(
    'details',
    { slot: 'components', class: 'payload' },
    element('summary', {}, 'View payload'),
    text,
  );
  shown.addEventListener('toggle', () => {
    text.textContent = shown.open ? JSON.stringify(payload, null, 2) : '';
  });
  return shown;
}

/** The component's 'Dismiss message' is no more than a span: the keyboard must reach it too. */
function makeDismissable(shown: HTMLElement, onDismiss: () => void): void {
  const link = shown.shadowRoot?.querySelector<HTMLElement>('.discord-message-ephemeral-link');
  if (link == null) return;
  link.tabIndex = 0;
  link.addEventListener('click', onDismiss);
  link.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onDismiss();
  });
}
