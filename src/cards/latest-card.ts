import { type APIEmbed, ComponentType } from 'discord-api-types/v10';
import type { LatestArticle } from '../coverage/latest/list-latest.ts';
import type { Words } from '../locales/words.ts';
import type { Load } from '../newsroom/newsroom.ts';
import { dateWords, outletWords } from './finding/article-words.ts';
import type { TextOf } from './finding/verbatim.ts';
import { pageButtons, rows, type View } from './message/buttons.ts';
import type { Card } from './message/card.ts';
import { writeCustomId } from './message/custom-id.ts';
import { escapeLine, plainLine } from './message/escape.ts';
import { fitToLimits } from './message/fit-to-limits.ts';
import { heading } from './message/heading.ts';
import { NOTICE_COLOUR } from './message/labels.ts';
import { SELECT_OPTION_TEXT_MOST } from './message/limits.ts';
import { listed, momentWords, shortLine, small } from './message/line.ts';
import { loaderWords } from './message/loader-words.ts';
import { emptyCard } from './message/message-card.ts';
import { noteButtons, THIS_CARD } from './message/note-buttons.ts';
import { pageOf } from './message/pages.ts';
import { fitted } from './message/shorten.ts';

/** As many as can be cited at once. */
const ARTICLES_A_PAGE = 5;
const HEADLINE_MOST = 200;
const NAME_MOST = 80;
const IDS_SHOWN = 10;
/** Nothing was asked: what a button carries where others carry a question. */
const KEY = 'all';

/** What the last loads added, each article with what became of it. */
export interface Latest {
  /** Newest first, the first of all last. */
  readonly loads: readonly Load[];
  /** Of the loads after the first, in their order; where there are none, all, newest publication first. */
  readonly articles: readonly LatestArticle[];
}

/** The articles of the last loads; where nothing came since the first, that, and the newest by date. */
export function latestCard({ loads, articles }: Latest, textOf: TextOf, view: View): Card {
  const { words } = view;
  const page = pageOf(articles, view.page, ARTICLES_A_PAGE);
  const state = { command: 'latest', action: 'page', key: KEY };
  const here = { ...view, page: page.number };
  const part = words('cards.articles', { count: articles.length });
  const pages =
    page.count > 1 ? ` · ${words('cards.page-of', { page: page.number, count: page.count })}` : '';
  if (articles.length === 0) return emptyCard(view.words);
  return fitToLimits((most) => ({
    content: heading(words('browse.latest.title'), view, part + pages),
    embeds: [
      ...(page.number === 1 ? [loadsEmbed({ loads, articles }, most, words)] : []),
      ...page.items.map((item) => articleEmbed(item, loads, textOf, most, words)),
    ],
    components: [
      ...(view.sharedBy === undefined ? [articleMenu(page.items, view)] : []),
      ...rows([...pageButtons(state, here, page.count), ...noteButtons(THIS_CARD, view)]),
    ],
  }));
}

/** Who loaded what and when; where nothing came since the first, what is shown instead. */
function loadsEmbed({ loads, articles }: Latest, most: number, words: Words): APIEmbed {
  const first = loads.at(-1);
  const later = loads.slice(0, -1);
  const at = first === undefined ? '' : momentWords(first.at);
  if (later.length === 0) {
    const isDated = articles.some(({ article }) => article.metadata.published !== undefined);
    const order = isDated ? [words('browse.latest.by-date')] : [];
    return { color: NOTICE_COLOUR, description: [words('browse.latest.start', { at }), ...order].join(' ') };
  }
  const lines = later.map((load) => loadLine(load, most, words));
  return { color: NOTICE_COLOUR, description: [...lines, words('browse.latest.rest', { at })].join('\n') };
}

function loadLine({ at, by, added, changed, removed }: Load, most: number, words: Words): string {
  const name = loaderWords(by, Math.min(NAME_MOST, most), words);
  const counts = [
    `${words('browse.latest.added')}: ${words.number(added.length)}`,
    `${words('browse.latest.changed')}: ${words.number(changed.length)}`,
  ];
  const ids = removed.map((id) => shortLine(id, Math.min(NAME_MOST, most)));
  const gone =
    ids.length === 0 ? [] : [small(words('browse.latest.removed', { ids: listed(ids, IDS_SHOWN, words) }))];
  return [
    `**${words('browse.latest.load', { at: momentWords(at), name })}** · ${counts.join(' · ')}`,
    ...gone,
  ].join('\n');
}

function articleEmbed(
  { article, statements }: LatestArticle,
  loads: readonly Load[],
  textOf: TextOf,
  most: number,
  words: Words,
): APIEmbed {
  const style = { words, most, show: escapeLine };
  const what = whatBecame(article.id, loads, words);
  const headline = article.metadata.headline?.value;
  const title =
    headline === undefined
      ? words('cards.no-headline')
      : words.isolated(`**${shortLine(headline, Math.min(HEADLINE_MOST, most))}**`);
  const facts = [
    outletWords(article, textOf, style),
    dateWords(article, textOf, style),
    words('cards.statements', { count: statements }),
  ];
  return {
    color: NOTICE_COLOUR,
    ...(what === undefined ? {} : { author: { name: what } }),
    description: [title, small(facts.join(' · ')), small(words.isolated(escapeLine(article.id)))].join('\n'),
  };
}

/** By the newest load that says so; undefined for what was there before. */
function whatBecame(id: string, loads: readonly Load[], words: Words): string | undefined {
  const load = loads.slice(0, -1).find(({ added, changed }) => added.includes(id) || changed.includes(id));
  if (load === undefined) return undefined;
  return words(load.added.includes(id) ? 'browse.latest.added' : 'browse.latest.changed');
}

function articleMenu(items: readonly LatestArticle[], { words, version }: View): Card['components'][number] {
  const options = items.map(({ article: { id, metadata } }) => ({
    label: fitted(plainLine(metadata.headline?.value ?? '') || id, SELECT_OPTION_TEXT_MOST),
    value: id,
    description: fitted(plainLine(metadata.outlet?.value ?? '') || id, SELECT_OPTION_TEXT_MOST),
  }));
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: writeCustomId({ command: 'latest', action: 'open', page: 1, version, key: KEY }),
        placeholder: words('browse.latest.open'),
        options,
      },
    ],
  };
}
