import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** What a member sees where a card's string is shown as Discord Markdown. */
export type MarkdownNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'code'; readonly text: string; readonly block: boolean }
  | { readonly kind: 'time'; readonly unix: number; readonly format: string }
  /** Whatever would ping or lead somewhere in Discord, as it is written. */
  | { readonly kind: 'mention'; readonly text: string }
  | { readonly kind: 'link'; readonly target: string; readonly children: readonly MarkdownNode[] }
  | { readonly kind: Mark; readonly children: readonly MarkdownNode[] };

export type Mark =
  | 'strong'
  | 'em'
  | 'underline'
  | 'strikethrough'
  | 'spoiler'
  | 'quote'
  | 'heading'
  | 'subtext';

/** The names that the parser gives to what only wraps other nodes. */
const MARKS: Readonly<Record<string, Mark>> = {
  strong: 'strong',
  em: 'em',
  underline: 'underline',
  strikethrough: 'strikethrough',
  spoiler: 'spoiler',
  blockQuote: 'quote',
  heading: 'heading',
  subtext: 'subtext',
};

type Rule = (typeof rulesExtended)[string];
type Parsed = ReturnType<typeof SimpleMarkdown.defaultRawParse>[number];

/**
 * A rule for the beginning of a line. The parser's own looks at the last group of what it matched before, and so
 * misses the line after a quotation.
 */
function atLineStart(rule: Rule): Rule {
  return {
    ...rule,
    match: (source, state, before) => {
      const { prevCapture } = state;
      const matched: unknown = prevCapture?.[0];
      const startsLine = typeof matched !== 'string' || matched.endsWith('\n');
      return startsLine ? rule.match(source, { ...state, prevCapture: null }, before) : null;
    },
  };
}

const { heading, subtext, ...otherRules } = rulesExtended;
const LINE_RULES = Object.entries({ heading, subtext }).flatMap(([name, rule]) =>
  rule === undefined ? [] : [[name, atLineStart(rule)]],
);
const parse = SimpleMarkdown.parserFor({ ...otherRules, ...Object.fromEntries(LINE_RULES) });

/**
 * Reads the Markdown that Discord renders in an embed (its 'extended' set, with masked links) into a tree of plain
 * nodes, so that the preview and the terminal show a card as Discord would. The parser has no rule for lists:
 * `- item` at the beginning of a line becomes a bullet here.
 *
 * See https://support.discord.com/hc/en-us/articles/210298617
 */
export function readMarkdown(source: string): readonly MarkdownNode[] {
  return readNodes(parse(source, { inline: true }));
}

function readNodes(parsed: readonly Parsed[]): readonly MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  for (const item of parsed) {
    const node = readNode(item);
    const last = nodes.at(-1);
    if (node.kind !== 'text') nodes.push(node);
    else if (last?.kind === 'text') nodes[nodes.length - 1] = { kind: 'text', text: last.text + node.text };
    else nodes.push(endsLine(last) ? { kind: 'text', text: node.text.replace(/^[-*] /, '• ') } : node);
  }
  return nodes;
}

/** Whether what follows the node begins a line. */
function endsLine(node: MarkdownNode | undefined): boolean {
  return node === undefined || ['break', 'quote', 'heading', 'subtext'].includes(node.kind);
}

function readNode(node: Parsed): MarkdownNode {
  const mark = MARKS[node.type];
  if (mark !== undefined) return { kind: mark, children: trimmed(readNodes(childrenOf(node))) };
  switch (node.type) {
    case 'br':
      return { kind: 'break' };
    case 'inlineCode':
    case 'codeBlock':
      return { kind: 'code', text: stringOf(node, 'content'), block: node.type === 'codeBlock' };
    case 'link':
    case 'autolink':
    case 'url':
      return { kind: 'link', target: stringOf(node, 'target'), children: readNodes(childrenOf(node)) };
    case 'timestamp':
      return {
        kind: 'time',
        unix: Number(stringOf(node, 'timestamp')),
        format: stringOf(node, 'format') || 'f',
      };
    case 'everyone':
    case 'here':
      return { kind: 'mention', text: `@${node.type}` };
    case 'text':
    case 'twemoji':
      return { kind: 'text', text: stringOf(node, node.type === 'text' ? 'content' : 'name') };
    default:
      return { kind: 'mention', text: `<${node.type} ${stringOf(node, 'id')}>` };
  }
}

function childrenOf(node: Parsed): readonly Parsed[] {
  const { content } = node;
  return Array.isArray(content) ? content : [];
}

function stringOf(node: Parsed, key: string): string {
  return typeof node[key] === 'string' ? node[key] : '';
}

/** The parser leaves the line break that ends a quotation inside it. */
function trimmed(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  return nodes.at(-1)?.kind === 'break' ? nodes.slice(0, -1) : nodes;
}
