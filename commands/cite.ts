import { ApplicationCommandType } from 'discord-api-types/v10';
import { CITED_MOST, citationCard, idsOn } from '../src/cards/citation-card.ts';
import { CITATION_FORMATS } from '../src/cards/citation-formats.ts';
import { THIS_CARD } from '../src/cards/message/note-buttons.ts';
import { noSuchIdCard } from '../src/cards/nothing-card.ts';
import type { ArticleReference } from '../src/coverage/finding.ts';
import { UserError } from '../src/errors.ts';
import { localised } from '../src/locales/localised.ts';
import type { Edition } from '../src/newsroom/edition.ts';
import { articleIdOption, completeArticleId } from './article-id.ts';
import { NAME_MOST, requireText } from './asked.ts';
import type { Command, Reply } from './command.ts';
import { EVERYWHERE } from './contexts.ts';
import { readPress, unknownButton } from './pressed.ts';

/** `/cite id`: an article's citation to copy: plain, for BibTeX, for Wikipedia. */
export const cite: Command = {
  readsArticles: true,
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('citation.command'),
    ...EVERYWHERE,
    options: [articleIdOption('citation.command.id')],
  },

  complete: completeArticleId,

  async run({ newsroom, options, words }) {
    const id = requireText(options, 'id', NAME_MOST, words, words('problems.give-id'));
    const edition = newsroom.current();
    const articles = articlesOf([id], edition);
    const nearestIds = articles.length === 0 ? (await edition.source(id)).nearestIds : [];
    const view = { page: 1, version: edition.summary.version, words };
    return {
      card:
        articles.length === 0
          ? noSuchIdCard(id, nearestIds, view)
          : citationCard(articles, 'plain', today(), view),
      visibility: 'private',
      mode: 'new',
      outcome: articles.length === 0 ? 'nothing' : 'answered',
      data: articles[0] ?? { nearestIds },
    };
  },

  async press(press): Promise<Reply> {
    const { edition, action, key, view, manner } = readPress(press);
    const format = action === 'open' ? 'plain' : CITATION_FORMATS.find((each) => each === action);
    if (format === undefined) throw unknownButton(press.words);
    const ids = key === THIS_CARD ? idsOn(press.card, press.words) : key.split(' ');
    const articles = articlesOf(ids, edition);
    if (articles.length === 0) throw new UserError(press.words('problems.gone-article'));
    return {
      card: citationCard(articles, format, today(), view),
      ...manner,
      ...(action === 'open' ? { mode: 'new' as const } : {}),
      outcome: 'answered',
      data: articles,
    };
  },
};

/** The articles of findings or articles by id, each once. What is cited of them is known without their text. */
function articlesOf(ids: readonly string[], { summary }: Edition): readonly ArticleReference[] {
  const wanted = ids.map((id) => id.trim().toLowerCase().split(':', 1)[0]);
  const found = wanted.flatMap((id) => summary.articles.find((article) => article.id === id) ?? []);
  return [...new Set(found)].slice(0, CITED_MOST);
}

/** ISO date, in universal time. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
