import type { APIEmbed } from 'discord-api-types/v10';
import type { Span } from '../../corpus/article.ts';
import type { ShownParagraph, SourceAnswer } from '../../coverage/answer.ts';
import type { Finding } from '../../coverage/finding.ts';
import type { Words } from '../../locales/words.ts';
import { attributionLines, placeWords } from '../finding/attribution-lines.ts';
import { markedText, wordsWithin } from '../finding/quotation.ts';
import { isVerbatim, type TextOf } from '../finding/verbatim.ts';
import { button, rows, shareButton, type View } from '../message/buttons.ts';
import type { Card } from '../message/card.ts';
import { escapeText, plainLine } from '../message/escape.ts';
import { fitToLimits } from '../message/fit-to-limits.ts';
import { heading } from '../message/heading.ts';
import { KIND_COLOURS, labelOf, NOTICE_COLOUR } from '../message/labels.ts';
import { small } from '../message/line.ts';
import { noteButtons } from '../message/note-buttons.ts';
import { shortened } from '../message/shorten.ts';
import { articlePages, pageOfParagraph } from './article-pages.ts';

const FILE_MOST = 120;

type FileLines = NonNullable<ShownParagraph['fileLines']>;

/** A finding between the paragraphs before and after it, and the lines of the file that it came from, where they are known. */
export function contextCard(
  answer: SourceAnswer & { readonly finding: Finding },
  textOf: TextOf,
  view: View,
): Card {
  const { finding, paragraphs } = answer;
  const { words } = view;
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
        author: { name: `${words('cards.in-context')} · ${labelOf(finding.kind, words)}` },
        description: [
          ...near.map((paragraph) => paragraphLines(paragraph, finding, textOf, { most, words })),
          attributionLines(finding, textOf, most, words).join('\n'),
        ].join('\n\n'),
        footer: { text: placeWords(finding, textOf, most, words) },
      },
      ...(own?.fileLines === undefined ? [] : [fileEmbed(own.fileLines, finding, most, words)]),
    ],
    components: rows(
      view.sharedBy === undefined
        ? [button(words('cards.button.whole-article'), whole), shareButton(state, { ...view, page: 1 })]
        : [],
      noteButtons(finding.id, view),
    ),
  }));
}

function paragraphLines(
  { number, words: printed }: ShownParagraph,
  finding: Finding,
  textOf: TextOf,
  { most, words }: { readonly most: number; readonly words: Words },
): string {
  const label = small(words('cards.paragraph', { number }));
  if (!isVerbatim(printed, textOf)) return `${label}\n${words('cards.withheld')}`;
  const strong = finding.content
    .filter((part) => isVerbatim(part, textOf))
    .map((part) => wordsWithin(part, printed))
    .filter((span) => span !== undefined);
  const isInView = strong.every(({ end }) => end <= most);
  const from = isInView ? 0 : Math.max(0, finding.sentence.span.start - printed.span.start);
  const shown = { text: printed.text.slice(from), strong: strong.map((span) => shifted(span, -from)) };
  return `${label}\n${from === 0 ? '' : '… '}${markedText(shown, most)}`;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: Math.max(0, start + by), end: Math.max(0, end + by) };
}

/** The file's own characters, damage and all. */
function fileEmbed({ from, to, text }: FileLines, finding: Finding, most: number, words: Words): APIEmbed {
  const file = shortened(plainLine(finding.article.file), FILE_MOST);
  return {
    color: NOTICE_COLOUR,
    author: {
      name:
        from === to
          ? words('cards.line-of-file', { from, file })
          : words('cards.lines-of-file', { from, to, file }),
    },
    description: escapeText(shortened(text.trim(), most)).trim() || words('cards.blank'),
  };
}
