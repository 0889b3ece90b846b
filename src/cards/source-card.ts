import type { APIEmbed } from 'discord-api-types/v10';
import type { ArticleReference, ShownParagraph, SourceAnswer } from '../coverage/answer.ts';
import { articlePages } from './article-pages.ts';
import { dateWords, linkOf, notAnalysed, outletWords } from './article-words.ts';
import { button, pageButtons, rows, type View } from './buttons.ts';
import type { Card } from './card.ts';
import { escapeLine, plainLine } from './escape.ts';
import { fitToLimits } from './fit-to-limits.ts';
import { heading } from './heading.ts';
import { counted, NOTICE_COLOUR, TEXT_LABEL, WITHHELD } from './labels.ts';
import { listed, shortLine } from './line.ts';
import { pageWithin } from './pages.ts';
import { markedText } from './quotation.ts';
import { repairCounts } from './repairs-card.ts';
import { shortened } from './shorten.ts';
import { isVerbatim, type TextOf } from './verbatim.ts';

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
  const pages = articlePages(answer.paragraphs);
  const page = pageWithin(view.page, pages.length);
  const state = { command: 'source', action: 'article', key: article.id };
  const repairs = { command: 'source', action: 'repairs', page: 1, version: view.version, key: article.id };
  const offerRepairs = answer.repairs.length > 0 && view.sharedBy === undefined;
  return fitToLimits((most) => ({
    content: heading(article.id, view, pages.length > 1 ? `Page ${page} of ${pages.length}` : undefined),
    embeds: [
      ...(page === 1 ? [factsEmbed(answer, article, textOf, most)] : []),
      ...textEmbeds(pages[page - 1] ?? [], answer.paragraphs.length, textOf, most),
    ],
    components: rows([
      ...pageButtons(state, { ...view, page }, pages.length),
      ...(offerRepairs ? [button('Repairs', repairs)] : []),
    ]),
  }));
}

function factsEmbed(answer: SourceAnswer, article: ArticleReference, textOf: TextOf, most: number): APIEmbed {
  const { headline, byline } = article.metadata;
  const line = (text: string) => shortLine(text, Math.min(LINE_MOST, most));
  const name = (text: string) => shortLine(text, Math.min(NAME_MOST, most));
  const copies = article.copies.map((copy) => name(copy.outlet?.value ?? copy.file));
  const facts = [
    headline === undefined ? 'No headline in the file' : `**${line(headline.value)}**`,
    `Outlet: ${escapeLine(outletWords(article, textOf, most))}`,
    ...(byline === undefined ? [] : [`By: ${line(byline.value)}`]),
    `Date: ${escapeLine(dateWords(article, textOf, most))}`,
    `Link: ${linkOf(article) ?? 'none in the file'}`,
    article.analysed === false ? escapeLine(notAnalysed(article)) : counted(answer.statements, 'statement'),
    `Speakers: ${listed(answer.speakers.map(name), SPEAKERS_SHOWN) || 'none named'}`,
    `Repairs: ${repairCounts(answer.repairs)}`,
    ...(copies.length === 0 ? [] : [`Also printed by: ${listed(copies, COPIES_SHOWN)}`]),
  ];
  return {
    color: NOTICE_COLOUR,
    description: facts.join('\n'),
    footer: { text: shortened(plainLine(article.file), LINE_MOST) },
  };
}

function textEmbeds(
  pieces: readonly ShownParagraph[],
  paragraphs: number,
  textOf: TextOf,
  most: number,
): readonly APIEmbed[] {
  const first = pieces.at(0);
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return [];
  const range =
    first.number === last.number ? `Paragraph ${first.number}` : `Paragraphs ${first.number}–${last.number}`;
  const description = pieces.map((piece) => paragraphText(piece, textOf, most)).join('\n\n');
  return [
    {
      color: NOTICE_COLOUR,
      author: { name: `${range} of ${paragraphs} · ${TEXT_LABEL}` },
      description,
      ...(description.includes('**') ? { footer: { text: 'Bold: words quoted from somebody.' } } : {}),
    },
  ];
}

/** A paragraph as printed, its quotations bold; withheld where it is not what the stored article has. */
function paragraphText({ words, statements }: ShownParagraph, textOf: TextOf, most: number): string {
  if (!isVerbatim(words, textOf)) return WITHHELD;
  const quotations =
    most < BOLD_FROM ? [] : statements.filter(({ kind }) => kind === 'direct' || kind === 'mixed');
  const strong = quotations
    .flatMap(({ content }) => content)
    .map(({ start, end }) => ({
      start: Math.max(start, words.span.start) - words.span.start,
      end: Math.min(end, words.span.end) - words.span.start,
    }))
    .filter(({ start, end }) => start < end);
  return markedText({ text: words.text, strong }, words.text.length);
}
