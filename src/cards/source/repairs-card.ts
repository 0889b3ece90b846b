import type { Repair } from '../../corpus/article.ts';
import type { ShownParagraph, SourceAnswer } from '../../coverage/answer.ts';
import type { ArticleReference } from '../../coverage/finding.ts';
import { repairKind } from '../../coverage/findings/count-repairs.ts';
import type { Words } from '../../locales/words.ts';
import type { TextOf } from '../finding/verbatim.ts';
import { button, pageButtons, rows, type View } from '../message/buttons.ts';
import type { Card } from '../message/card.ts';
import { escapeText, plainText } from '../message/escape.ts';
import { heading } from '../message/heading.ts';
import { NOTICE_COLOUR } from '../message/labels.ts';
import { small } from '../message/line.ts';
import { reportButton } from '../message/note-buttons.ts';
import { pageOf } from '../message/pages.ts';
import { shortened } from '../message/shorten.ts';

const REPAIRS_A_PAGE = 12;
const SIDE_MOST = 40;

/** What a scraper damaged in an article and how it was undone, by pages. */
export function repairsCard(
  answer: SourceAnswer & { readonly article: ArticleReference },
  textOf: TextOf,
  view: View,
): Card {
  const { article, repairs } = answer;
  const { words } = view;
  const { number: page, count: pages, items: shown } = pageOf(repairs, view.page, REPAIRS_A_PAGE);
  const state = { command: 'source', action: 'repairs', key: article.id };
  const back = { command: 'source', action: 'article', page: 1, version: view.version, key: article.id };
  const text = textOf(article.id) ?? '';
  const lines = shown.map((repair) => repairLine(repair, text, answer.paragraphs, words));
  return {
    content: heading(
      article.id,
      view,
      words('cards.repairs-page', {
        repairs: words('cards.repairs', { count: repairs.length }),
        page,
        count: pages,
      }),
    ),
    embeds: [
      {
        color: NOTICE_COLOUR,
        author: { name: words('cards.file-as-shown') },
        description: lines.join('\n') || words('cards.no-repair'),
      },
    ],
    components: rows([
      ...pageButtons(state, { ...view, page }, pages),
      ...(view.sharedBy === undefined ? [button(words('cards.button.article'), back)] : []),
      reportButton(view),
    ]),
  };
}

function repairLine(
  repair: Repair,
  text: string,
  paragraphs: readonly ShownParagraph[],
  words: Words,
): string {
  const { at, before, certainty } = repair;
  const number = paragraphs.findLast(({ words: { span } }) => span.start <= at.start)?.number ?? 1;
  const file = side(before, words);
  const change =
    certainty === 'unknown'
      ? words('cards.kept', { text: file })
      : words('cards.change', { file, shown: side(text.slice(at.start, at.end), words) });
  const place = words('cards.repair-place', {
    kind: words(`cards.repair.${repairKind(repair)}`),
    certainty: words(`cards.certainty.${certainty}`),
    number,
  });
  return `${change}\n${small(place)}`;
}

/** One side of a repair with its blanks made visible. */
function side(text: string, words: Words): string {
  const shown = plainText(text).replaceAll('\n', '⏎').replace(/\s/g, '␣');
  return shown === '' ? words('cards.nothing') : `**${escapeText(shortened(shown, SIDE_MOST))}**`;
}
