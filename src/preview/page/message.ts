import type { ChannelAnswer, ChannelMessage } from '../exchange.ts';
import { showEmbed } from './card.ts';
import { type OnPress, showRows } from './controls.ts';
import { element } from './dom.ts';
import { showMarkdown } from './markdown.ts';
import { addMenu, type MenuEntry } from './message-menu.ts';

const BOT = { author: 'Reportedly', avatar: '/bot.svg' };
const MEMBER = { author: 'You', avatar: '/member.svg' };
/** The flag of a message that only one member sees. */
const EPHEMERAL = 64;

/** What stands above a message: the command that was used, or the words of what was pressed. */
export type Cause =
  | { readonly command: string }
  | { readonly menu: string; readonly of: 'bot' | 'member' }
  | { readonly pressed: string };

export interface MessageHandlers {
  readonly onPress: OnPress;
  readonly onDismiss: () => void;
  /** What the message's menu offers. */
  readonly menu: readonly MenuEntry[];
}

/** A message of the bot, from the very payload that Discord would get. */
export function showMessage(
  { card, visibility }: Pick<ChannelMessage, 'card' | 'visibility'>,
  cause: Cause | undefined,
  { onPress, onDismiss, menu }: MessageHandlers,
): HTMLElement {
  const shown = botMessage(visibility === 'private');
  if (cause !== undefined) shown.append(showCause(cause));
  if (card.content !== undefined) shown.append(...showMarkdown(card.content));
  shown.append(...card.embeds.map((embed) => showEmbed(embed, card.files)), ...showLoose(card));
  shown.append(...showRows(card.components, onPress));
  addMenu(shown, menu);
  shown.append(showPayload(visibility === 'private' ? { ...card, flags: EPHEMERAL } : card));
  void shown.updateComplete.then(() => makeDismissable(shown, onDismiss));
  return shown;
}

/** A message that the person at the page wrote. */
export function showOwnMessage(text: string, menu: readonly MenuEntry[]): HTMLElement {
  const shown = element('discord-message', { role: 'article', 'aria-label': 'You' }, ...showMarkdown(text));
  Object.assign(shown, MEMBER, { timestamp: `Today at ${timeOfDay()}` });
  addMenu(shown, menu);
  return shown;
}

/** A card that was posted to another channel, which the page shows among the others, marked as such. */
export function showPostElsewhere({ card, channel }: ChannelAnswer['posts'][number]): HTMLElement {
  const shown = botMessage(false);
  shown.setAttribute('aria-label', `Reportedly, in ${channel}`);
  shown.append(element('p', { class: 'elsewhere' }, `In ${channel}`));
  if (card.content !== undefined) shown.append(...showMarkdown(card.content));
  shown.append(...card.embeds.map((embed) => showEmbed(embed, card.files)), ...showLoose(card));
  shown.append(...showRows(card.components, () => undefined), showPayload(card));
  return shown;
}

/** Pictures that no embed shows stand by themselves. */
function showLoose({ embeds, files = [] }: ChannelMessage['card']): readonly HTMLElement[] {
  const inEmbeds = new Set(embeds.map(({ image }) => image?.url));
  return files
    .filter(({ name }) => !inEmbeds.has(`attachment://${name}`))
    .map(({ url, alt }) => element('img', { slot: 'attachments', class: 'picture', src: url, alt }));
}

/** A message of the page itself, such as the welcome: the bot's look, but no payload. */
export function showNotice(...content: readonly (Node | string)[]): HTMLElement {
  const shown = botMessage(false);
  // The page's own words, among cards in the member's language.
  shown.lang = 'en';
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
  if ('menu' in cause) {
    const shown = element('discord-command', { slot: 'reply' });
    const target = cause.of === 'bot' ? BOT : MEMBER;
    const context = {
      contextUserName: target.author,
      contextUserAvatar: target.avatar,
      contextUserBot: cause.of === 'bot',
    };
    return Object.assign(shown, MEMBER, context, { type: 'message_command', command: cause.menu });
  }
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
