import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { Language } from './language.ts';
import type { CommandData, SlashCommandData } from './requests.ts';

/** An option as the member's client shows it: `label` in the member's language, `name` as the bot knows it. */
export type ShownOption = APIApplicationCommandBasicOption & { readonly label: string };

/** What can be chosen after a slash: a command, or one of its subcommands. */
export interface SlashCommand {
  readonly name: string;
  readonly subcommand?: string;
  /** As it is typed, without the slash, in the member's language: `corpus status`. */
  readonly title: string;
  readonly description: string;
  readonly options: readonly ShownOption[];
}

/** Values as text, by option, in the order in which they were typed. */
export type TypedValues = ReadonlyMap<string, string>;

/** Commands with subcommands come apart into these, as in Discord's own list. */
export function listSlashCommands(
  commands: readonly CommandData[],
  language: Language,
): readonly SlashCommand[] {
  return commands.filter(isSlash).flatMap((command) => {
    const { name, options = [] } = command;
    const title = labelOf(command, language);
    const shown = (basic: readonly APIApplicationCommandBasicOption[]) =>
      basic.map((option) => showOption(option, language));
    const subcommands = options.filter((option) => option.type === ApplicationCommandOptionType.Subcommand);
    if (subcommands.length === 0)
      return [
        {
          name,
          title,
          description: descriptionOf(command, language),
          options: shown(options.filter(isBasic)),
        },
      ];
    return subcommands.map((sub) => ({
      name,
      subcommand: sub.name,
      title: `${title} ${labelOf(sub, language)}`,
      description: descriptionOf(sub, language),
      options: shown(sub.options ?? []),
    }));
  });
}

/** What a message's menu offers: `label` in the member's language, `name` as the bot knows it. */
export function listMenuEntries(
  commands: readonly CommandData[],
  language: Language,
): readonly { readonly name: string; readonly label: string }[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.Message)
    .map((command) => ({ name: command.name, label: labelOf(command, language) }));
}

function showOption(option: APIApplicationCommandBasicOption, language: Language): ShownOption {
  const shown = { ...option, label: labelOf(option, language), description: descriptionOf(option, language) };
  if (!('choices' in shown) || shown.choices === undefined) return shown;
  const choices = shown.choices.map((choice) => ({ ...choice, name: labelOf(choice, language) }));
  return { ...shown, choices } as ShownOption;
}

/** By Discord's code of the language. */
type Localizations = Readonly<Record<string, string | null | undefined>> | null | undefined;

interface Localisable {
  readonly name: string;
  readonly name_localizations?: Localizations;
}

function labelOf({ name, name_localizations: names }: Localisable, language: Language): string {
  return localisation(names, language) ?? name;
}

function descriptionOf(
  shown: {
    readonly description: string;
    readonly description_localizations?: Localizations | null | undefined;
  },
  language: Language,
): string {
  return localisation(shown.description_localizations, language) ?? shown.description;
}

function localisation(all: Localizations, language: Language): string | undefined {
  return all?.[language] ?? undefined;
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
    const named = options.find(({ label }) => word.startsWith(`${label}:`));
    if (named !== undefined) option = named.name;
    const value = named === undefined ? word : word.slice(named.label.length + 1);
    if (option === undefined) continue;
    values.set(option, [values.get(option), value].filter(Boolean).join(' '));
  }
  return values;
}
