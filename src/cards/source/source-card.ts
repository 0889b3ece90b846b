import type { APIEmbed } from 'discord-api-types/v10';
import type { ShownParagraph, SourceAnswer } from '../../coverage/answer.ts';
import type { ArticleReference } from '../../coverage/finding.ts';
import { countRepairs } from '../../coverage/findings/count-repairs.ts';
import type { Words } from '../../locales/words.ts';
import { dateWords, linkOf, notAnalysed, outletWords } from '../finding/article-words.ts';
import { markedText } from '../finding/quotation.ts';
import { repairsSummary } from '../finding/repair-words.ts';
import { isVerbatim, type TextOf } from '../finding/verbatim.ts';
import { button, pageButtons, rows, type View } from '../message/buttons.ts';
import type { Card } from '../message/card.ts';
import { escapeLine, plainLine } from '../message/escape.ts';
import { fitToLimits } from '../message/fit-to-limits.ts';
import { heading } from '../message/heading.ts';
import { NOTICE_COLOUR } from '../message/labels.ts';
import { listed, shortLine } from '../message/line.ts';
import { noteButtons } from '../message/note-buttons.ts';
import { pageWithin } from '../message/pages.ts';
import { shortened } from '../message/shorten.ts';
import { articlePages } from './article-pages.ts';

const LINE_MOST = 200;
const NAME_MOST = 80;
const SPEAKERS_SHOWN = 10;
const COPIES_SHOWN = 5;
/** Where a page is so full of marks that texts shrink to this, the printed quotation marks must do. */
const BOLD_FROM = 300;

/** An article: what is known of it and how, then its text by pages, with the quotations in it bold. */
export function sourceCard(
  answer: SourceAnswer & { readonly article: ArticleReference },
  textOf: TextOf,
  view: View,
): Card {
  const { article } = answer;
  const { words } = view;
  const pages = articlePages(answer.paragraphs);
  const page = pageWithin(view.page, pages.length);
  const state = { command: 'source', action: 'article', key: article.id };
  const repairs = { command: 'source', action: 'repairs', page: 1, version: view.version, key: article.id };
  const offerRepairs = answer.repairs.length > 0 && view.sharedBy === undefined;
  return fitToLimits((most) => ({
    content: heading(
      article.id,
      view,
      pages.length > 1 ? words('cards.page-of', { page, count: pages.length }) : undefined,
    ),
    embeds: [
      ...(page === 1 ? [factsEmbed(answer, article, textOf, { most, words })] : []),
      ...textEmbeds(pages[page - 1] ?? [], answer.paragraphs.length, textOf, { most, words }),
    ],
    components: rows(
      [
        ...pageButtons(state, { ...view, page }, pages.length),
        ...(offerRepairs ? [button(words('cards.button.repairs'), repairs)] : []),
      ],
      noteButtons(article.id, view),
    ),
  }));
}

interface TextStyle {
  readonly most: number;
  readonly words: Words;
}

/** What is known of an article, and how. */
export function factsEmbed(
  answer: Pick<SourceAnswer, 'statements' | 'speakers' | 'repairs'>,
  article: ArticleReference,
  textOf: TextOf,
  { most, words }: TextStyle,
): APIEmbed {
  const { headline, byline } = article.metadata;
  const line = (text: string) => shortLine(text, Math.min(LINE_MOST, most));
  const name = (text: string) => shortLine(text, Math.min(NAME_MOST, most));
  const style = { most, words, show: escapeLine };
  const speakers = listed(answer.speakers.map(name), SPEAKERS_SHOWN, words);
  const link = linkOf(article);
  const copies = article.copies.map((copy) => name(copy.outlet?.value ?? copy.file));
  const facts = [
    headline === undefined ? words('cards.no-headline') : `**${line(headline.value)}**`,
    words('cards.source.outlet', { outlet: outletWords(article, textOf, style) }),
    ...(byline === undefined ? [] : [words('cards.source.byline', { byline: line(byline.value) })]),
    words('cards.source.date', { date: dateWords(article, textOf, style) }),
    link === undefined ? words('cards.source.no-link') : words('cards.source.link', { link }),
    article.analysed === false
      ? notAnalysed(article, style)
      : words('cards.statements', { count: answer.statements }),
    speakers === '' ? words('cards.source.no-speakers') : words('cards.source.speakers', { names: speakers }),
    repairsLine(answer, words),
    ...(copies.length === 0
      ? []
      : [words('cards.source.copies', { names: listed(copies, COPIES_SHOWN, words) })]),
  ];
  return {
    color: NOTICE_COLOUR,
    description: facts.join('\n'),
    footer: { text: shortened(plainLine(article.file), LINE_MOST) },
  };
}

function repairsLine({ repairs }: Pick<SourceAnswer, 'repairs'>, words: Words): string {
  if (repairs.length === 0) return words('cards.source.no-repairs');
  const summary = repairsSummary(countRepairs(repairs), words);
  return words('cards.source.repairs', { count: repairs.length, repairs: summary });
}

function textEmbeds(
  pieces: readonly ShownParagraph[],
  count: number,
  textOf: TextOf,
  { most, words }: TextStyle,
): readonly APIEmbed[] {
  const first = pieces.at(0);
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return [];
  const range =
    first.number === last.number
      ? words('cards.paragraph-of', { number: first.number, count })
      : words('cards.paragraphs-of', { from: first.number, to: last.number, count });
  const description = pieces.map((piece) => paragraphText(piece, textOf, { most, words })).join('\n\n');
  return [
    {
      color: NOTICE_COLOUR,
      author: { name: `${range} · ${words('cards.label.text')}` },
      description,
      ...(description.includes('**') ? { footer: { text: words('cards.bold') } } : {}),
    },
  ];
}

/** A paragraph as printed, its quotations bold; withheld where it is not what the stored article has. */
function paragraphText(
  { words: printed, statements }: ShownParagraph,
  textOf: TextOf,
  { most, words }: TextStyle,
): string {
  if (!isVerbatim(printed, textOf)) return words('cards.withheld');
  const quotations =
    most < BOLD_FROM ? [] : statements.filter(({ kind }) => kind === 'direct' || kind === 'mixed');
  const strong = quotations
    .flatMap(({ content }) => content)
    .map(({ start, end }) => ({
      start: Math.max(start, printed.span.start) - printed.span.start,
      end: Math.min(end, printed.span.end) - printed.span.start,
    }))
    .filter(({ start, end }) => start < end);
  return markedText({ text: printed.text, strong }, printed.text.length);
}
