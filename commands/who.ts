import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { aboutCard, profileCard, saidCard, whoCard } from '../src/cards/who-card.ts';
import { UserError } from '../src/errors.ts';
import { localised } from '../src/locales/localised.ts';
import { NAME_MOST, requireText } from './asked.ts';
import type { Command, Reply } from './command.ts';
import { EVERYWHERE } from './contexts.ts';
import { readPress, unknownButton } from './pressed.ts';

/** What the buttons of one profile show, by their action. */
const CARDS = new Map([
  ['profile', profileCard],
  ['pick', profileCard],
  ['said', saidCard],
  ['about', aboutCard],
]);

/** `/who name`: a person or an organisation, as the coverage describes them. */
export const who: Command = {
  readsArticles: true,
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localised('commands.who'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localised('commands.who.name'),
        required: true,
        min_length: 1,
        max_length: NAME_MOST,
        autocomplete: true,
      },
    ],
  },

  async complete({ newsroom, typed }) {
    return await newsroom.current().suggest('name', typed);
  },

  async run({ newsroom, options, words }) {
    const name = requireText(options, 'name', NAME_MOST, words, words('problems.give-name'));
    const edition = newsroom.current();
    const answer = await edition.who(name);
    const view = { page: 1, version: edition.summary.version, words };
    return {
      card: whoCard({ ...answer, asked: name }, edition.textOf, view),
      visibility: 'private',
      mode: 'new',
      outcome: answer.profiles.length === 0 ? 'nothing' : 'answered',
      data: answer,
    };
  },

  async press(press): Promise<Reply> {
    const { edition, action, key, view, manner } = readPress(press);
    const cardOf = CARDS.get(action);
    if (cardOf === undefined && action !== 'who' && action !== 'open') throw unknownButton(press.words);
    const picked = action === 'pick' ? press.values[0] : undefined;
    const answer = await edition.who(picked ?? key);
    const profile = answer.profiles.find(({ id }) => id === (picked ?? key)) ?? answer.profiles[0];
    if (profile === undefined) {
      throw new UserError(press.words('problems.gone-person'));
    }
    return {
      card: cardOf
        ? cardOf(profile, edition.textOf, view)
        : whoCard({ ...answer, asked: key }, edition.textOf, view),
      ...manner,
      ...(action === 'open' ? { mode: 'new' as const } : {}),
      outcome: 'answered',
      data: answer,
    };
  },
};
