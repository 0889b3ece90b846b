import { ApplicationCommandType } from 'discord-api-types/v10';
import { answerCard } from '../src/cards/answer-card.ts';
import type { View } from '../src/cards/message/buttons.ts';
import { quotesCard } from '../src/cards/quotes-card.ts';
import { topicsCard } from '../src/cards/topics-card.ts';
import { profileCard } from '../src/cards/who-card.ts';
import type { TopicsAnswer } from '../src/coverage/topics/list-topics.ts';
import { UserError } from '../src/errors.ts';
import { localised } from '../src/locales/localised.ts';
import type { Edition } from '../src/newsroom/edition.ts';
import type { Command, Reply } from './command.ts';
import { EVERYWHERE } from './contexts.ts';
import { readPress, unknownButton } from './pressed.ts';

/** `/topics`: what the coverage is about, in menus that lead on to people and to what was said. */
export const topics: Command = {
  readsArticles: true,
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('browse.topics.command'),
    ...EVERYWHERE,
  },

  async run({ newsroom, words }) {
    const edition = newsroom.current();
    const answer = await edition.topics();
    return {
      ...outcomeOf(answer),
      card: topicsCard(answer, { page: 1, version: edition.summary.version, words }),
      visibility: 'private',
      mode: 'new',
    };
  },

  async press(press): Promise<Reply> {
    const { edition, action, view, manner } = readPress(press);
    const first = { ...view, page: 1 };
    switch (action) {
      case 'page': {
        const answer = await edition.topics();
        return { ...outcomeOf(answer), card: topicsCard(answer, view), ...manner };
      }
      case 'person':
        return await aboutPerson(press.values[0] ?? '', edition, first);
      case 'subject':
        return await aboutSubject(press.values[0] ?? '', edition, first);
      default:
        throw unknownButton(press.words);
    }
  },
};

function outcomeOf(answer: TopicsAnswer): Pick<Reply, 'outcome' | 'data'> {
  const isEmpty = answer.people.length + answer.subjects.length === 0;
  return { outcome: isEmpty ? 'nothing' : 'answered', data: answer };
}

async function aboutPerson(id: string, edition: Edition, view: View): Promise<Reply> {
  const answer = await edition.who(id);
  const profile = answer.profiles.find((each) => each.id === id);
  if (profile === undefined) throw new UserError(view.words('browse.topics.gone'));
  const card = profileCard(profile, edition.textOf, view);
  return { card, visibility: 'private', mode: 'new', outcome: 'answered', data: answer };
}

/** What was said about it in somebody's own words; where nobody was quoted, what was reported. */
async function aboutSubject(topic: string, edition: Edition, view: View): Promise<Reply> {
  const quotes = await edition.quotes({ topic });
  if (topic !== '' && quotes.findings.length > 0) {
    const card = quotesCard(quotes, edition.textOf, view);
    return { card, visibility: 'private', mode: 'new', outcome: 'answered', data: quotes };
  }
  const answer = await edition.ask(topic);
  if (!answer.found) throw new UserError(view.words('browse.topics.gone'));
  const card = answerCard({ ...answer, question: topic }, edition.textOf, view);
  return { card, visibility: 'private', mode: 'new', outcome: 'answered', data: answer };
}
