import {
  type AttachmentPayload,
  type InteractionReplyOptions,
  type InteractionUpdateOptions,
  MessageFlags,
  type RequestData,
} from 'discord.js';
import type { Reply } from '../../commands/command.ts';
import type { Card } from '../cards/message/card.ts';

/** A card as a message of its own. */
export function newMessage(
  card: Card,
  visibility: Reply['visibility'],
): InteractionReplyOptions & { content?: string } {
  return {
    ...(card.content === undefined ? {} : { content: card.content }),
    embeds: card.embeds,
    components: card.components,
    ...(card.files === undefined ? {} : { files: card.files.map(attached) }),
    ...(visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {}),
  };
}

/** A card in place of what a message showed before: what the card lacks is taken away, its files too. */
export function changedMessage(card: Card): InteractionUpdateOptions {
  return {
    content: card.content ?? null,
    embeds: card.embeds,
    components: card.components,
    attachments: [],
    files: (card.files ?? []).map(attached),
  };
}

/** A card as a message to a channel, as the REST interface takes it: no interaction, and mentions off all the same. */
export function channelMessage(card: Card): Pick<RequestData, 'body' | 'files'> {
  const files = card.files ?? [];
  return {
    body: {
      ...(card.content === undefined ? {} : { content: card.content }),
      embeds: card.embeds,
      components: card.components,
      allowed_mentions: { parse: [] },
      attachments: files.map(({ name, alt }, index) => ({
        id: String(index),
        filename: name,
        description: alt,
      })),
    },
    files: files.map(({ name, type, bytes }) => ({ name, data: Buffer.from(bytes), contentType: type })),
  };
}

function attached({ name, alt, bytes }: NonNullable<Card['files']>[number]): AttachmentPayload {
  return { name, description: alt, attachment: Buffer.from(bytes) };
}
