/** `npm run fuzz`: hostile articles and questions, through the real attribution and the real index, to the card. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerCard, nearestCard } from '../../src/cards/answer-card.ts';
import type { Card } from '../../src/cards/card.ts';
import { plainText } from '../../src/cards/escape.ts';
import { type MarkdownNode, readMarkdown } from '../../src/cards/read-markdown.ts';
import { sourceCard } from '../../src/cards/source-card.ts';
import { whoCard } from '../../src/cards/who-card.ts';
import { buildCoverage } from '../../src/coverage/build-coverage.ts';
import { LOCALES } from '../../src/locales/messages.ts';
import { wordsFor } from '../../src/locales/words.ts';
import { madeUp } from '../coverage/made-up.ts';
import { FUZZ_RUNS } from '../fuzz/fuzzing.ts';

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

/** Everything of a card that Discord reads as Markdown. */
function markdownOf({ content, embeds }: Card): readonly string[] {
  const fields = embeds.flatMap((embed) => (embed.fields ?? []).flatMap(({ name, value }) => [name, value]));
  return [content, ...embeds.map(({ description }) => description), ...fields].filter(
    (markdown) => markdown !== undefined,
  );
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

const RAW = /@everyone|@here|<@[!&]?\d+>|<#\d+>|<t:\d|<a?:\w+:\d+>|https?:\/\/evil|discord\.gg\//i;

test('no card pings, links or formats out of an article or a question, and what it quotes is printed there', () => {
  fc.assert(
    fc.property(text, hostile, hostile, fc.constantFrom(...LOCALES), (article, question, name, locale) => {
      const made = madeUp('made-up', article, { outlet: name, headline: question });
      const coverage = buildCoverage([made], []);
      const view = { page: 1, version: coverage.summary.version, words: wordsFor(locale) };
      const asked = question.replace(/\s+/g, ' ').trim() || 'harbour';
      const answer = coverage.ask(asked);
      const source = coverage.source('made-up');
      const cards = [
        answerCard(answer, coverage.textOf, view),
        nearestCard(answer, coverage.textOf, view),
        answerCard(coverage.ask('what did quill say about the harbour'), coverage.textOf, view),
        whoCard(coverage.who('Quill'), coverage.textOf, view),
        whoCard(coverage.who(asked), coverage.textOf, view),
        ...(source.article === undefined
          ? []
          : [sourceCard({ ...source, article: source.article }, coverage.textOf, view)]),
      ];
      const printed = folded(plainText(made.article.text));
      for (const markdown of cards.flatMap(markdownOf)) {
        expect(markdown).not.toMatch(RAW);
        const nodes = nodesIn(readMarkdown(markdown));
        expect(nodes.filter(({ kind }) => FOREIGN.has(kind))).toEqual([]);
        for (const node of nodes) {
          if (node.kind !== 'quote') continue;
          const quoted = folded(seenIn(node.children)).replace(/…$/, '');
          expect(printed.includes(quoted), `${quoted} in ${printed}`).toBe(true);
        }
      }
    }),
    { numRuns: FUZZ_RUNS },
  );
});
