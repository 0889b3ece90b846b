import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { CommandData, SlashCommandData } from './requests.ts';

/** What can be chosen after a slash: a command, or one of its subcommands. */
export interface SlashCommand {
  readonly name: string;
  readonly subcommand?: string;
  /** As it is typed, without the slash: `corpus status`. */
  readonly title: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** Values as text, by option, in the order in which they were typed. */
export type TypedValues = ReadonlyMap<string, string>;

/** Commands with subcommands come apart into these, as in Discord's own list. */
export function listSlashCommands(commands: readonly CommandData[]): readonly SlashCommand[] {
  return commands.filter(isSlash).flatMap(({ name, description, options = [] }) => {
    const subcommands = options.filter((option) => option.type === ApplicationCommandOptionType.Subcommand);
    if (subcommands.length === 0)
      return [{ name, title: name, description, options: options.filter(isBasic) }];
    return subcommands.map((sub) => ({
      name,
      subcommand: sub.name,
      title: `${name} ${sub.name}`,
      description: sub.description,
      options: sub.options ?? [],
    }));
  });
}

/** What a message's menu offers. */
export function listMenuEntries(commands: readonly CommandData[]): readonly string[] {
  return commands.filter(({ type }) => type === ApplicationCommandType.Message).map(({ name }) => name);
}

function isSlash(data: CommandData): data is SlashCommandData {
  return (data.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return (
    option.type !== ApplicationCommandOptionType.Subcommand &&
    option.type !== ApplicationCommandOptionType.SubcommandGroup
  );
}

/**
 * Reads a line that begins with a command: `/quotes speaker: A topic: B`, or `/ask did it rain?`, whose words fill
 * the first option. Nothing where the line names no command in full.
 */
export function readSlashLine(
  line: string,
  commands: readonly SlashCommand[],
): { readonly command: SlashCommand; readonly values: TypedValues } | undefined {
  const command = commands.find(({ title }) => line === `/${title}` || line.startsWith(`/${title} `));
  if (command === undefined) return undefined;
  return { command, values: readValues(line.slice(command.title.length + 1), command) };
}

function readValues(rest: string, { options }: SlashCommand): TypedValues {
  const values = new Map<string, string>();
  let option = options[0]?.name;
  for (const word of rest.split(/\s+/).filter(Boolean)) {
    const named = options.find(({ name }) => word.startsWith(`${name}:`));
    if (named !== undefined) option = named.name;
    const value = named === undefined ? word : word.slice(named.name.length + 1);
    if (option === undefined) continue;
    values.set(option, [values.get(option), value].filter(Boolean).join(' '));
  }
  return values;
}
