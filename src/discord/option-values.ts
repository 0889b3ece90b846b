import { ApplicationCommandOptionType, type CommandInteractionOption } from 'discord.js';
import type { OptionValues } from '../../commands/command.ts';

/** The options that hold something, from under their subcommand. */
export function leaves(options: readonly CommandInteractionOption[]): readonly CommandInteractionOption[] {
  return options.flatMap((option) => (option.options === undefined ? [option] : leaves(option.options)));
}

/** The values that a member filled in, by option name; attached files are no values. */
export function optionValues(options: readonly CommandInteractionOption[]): OptionValues {
  return Object.fromEntries(
    leaves(options)
      .filter(({ type }) => type !== ApplicationCommandOptionType.Attachment)
      .flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  );
}
