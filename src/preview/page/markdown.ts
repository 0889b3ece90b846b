import { type Mark, type MarkdownNode, readMarkdown } from '../../cards/message/read-markdown.ts';
import { CHANNEL_NAMES } from '../place.ts';
import { type Content, element } from './dom.ts';
import { currentLanguage } from './language.ts';

/** Discord Markdown as nodes of the page. */
export function showMarkdown(source: string): readonly Content[] {
  return readMarkdown(source).map(show);
}

function show(node: MarkdownNode): Content {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return element('br');
    case 'code':
      return node.block ? element('pre', {}, element('code', {}, node.text)) : element('code', {}, node.text);
    case 'time':
      return showTime(node.unix, node.format);
    case 'mention':
      return element('span', { class: 'mention' }, channelIn(node.text) ?? node.text);
    case 'link':
      return showLink(node.target, node.children.map(show));
    default:
      return showMark(node.kind, node.children.map(show));
  }
}

/** The name of a channel of the page that is mentioned. */
function channelIn(mention: string): string | undefined {
  return CHANNEL_NAMES.get(/^<channel (\d+)>$/.exec(mention)?.[1] ?? '');
}

const TAGS = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strikethrough: 's',
  quote: 'blockquote',
  heading: 'h3',
  subtext: 'small',
} as const satisfies Record<Exclude<Mark, 'spoiler'>, keyof HTMLElementTagNameMap>;

function showMark(mark: Mark, content: readonly Content[]): Content {
  if (mark !== 'spoiler') return element(TAGS[mark], {}, ...content);
  const spoiler = element(
    'button',
    { type: 'button', class: 'spoiler', 'aria-label': 'Spoiler' },
    ...content,
  );
  spoiler.addEventListener('click', () => {
    spoiler.classList.add('revealed');
    spoiler.removeAttribute('aria-label');
  });
  return spoiler;
}

/** Only the web's own schemes become links, as in Discord. */
function showLink(target: string, content: readonly Content[]): Content {
  if (!/^https?:\/\//i.test(target)) return element('span', {}, ...content);
  return element('a', { href: target, target: '_blank', rel: 'noopener noreferrer' }, ...content);
}

/** See https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
const TIME_FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const RELATIVE_UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** In the language that the member has chosen, as Discord's client does; the browser may have another. */
function showTime(unix: number, format: string): Content {
  const date = new Date(unix * 1000);
  const language = currentLanguage();
  const words = format === 'R' ? relative(unix) : date.toLocaleString(language, TIME_FORMATS[format]);
  return element('time', { datetime: date.toISOString(), title: date.toLocaleString(language) }, words);
}

function relative(unix: number): string {
  const seconds = Math.round(unix - Date.now() / 1000);
  const [unit, size] = RELATIVE_UNITS.find(([, most]) => Math.abs(seconds) >= most) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' }).format(
    Math.trunc(seconds / size),
    unit,
  );
}
