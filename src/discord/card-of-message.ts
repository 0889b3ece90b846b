import { ComponentType, type Message, type TopLevelComponent } from 'discord.js';
import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord-api-types/v10';
import type { Card } from '../cards/message/card.ts';

function actionRow(
  component: TopLevelComponent,
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return component.type === ComponentType.ActionRow ? [component.toJSON()] : [];
}

/** Discord adds the kind of embed, and the size and place of a picture, when it stores one; a card has neither. */
function withoutAdditions({ type: _kind, image, ...embed }: APIEmbed): APIEmbed {
  return image === undefined ? embed : { ...embed, image: { url: image.url } };
}

/** The card that a message shows, as it could be sent again. */
export function cardOfMessage(message: Message): Card {
  return {
    ...(message.content === '' ? {} : { content: message.content }),
    embeds: message.embeds.map((embed) => withoutAdditions(embed.toJSON())),
    components: message.components.flatMap(actionRow),
  };
}
