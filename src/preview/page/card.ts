import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { PageCard } from '../exchange.ts';
import { element } from './dom.ts';
import { showMarkdown } from './markdown.ts';

/** Discord's colour of an embed that names none. */
const NO_COLOUR = 'var(--embed-edge)';

/** An embed, as Discord shows it. Author and footer are plain text there, the rest is Markdown. */
export function showEmbed(embed: APIEmbed, files: PageCard['files'] = []): HTMLElement {
  const shown = element('discord-embed', { slot: 'embeds' });
  shown.color = embed.color === undefined ? NO_COLOUR : `#${embed.color.toString(16).padStart(6, '0')}`;
  if (embed.author !== undefined) shown.authorName = embed.author.name;
  if (embed.title !== undefined) shown.append(showTitle(embed.title, embed.url));
  if (embed.description !== undefined) {
    shown.append(
      element('div', { slot: 'description', class: 'description' }, ...showMarkdown(embed.description)),
    );
  }
  const { fields = [], footer, timestamp, image } = embed;
  if (fields.length > 0)
    shown.append(element('div', { slot: 'fields', class: 'fields' }, ...fields.map(showField)));
  const picture = files.find(({ name }) => image?.url === `attachment://${name}`);
  if (picture !== undefined) {
    const { url, alt } = picture;
    shown.append(element('img', { slot: 'fields', class: 'picture', src: url, alt, title: alt }));
  }
  if (footer !== undefined || timestamp !== undefined) shown.append(showFooter(footer?.text, timestamp));
  return shown;
}

function showTitle(title: string, url: string | undefined): HTMLElement {
  const words = showMarkdown(title);
  const isLink = url !== undefined && /^https?:\/\//i.test(url);
  const link = isLink
    ? [element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...words)]
    : words;
  return element('div', { slot: 'description', class: 'title' }, ...link);
}

function showField({ name, value, inline = false }: APIEmbedField): HTMLElement {
  return element(
    'div',
    { class: inline ? 'field inline' : 'field' },
    element('div', { class: 'field-name' }, ...showMarkdown(name)),
    element('div', { class: 'field-value' }, ...showMarkdown(value)),
  );
}

function showFooter(text: string | undefined, timestamp: string | undefined): HTMLElement {
  const shown = element(
    'discord-embed-footer',
    { slot: 'footer' },
    element('span', { class: 'footer' }, text ?? ''),
  );
  if (timestamp !== undefined) shown.timestamp = new Date(timestamp).toLocaleString();
  return shown;
}
