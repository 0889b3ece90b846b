import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { View } from '../src/cards/message/buttons.ts';
import type { Card } from '../src/cards/message/card.ts';
import { type FilterName, readAskedLine } from '../src/cards/message/filter-words.ts';
import { pictureOf } from '../src/cards/picture/picture-thread.ts';
import { timelineCard } from '../src/cards/timeline-card.ts';
import { pictureCard, timelinePicture } from '../src/cards/timeline-picture.ts';
import type { TimelineAnswer } from '../src/coverage/timeline/timeline-answer.ts';
import { UserError } from '../src/errors.ts';
import { localised } from '../src/locales/localised.ts';
import type { Edition } from '../src/newsroom/edition.ts';
import { NAME_MOST, requireText } from './asked.ts';
import type { Command, Reply } from './command.ts';
import { EVERYWHERE } from './contexts.ts';
import { completeFilter, filterOptions, readFilter } from './filters.ts';
import { readPress, unknownButton } from './pressed.ts';

const FILTERS = ['from', 'to', 'outlet', 'speaker', 'kind'] as const satisfies readonly FilterName[];

/** `/timeline about`, with filters: dated events and statements in order, in words and as a picture. */
export const timeline: Command = {
  readsArticles: true,
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('timeline.command'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localised('timeline.command.about'),
        required: true,
        min_length: 1,
        max_length: NAME_MOST,
        autocomplete: true,
      },
      ...filterOptions(FILTERS),
    ],
  },

  async complete(typing) {
    if (typing.option !== 'about') return await completeFilter(typing, FILTERS);
    return await typing.newsroom.current().suggest('about', typing.typed);
  },

  async run({ newsroom, options, words }) {
    const about = requireText(options, 'about', NAME_MOST, words, words('timeline.give-about'));
    const edition = newsroom.current();
    const filter = await readFilter(options, FILTERS, edition, words);
    const answer = await edition.timeline(about, filter);
    const view = { page: 1, version: edition.summary.version, words };
    return {
      ...outcomeOf(answer),
      card: timelineCard(answer, edition.textOf, view),
      visibility: 'private',
      mode: 'new',
    };
  },

  async press(press): Promise<Reply> {
    const { edition, action, key, view, manner } = readPress(press);
    if (action !== 'page' && action !== 'picture') throw unknownButton(press.words);
    const { asked, filter } = readAskedLine(key);
    const answer = await edition.timeline(asked, filter);
    if (action === 'page' || answer.entries.length === 0)
      return { ...outcomeOf(answer), card: timelineCard(answer, edition.textOf, view), ...manner };
    return { ...outcomeOf(answer), card: await drawn(answer, edition, view), ...manner, mode: 'new' };
  },
};

function outcomeOf(answer: TimelineAnswer): Pick<Reply, 'outcome' | 'data'> {
  return { outcome: answer.entries.length === 0 ? 'nothing' : 'answered', data: answer };
}

async function drawn(answer: TimelineAnswer, { textOf }: Edition, view: View): Promise<Card> {
  const drawing = pictureOf(timelinePicture(answer, textOf, view));
  if (drawing === undefined) throw new UserError(view.words('timeline.busy'));
  return pictureCard(answer, await drawing, textOf, view);
}
