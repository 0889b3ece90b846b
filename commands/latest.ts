import { ApplicationCommandType } from 'discord-api-types/v10';
import { type Latest, latestCard } from '../src/cards/latest-card.ts';
import { sourceCard } from '../src/cards/source/source-card.ts';
import { UserError } from '../src/errors.ts';
import { localised } from '../src/locales/localised.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import type { Command, Reply } from './command.ts';
import { EVERYWHERE } from './contexts.ts';
import { readPress, unknownButton } from './pressed.ts';

/** `/latest`: what the last loads added. */
export const latest: Command = {
  readsArticles: true,
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('browse.latest.command'),
    ...EVERYWHERE,
  },

  async run({ newsroom, words }) {
    const { textOf, summary } = newsroom.current();
    const found = await latestOf(newsroom);
    return {
      ...outcomeOf(found),
      card: latestCard(found, textOf, { page: 1, version: summary.version, words }),
      visibility: 'private',
      mode: 'new',
    };
  },

  async press(press): Promise<Reply> {
    const { edition, action, view, manner } = readPress(press);
    if (action === 'page') {
      const found = await latestOf(press.newsroom);
      return { ...outcomeOf(found), card: latestCard(found, edition.textOf, view), ...manner };
    }
    if (action !== 'open') throw unknownButton(press.words);
    const answer = await edition.source(press.values[0] ?? '');
    const { article } = answer;
    if (article === undefined) throw new UserError(press.words('problems.gone-article'));
    const card = sourceCard({ ...answer, article }, edition.textOf, { ...view, page: 1 });
    return { card, visibility: 'private', mode: 'new', outcome: 'answered', data: answer };
  },
};

/** The articles of the loads after the first, each once; where there are none, all by date. */
async function latestOf(newsroom: Newsroom): Promise<Latest> {
  const { loads } = newsroom.status();
  const ids = loads.slice(0, -1).flatMap(({ added, changed }) => [...added, ...changed]);
  const edition = newsroom.current();
  const since = await edition.latest([...new Set(ids)]);
  const { articles } = since.articles.length > 0 ? since : await edition.latest();
  return { loads, articles };
}

function outcomeOf(found: Latest): Pick<Reply, 'outcome' | 'data'> {
  return { outcome: found.articles.length === 0 ? 'nothing' : 'answered', data: found };
}
