import type { Repair } from '../corpus/article.ts';
import type { ArticleReference, ShownParagraph, SourceAnswer } from '../coverage/answer.ts';
import { repairKind, repairsSummary } from '../coverage/findings/repairs-in-words.ts';
import { button, pageButtons, rows, type View } from './buttons.ts';
import type { Card } from './card.ts';
import { escapeText, plainText } from './escape.ts';
import { heading } from './heading.ts';
import { counted, NOTICE_COLOUR } from './labels.ts';
import { pageWithin } from './pages.ts';
import { shortened } from './shorten.ts';
import type { TextOf } from './verbatim.ts';

const REPAIRS_A_PAGE = 12;
const SIDE_MOST = 40;

const CERTAINTY: Readonly<Record<Repair['certainty'], string>> = {
  certain: 'certain',
  likely: 'likely',
  unknown: 'cannot be told',
};

/** 'none', or '84 (spacing and two dashes restored); words unchanged'. */
export function repairCounts(repairs: readonly Repair[]): string {
  if (repairs.length === 0) return 'none';
  return `${repairs.length.toLocaleString('en-GB')} (${repairsSummary(repairs)}); words unchanged`;
}

/** What a scraper damaged in an article and how it was undone, by pages. */
export function repairsCard(
  answer: SourceAnswer & { readonly article: ArticleReference },
  textOf: TextOf,
  view: View,
): Card {
  const { article, repairs } = answer;
  const pages = Math.ceil(repairs.length / REPAIRS_A_PAGE);
  const page = pageWithin(view.page, pages);
  const shown = repairs.slice((page - 1) * REPAIRS_A_PAGE, page * REPAIRS_A_PAGE);
  const state = { command: 'source', action: 'repairs', key: article.id };
  const back = { command: 'source', action: 'article', page: 1, version: view.version, key: article.id };
  const text = textOf(article.id) ?? '';
  const lines = shown.map((repair) => repairLine(repair, text, answer.paragraphs));
  return {
    content: heading(
      article.id,
      view,
      `${counted(repairs.length, 'repair')}, page ${page} of ${Math.max(pages, 1)}`,
    ),
    embeds: [
      {
        color: NOTICE_COLOUR,
        author: { name: 'File → as shown. Only damage is undone, never a word.' },
        description: lines.join('\n') || 'This article needed no repair.',
      },
    ],
    components: rows([
      ...pageButtons(state, { ...view, page }, pages),
      ...(view.sharedBy === undefined ? [button('Article', back)] : []),
    ]),
  };
}

function repairLine(repair: Repair, text: string, paragraphs: readonly ShownParagraph[]): string {
  const { at, before, certainty } = repair;
  const number = paragraphs.findLast(({ words }) => words.span.start <= at.start)?.number ?? 1;
  const change =
    certainty === 'unknown'
      ? `${side(before)} kept as it is`
      : `${side(before)} → ${side(text.slice(at.start, at.end))}`;
  return `${change}\n-# ${repairKind(repair)}, ${CERTAINTY[certainty]}, paragraph ${number}`;
}

/** One side of a repair with its blanks made visible. */
function side(text: string): string {
  const shown = plainText(text).replaceAll('\n', '⏎').replace(/\s/g, '␣');
  return shown === '' ? '(nothing)' : `**${escapeText(shortened(shown, SIDE_MOST))}**`;
}
