import {
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { type LocalisedPrefix, localised } from '../src/locales/localised.ts';
import { NAME_MOST } from './asked.ts';
import type { Typing } from './command.ts';

/** The option of a command that takes an article's or a finding's id. */
export function articleIdOption(prefix: LocalisedPrefix): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...localised(prefix),
    required: true,
    min_length: 1,
    max_length: NAME_MOST,
    autocomplete: true,
  };
}

/** Completes that option with the articles that there are. */
export async function completeArticleId({
  newsroom,
  typed,
}: Pick<Typing, 'newsroom' | 'typed'>): Promise<readonly APIApplicationCommandOptionChoice<string>[]> {
  return await newsroom.current().suggest('source', typed);
}
