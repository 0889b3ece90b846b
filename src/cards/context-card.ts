import type { APIEmbed } from 'discord-api-types/v10';
import type { Span } from '../corpus/article.ts';
import type { Finding, ShownParagraph, SourceAnswer } from '../coverage/answer.ts';
import { articlePages, pageOfParagraph } from './article-pages.ts';
import { attributionLines, placeWords } from './attribution-lines.ts';
import { button, rows, shareButton, type View } from './buttons.ts';
import type { Card } from './card.ts';
import { escapeText, plainLine } from './escape.ts';
import { fitToLimits } from './fit-to-limits.ts';
import { heading } from './heading.ts';
import { KIND_COLOURS, labelOf, NOTICE_COLOUR, WITHHELD } from './labels.ts';
import { markedText, wordsWithin } from './quotation.ts';
import { shortened } from './shorten.ts';
import { isVerbatim, type TextOf } from './verbatim.ts';

const FILE_MOST = 120;

/** A finding between the paragraphs before and after it, and the lines of the file that it came from. */
export function contextCard(
  answer: SourceAnswer & { readonly finding: Finding },
  textOf: TextOf,
  view: View,
): Card {
  const { finding, paragraphs } = answer;
  const near = paragraphs.filter(({ number }) => Math.abs(number - finding.paragraph) <= 1);
  const own = near.find(({ number }) => number === finding.paragraph);
  const page = pageOfParagraph(articlePages(paragraphs), finding.paragraph);
  const whole = {
    command: 'source',
    action: 'article',
    page,
    version: view.version,
    key: finding.article.id,
  };
  const state = { command: 'source', action: 'context', key: finding.id };
  return fitToLimits((most) => ({
    content: heading(finding.id, view),
    embeds: [
      {
        color: KIND_COLOURS[finding.kind],
        author: { name: `In context · ${labelOf(finding.kind)}` },
        description: [
          ...near.map((paragraph) => paragraphLines(paragraph, finding, textOf, most)),
          attributionLines(finding, textOf, most).join('\n'),
        ].join('\n\n'),
        footer: { text: placeWords(finding, textOf, most) },
      },
      ...(own === undefined ? [] : [fileEmbed(own, finding, most)]),
    ],
    components:
      view.sharedBy === undefined
        ? rows([button('Whole article', whole), shareButton(state, { ...view, page: 1 })])
        : [],
  }));
}

function paragraphLines(
  { number, words }: ShownParagraph,
  finding: Finding,
  textOf: TextOf,
  most: number,
): string {
  const label = `-# Paragraph ${number}`;
  if (!isVerbatim(words, textOf)) return `${label}\n${WITHHELD}`;
  const strong = finding.content
    .filter((part) => isVerbatim(part, textOf))
    .map((part) => wordsWithin(part, words))
    .filter((span) => span !== undefined);
  const isInView = strong.every(({ end }) => end <= most);
  const from = isInView ? 0 : Math.max(0, finding.sentence.span.start - words.span.start);
  const shown = { text: words.text.slice(from), strong: strong.map((span) => shifted(span, -from)) };
  return `${label}\n${from === 0 ? '' : '… '}${markedText(shown, most)}`;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: Math.max(0, start + by), end: Math.max(0, end + by) };
}

/** The file's own characters, damage and all. */
function fileEmbed({ fileLines }: ShownParagraph, finding: Finding, most: number): APIEmbed {
  const { from, to, text } = fileLines;
  const lines = from === to ? `Line ${from}` : `Lines ${from}–${to}`;
  return {
    color: NOTICE_COLOUR,
    author: {
      name: `${lines} of ${shortened(plainLine(finding.article.file), FILE_MOST)}, as the file has it`,
    },
    description: escapeText(shortened(text.trim(), most)).trim() || '(blank)',
  };
}
