/** `npm run fuzz`: hostile articles and questions, through attribution, the index and the commands, to every card. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from '../../src/cards/message/card.ts';
import { plainText } from '../../src/cards/message/escape.ts';
import { type MarkdownNode, readMarkdown } from '../../src/cards/message/read-markdown.ts';
import { readMessage } from '../../src/coverage/match/read-message.ts';
import { LOCALES } from '../../src/locales/messages.ts';
import { FUZZ_RUNS } from '../fuzz/fuzzing.ts';
import { AT, everyCard, messageOf, PARTS } from './every-card.ts';

const HOSTILE = [
  '@everyone',
  '@here',
  '<@1>',
  '<@&2>',
  '<#3>',
  '</ask:4>',
  '<t:1700000000:R>',
  '<:party:5>',
  ':smile:',
  '**bold**',
  '__under__',
  '~~gone~~',
  '||spoiler||',
  '`code`',
  '```js\nalert(1)\n```',
  '[click](https://evil.example)',
  'https://evil.example/a_b',
  'discord.gg/abc',
  '\n# Heading',
  '\n-# small',
  '\n- item',
  '\n> quote',
  '\n>>> quote',
  '\n1. one',
  '\\*',
  '\u202eevil\u202c',
  '\u2066x\u2069',
  '“',
  '”',
  '"',
  '’',
  '\u0301'.repeat(20),
  '🐟',
  'שלום',
  'العربية',
];
const ORDINARY = [
  'Mayor Ada Quill said the harbour would close.',
  '“We will not sell the harbour,” said Tomas Reed.',
  'Reed denied that the harbour was sold.',
  'According to Ada Quill, the bridge cost $3 million.',
  'The harbour',
  'on Monday',
  '\n\n',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ORDINARY) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(' '));
const hostile = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' '));

/** Everything of a card that Discord reads as Markdown; titles and names are a line, in which nothing begins a list. */
function markdownOf({ content, embeds }: Card) {
  const fields = embeds.flatMap((embed) => embed.fields ?? []);
  const given = (texts: readonly (string | undefined)[]) => texts.filter((each) => each !== undefined);
  return {
    lines: given([...embeds.map(({ title }) => title), ...fields.map(({ name }) => name)]),
    blocks: given([
      content,
      ...embeds.map(({ description }) => description),
      ...fields.map(({ value }) => value),
    ]),
  };
}

/** What our own cards never have: whatever there is of it came out of an article or a question. */
const FOREIGN: ReadonlySet<MarkdownNode['kind']> = new Set([
  'mention',
  'link',
  'code',
  'time',
  'heading',
  'spoiler',
  'strikethrough',
  'underline',
]);
/** Nor has any of them a list, for which the parser has no rule. */
const LIST = /^(?:> )?\s*(?:[-*+]|\d+[.)]) /m;

const RAW = /@everyone|@here|<@[!&]?\d+>|<#\d+>|<t:\d|<a?:\w+:\d+>|https?:\/\/evil|discord\.gg\//i;

/** The time of a load or a change, as a card of ours tells it. */
const MOMENT = new RegExp(`<t:${Date.parse(AT) / 1_000}:f>`, 'g');
/** A citation stands in a code block, in which only its end means anything. */
const CITATION = /^```\n[^`]*\n```$/gm;

function nodesIn(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  return nodes.flatMap((node) => [node, ...('children' in node ? nodesIn(node.children) : [])]);
}

function seenIn(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return seenIn(node.children);
      return node.kind === 'break' ? '\n' : node.kind === 'text' ? node.text : '';
    })
    .join('');
}

const folded = (words: string) => words.replace(/[\s\u200b\u2066-\u2069]+/g, '');

test('no card pings, links or formats out of text from outside, and what it quotes is printed there', async () => {
  const told = fc.record({
    article: text,
    other: text,
    question: hostile,
    name: hostile,
    locale: fc.constantFrom(...LOCALES),
    part: fc.nat({ max: PARTS - 1 }),
  });
  await fc.assert(
    fc.asyncProperty(told, async (each) => {
      // A message is quoted as Discord shows it, without its own Markdown.
      const sentences = readMessage(messageOf(each)).map(({ text: sentence }) => sentence);
      const printed = folded(plainText([each.article, each.other, ...sentences].join('\n')));
      for (const card of await everyCard(each)) {
        const { lines, blocks } = markdownOf(card);
        for (const block of blocks) expect(block.replace(CITATION, '')).not.toMatch(LIST);
        for (const markdown of [...lines, ...blocks]) {
          const outside = markdown.replace(MOMENT, '').replace(CITATION, '');
          expect(outside).not.toMatch(RAW);
          const nodes = nodesIn(readMarkdown(outside));
          expect(nodes.filter(({ kind }) => FOREIGN.has(kind))).toEqual([]);
          for (const node of nodes) {
            if (node.kind !== 'quote') continue;
            // What is cut short inside a quotation is given its closing mark, and '…' outside of it.
            const quoted = folded(seenIn(node.children)).replace(/["”»“’']?…$/, '');
            expect(printed.includes(quoted), `${quoted} in ${printed}`).toBe(true);
          }
        }
      }
    }),
    { numRuns: FUZZ_RUNS },
  );
});
