import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { COMPARE_PARTS, compareCard, compareLine, readCompareLine } from '../src/cards/compare-card.ts';
import type { View } from '../src/cards/message/buttons.ts';
import type { Card } from '../src/cards/message/card.ts';
import { CHOICES_MOST } from '../src/cards/message/limits.ts';
import { shortLine } from '../src/cards/message/line.ts';
import { nothingCard } from '../src/cards/nothing-card.ts';
import type { SuggestionField } from '../src/coverage/answer.ts';
import type { CompareAnswer } from '../src/coverage/compare/compare-answer.ts';
import { UserError } from '../src/errors.ts';
import { localised } from '../src/locales/localised.ts';
import { NAME_MOST, readText, requireText } from './asked.ts';
import type { Command, Reply } from './command.ts';
import { EVERYWHERE } from './contexts.ts';
import { readPress, unknownButton } from './pressed.ts';

const SHOWN_NAME_MOST = 80;
const OPTIONS = ['one', 'other', 'topic'] as const;

/** What completes an option. */
const COMPLETED_BY: Readonly<Record<string, readonly SuggestionField[]>> = {
  one: ['outlet', 'source'],
  other: ['outlet', 'source'],
  topic: ['topic'],
};

/** `/compare one other topic?`: what two outlets or articles both report, and what only one does. */
export const compare: Command = {
  readsArticles: true,
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('compare.command'),
    ...EVERYWHERE,
    options: OPTIONS.map((name) => ({
      type: ApplicationCommandOptionType.String,
      ...localised(`compare.command.${name}`),
      ...(name === 'topic' ? {} : { required: true }),
      min_length: 1,
      max_length: NAME_MOST,
      autocomplete: true,
    })),
  },

  async complete({ newsroom, option, typed }) {
    const edition = newsroom.current();
    const fields = COMPLETED_BY[option] ?? [];
    const lists = await Promise.all(fields.map((field) => edition.suggest(field, typed)));
    return lists.flat().slice(0, CHOICES_MOST);
  },

  async run({ newsroom, options, words }) {
    const hint = words('compare.give');
    const one = requireText(options, 'one', NAME_MOST, words, hint);
    const other = requireText(options, 'other', NAME_MOST, words, hint);
    const topic = readText(options, 'topic', NAME_MOST, words);
    const edition = newsroom.current();
    const answer = await edition.compare(one, other, topic);
    const view = { page: 1, version: edition.summary.version, words };
    const missing = missingCard(answer, view);
    return {
      card: missing ?? compareCard(answer, 'both', edition.textOf, view),
      visibility: 'private',
      mode: 'new',
      outcome: missing === undefined && answer.both.length > 0 ? 'answered' : 'nothing',
      data: answer,
    };
  },

  async press(press): Promise<Reply> {
    const { edition, action, key, view, manner } = readPress(press);
    const part = COMPARE_PARTS.find((each) => each === action || `to${each}` === action);
    if (part === undefined) throw unknownButton(press.words);
    const { one, other, topic } = readCompareLine(key);
    const answer = await edition.compare(one, other, topic);
    return {
      card: missingCard(answer, view) ?? compareCard(answer, part, edition.textOf, view),
      ...manner,
      outcome: answer.both.length > 0 ? 'answered' : 'nothing',
      data: answer,
    };
  },
};

/** Where one of the two is not in the coverage, or both are the same; nothing where they can be compared. */
function missingCard(answer: CompareAnswer, view: View): Card | undefined {
  const { words } = view;
  const [one, other] = answer.sides;
  const ids = new Set(one.articles.map(({ id }) => id));
  if (other.articles.length > 0 && other.articles.every(({ id }) => ids.has(id)))
    throw new UserError(words('compare.same'));
  const missing = answer.sides.find(({ articles }) => articles.length === 0);
  if (missing === undefined) return undefined;
  return nothingCard(
    {
      asked: compareLine(answer),
      says: words('compare.unknown', { name: shortLine(missing.asked, SHOWN_NAME_MOST) }),
      nearest: missing.nearest,
      next: words('compare.type-again'),
    },
    view,
  );
}
