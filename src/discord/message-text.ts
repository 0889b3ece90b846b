import type { Message } from 'discord.js';

/**
 * The words of a message that somebody else wrote: its own text; of a forwarded message, the text that was forwarded;
 * of one that holds nothing but a preview of a page, the preview's title and description.
 */
export function textOfMessage({ content, messageSnapshots, embeds }: Message): string {
  if (content !== '') return content;
  const forwarded = [...messageSnapshots.values()].map((snapshot) => snapshot.content ?? '');
  const previews = embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']);
  const texts = forwarded.some((text) => text !== '') ? forwarded : previews;
  return texts.filter((text) => text !== '').join('\n');
}
