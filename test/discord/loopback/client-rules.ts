/** What Discord’s client lets a member send: the options of commands, and what can be pressed on a message. */
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { SeenMessage } from './exchange.ts';

interface Typed {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly Typed[];
}

/** The options of a command, or of one of its subcommands. */
export function optionsOf(
  command: APIApplicationCommand,
  subcommand: string | undefined,
): readonly APIApplicationCommandOption[] {
  const options = command.options ?? [];
  if (subcommand === undefined) return options;
  const found = options.find(({ name }) => name === subcommand);
  if (found === undefined || found.type !== ApplicationCommandOptionType.Subcommand)
    throw new Error(`/${command.name} has no ${subcommand}`);
  return found.options ?? [];
}

/** Options as they are sent: those of a subcommand lie below it. */
export function under(subcommand: string | undefined, options: readonly Typed[]): readonly Typed[] {
  if (subcommand === undefined) return options;
  return [{ name: subcommand, type: ApplicationCommandOptionType.Subcommand, options }];
}

/** The values as the client sends them, once what must be filled in is, and nothing is longer than may be. */
export function filledIn(
  command: APIApplicationCommand,
  subcommand: string | undefined,
  values: Readonly<Record<string, string | number | boolean>>,
): readonly Typed[] {
  const defined = optionsOf(command, subcommand);
  const missing = defined.find(({ name, required }) => required === true && values[name] === undefined);
  if (missing !== undefined) throw new Error(`/${command.name} needs ${missing.name}`);
  const typed = Object.entries(values).map(([name, value]) => {
    const option = defined.find((each) => each.name === name);
    if (option === undefined) throw new Error(`/${command.name} has no option ${name}`);
    if ('max_length' in option && String(value).length > (option.max_length ?? 6000))
      throw new Error(`${name} is longer than Discord lets a member type`);
    return { name, type: option.type, value };
  });
  return under(subcommand, typed);
}

/** What is pressed by its label, or chosen from by its placeholder, where it can be. */
export function componentOn(message: SeenMessage, label: string) {
  for (const row of message.components)
    for (const component of row.components) {
      const labels = [
        'label' in component ? component.label : undefined,
        'placeholder' in component ? component.placeholder : undefined,
      ];
      if (!labels.includes(label) || !('custom_id' in component)) continue;
      if (component.disabled === true) throw new Error(`${label} is disabled`);
      return component;
    }
  throw new Error(`There is no ${label} on this message`);
}
