import { type InteractionReplyOptions, type InteractionUpdateOptions, MessageFlags } from 'discord.js';
import type { Reply } from '../../commands/command.ts';
import type { Card } from '../cards/card.ts';

/** A card as a message of its own. */
export function newMessage(
  card: Card,
  visibility: Reply['visibility'],
): InteractionReplyOptions & { content?: string } {
  return {
    ...(card.content === undefined ? {} : { content: card.content }),
    embeds: card.embeds,
    components: card.components,
    ...(visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {}),
  };
}

/** A card in place of what a message showed before: what the card lacks is taken away. */
export function changedMessage(card: Card): InteractionUpdateOptions {
  return { content: card.content ?? null, embeds: card.embeds, components: card.components };
}
