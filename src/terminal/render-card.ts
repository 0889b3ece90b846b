import { styleText } from 'node:util';
import type { APIEmbed } from 'discord-api-types/v10';
import wrapAnsi from 'wrap-ansi';
import type { Card } from '../cards/message/card.ts';
import { type MarkdownNode, readMarkdown } from '../cards/message/read-markdown.ts';
import { printable } from './printable.ts';

export interface TerminalLook {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
}

type Style = Parameters<typeof styleText>[0];

const EDGE = '│ ';
const QUOTE = '> ';
const NARROWEST = 20;

/** A card as text for a terminal: the same words in the same order as in Discord, wrapped to the width. */
export function renderCard(card: Card, look: TerminalLook): string {
  const edge = paint(EDGE, 'dim', look);
  const inner = { ...look, width: Math.max(look.width - EDGE.length, NARROWEST) };
  const embeds = card.embeds.map((embed) => prefixed(renderEmbed(embed, inner), edge));
  const content = card.content === undefined ? [] : [markdown(card.content, look)];
  const pictures = (card.files ?? []).map(({ alt }) => plain(`Picture: ${alt}`, 'dim', look));
  return [...content, ...embeds, ...pictures].join('\n\n');
}

function renderEmbed(
  { author, title, description, fields = [], footer }: APIEmbed,
  look: TerminalLook,
): string {
  const inline = fields.filter((field) => field.inline === true);
  const blocks = fields.filter((field) => field.inline !== true);
  const heads = [
    ...(author === undefined ? [] : [plain(author.name, 'bold', look)]),
    ...(title === undefined ? [] : [styled(markdown(title, look), 'bold', look)]),
  ];
  const parts = [
    heads.join('\n'),
    description === undefined ? '' : markdown(description, look),
    inline.map(({ name, value }) => markdown(`**${name}:** ${value}`, look)).join('\n'),
    ...blocks.map(
      ({ name, value }) => `${styled(markdown(name, look), 'bold', look)}\n${markdown(value, look)}`,
    ),
    footer === undefined ? '' : plain(footer.text, 'dim', look),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function plain(text: string, style: Style, look: TerminalLook): string {
  return styled(wrapped(printable(text), look), style, look);
}

/** Each line by itself, so that a prefix before it keeps its own look. */
function styled(text: string, style: Style, look: TerminalLook): string {
  return text
    .split('\n')
    .map((line) => paint(line, style, look))
    .join('\n');
}

function paint(text: string, style: Style, { colour }: TerminalLook): string {
  return colour && text !== '' ? styleText(style, text, { validateStream: false }) : text;
}

function wrapped(text: string, { width }: TerminalLook): string {
  return wrapAnsi(text, width, { hard: true, trim: true });
}

function prefixed(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => (prefix + line).trimEnd())
    .join('\n');
}

function markdown(source: string, look: TerminalLook): string {
  return blocks(readMarkdown(printable(source)), look);
}

/** Quotations, headings and small print stand on lines of their own; all between them is running text. */
function blocks(nodes: readonly MarkdownNode[], look: TerminalLook): string {
  const parts: string[] = [];
  let running: MarkdownNode[] = [];
  const flush = () => {
    const text = inline(running, look);
    if (text !== '') parts.push(wrapped(text, look));
    running = [];
  };
  for (const [index, node] of nodes.entries()) {
    if (!isBlock(node)) {
      // The break before a block is the block's own.
      const next = nodes[index + 1];
      if (node.kind !== 'break' || next === undefined || !isBlock(next)) running.push(node);
      continue;
    }
    flush();
    parts.push(block(node, look));
  }
  flush();
  return parts.join('\n');
}

type BlockNode = Extract<MarkdownNode, { readonly children: unknown }> & {
  readonly kind: 'quote' | 'heading' | 'subtext';
};

function isBlock(node: MarkdownNode): node is BlockNode {
  return node.kind === 'quote' || node.kind === 'heading' || node.kind === 'subtext';
}

function block({ kind, children }: BlockNode, look: TerminalLook): string {
  if (kind === 'quote') {
    const inner = { ...look, width: Math.max(look.width - QUOTE.length, NARROWEST) };
    return prefixed(blocks(children, inner), paint(QUOTE, 'dim', look));
  }
  return styled(blocks(children, look), kind === 'heading' ? ['bold', 'underline'] : 'dim', look);
}

const STYLES = {
  strong: 'bold',
  em: 'italic',
  underline: 'underline',
  strikethrough: 'strikethrough',
  spoiler: 'inverse',
} as const satisfies Readonly<Record<string, Style>>;

function inline(nodes: readonly MarkdownNode[], look: TerminalLook): string {
  return nodes.map((node) => inlineNode(node, look)).join('');
}

function inlineNode(node: MarkdownNode, look: TerminalLook): string {
  switch (node.kind) {
    case 'text':
    case 'mention':
      return node.text;
    case 'break':
      return '\n';
    case 'code':
      return paint(node.text, 'cyan', look);
    case 'time':
      return new Date(node.unix * 1000).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
    case 'link': {
      const words = inline(node.children, look);
      return words === node.target ? words : `${words} (${node.target})`;
    }
    case 'quote':
    case 'heading':
    case 'subtext':
      return inline(node.children, look);
    default:
      return styled(inline(node.children, look), STYLES[node.kind], look);
  }
}
