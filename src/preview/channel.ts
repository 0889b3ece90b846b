import type { Card } from '../cards/card.ts';

const MESSAGES_MOST = 500;

/** The messages of the preview's channel by id, as Discord keeps them: what a pressed component stands on. */
export class Channel {
  readonly #cards = new Map<string, Card>();
  #posted = 0;

  cardOf(id: string): Card | undefined {
    return this.#cards.get(id);
  }

  /** Posts a card, forgetting the oldest where there are too many; gives the message's id. */
  post(card: Card): string {
    this.#posted += 1;
    const id = `${Date.now()}-${this.#posted}`;
    const oldest = this.#cards.keys().next();
    if (this.#cards.size >= MESSAGES_MOST && oldest.done !== true) this.#cards.delete(oldest.value);
    this.#cards.set(id, card);
    return id;
  }

  replace(id: string, card: Card): void {
    this.#cards.set(id, card);
  }
}
