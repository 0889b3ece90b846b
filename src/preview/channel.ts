import type { Card, CardFile } from '../cards/message/card.ts';
import type { PageCard } from './exchange.ts';

const MESSAGES_MOST = 500;

/** A message of the bot, or one that the person at the page wrote. */
type Message = { readonly card: Card } | { readonly text: string };

/** The messages of the preview's channels by id, as Discord keeps them: what a pressed component stands on. */
export class Channel {
  readonly #messages = new Map<string, Message>();
  #posted = 0;

  cardOf(id: string): Card | undefined {
    const message = this.#messages.get(id);
    return message !== undefined && 'card' in message ? message.card : undefined;
  }

  /** The words of a message, as the Discord front hands them to a message command. */
  textOf(id: string): string | undefined {
    const message = this.#messages.get(id);
    if (message === undefined || 'text' in message) return message?.text;
    const { content = '', embeds } = message.card;
    if (content !== '') return content;
    const previews = embeds.flatMap(({ title = '', description = '' }) => [title, description]);
    return previews.filter((text) => text !== '').join('\n');
  }

  fileOf(id: string, name: string): CardFile | undefined {
    return this.cardOf(id)?.files?.find((file) => file.name === name);
  }

  /** Posts a card, forgetting the oldest message where there are too many; gives the message's id. */
  post(card: Card): string {
    return this.#keep({ card });
  }

  /** Posts what the person at the page wrote; gives the message's id. */
  say(text: string): string {
    return this.#keep({ text });
  }

  replace(id: string, card: Card): void {
    this.#messages.set(id, { card });
  }

  #keep(message: Message): string {
    this.#posted += 1;
    const id = `${Date.now()}-${this.#posted}`;
    const oldest = this.#messages.keys().next();
    if (this.#messages.size >= MESSAGES_MOST && oldest.done !== true) this.#messages.delete(oldest.value);
    this.#messages.set(id, message);
    return id;
  }
}

/** A card as the page gets it: its files by address. */
export function pageCard({ files, ...card }: Card, id: string): PageCard {
  if (files === undefined) return card;
  const addresses = files.map(({ name, alt }) => ({ name, alt, url: `/files/${id}/${name}` }));
  return { ...card, files: addresses };
}
