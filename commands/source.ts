import { ApplicationCommandType } from 'discord-api-types/v10';
import type { View } from '../src/cards/message/buttons.ts';
import type { Card } from '../src/cards/message/card.ts';
import { noSuchIdCard } from '../src/cards/nothing-card.ts';
import { contextCard } from '../src/cards/source/context-card.ts';
import { repairsCard } from '../src/cards/source/repairs-card.ts';
import { sourceCard } from '../src/cards/source/source-card.ts';
import { withdrawnCard } from '../src/cards/source/withdrawn-card.ts';
import type { SourceAnswer } from '../src/coverage/answer.ts';
import { UserError } from '../src/errors.ts';
import { localised } from '../src/locales/localised.ts';
import type { Edition } from '../src/newsroom/edition.ts';
import { articleIdOption, completeArticleId } from './article-id.ts';
import { NAME_MOST, requireText } from './asked.ts';
import type { Command, Reply } from './command.ts';
import { EVERYWHERE } from './contexts.ts';
import { readPress, unknownButton } from './pressed.ts';

/** `/source id`: an article and its text, or one finding in its context. */
export const source: Command = {
  readsArticles: true,
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('commands.source'),
    ...EVERYWHERE,
    options: [articleIdOption('commands.source.id')],
  },

  complete: completeArticleId,

  async run({ newsroom, options, words }) {
    const id = requireText(options, 'id', NAME_MOST, words, words('problems.give-id'));
    const edition = newsroom.current();
    const answer = await edition.source(id);
    const view = { page: 1, version: edition.summary.version, words };
    return {
      card: cardOf(answer, edition, view),
      visibility: 'private',
      mode: 'new',
      outcome: answer.article === undefined && answer.withdrawn === undefined ? 'nothing' : 'answered',
      data: answer,
    };
  },

  async press(press): Promise<Reply> {
    const { edition, action, key, view, manner } = readPress(press);
    if (!['article', 'context', 'repairs'].includes(action)) throw unknownButton(press.words);
    const answer = await edition.source(key);
    if (answer.article === undefined && answer.withdrawn === undefined) {
      throw new UserError(press.words('problems.gone-article'));
    }
    const isContext = action === 'context' && view.sharedBy === undefined;
    return {
      card: cardOf(answer, edition, view, action),
      ...manner,
      ...(isContext ? { mode: 'new' as const } : {}),
      outcome: 'answered',
      data: answer,
    };
  },
};

function cardOf(answer: SourceAnswer, { textOf }: Edition, view: View, action?: string): Card {
  const { article, finding, withdrawn } = answer;
  if (withdrawn !== undefined) return withdrawnCard(withdrawn, view);
  if (article === undefined) return noSuchIdCard(answer.asked, answer.nearestIds, view);
  if (action === 'repairs') return repairsCard({ ...answer, article }, textOf, view);
  return finding === undefined
    ? sourceCard({ ...answer, article }, textOf, view)
    : contextCard({ ...answer, finding }, textOf, view);
}
