import type { CommandInteractionOption } from 'discord.js';
import type { OptionValues } from '../../commands/command.ts';

function leaves(options: readonly CommandInteractionOption[]): readonly CommandInteractionOption[] {
  return options.flatMap((option) => (option.options === undefined ? [option] : leaves(option.options)));
}

/** The values that a member filled in, by option name, without the subcommand that they stand under. */
export function optionValues(options: readonly CommandInteractionOption[]): OptionValues {
  return Object.fromEntries(
    leaves(options).flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  );
}
