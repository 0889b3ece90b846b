import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { SlashCommandData as CommandData, OptionValues } from '../../commands/command.ts';
import { UserError } from '../errors.ts';

export type { CommandData };

/** A command to run, as it was typed. */
export interface TypedCommand {
  readonly name: string;
  readonly subcommand?: string;
  readonly options: OptionValues;
}

/** What a command line asks for. */
export type Invocation =
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'prompt'; readonly folder?: string }
  | { readonly kind: 'run'; readonly typed: TypedCommand; readonly json: boolean; readonly folder?: string };

const FLAGS = {
  json: { type: 'boolean' },
  corpus: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies ParseArgsConfig['options'];

/**
 * Reads the arguments of `reportedly`. Words after a command fill its first option, so a question needs no quotation
 * marks; every option can also be given by name (`--speaker NAME`).
 *
 * @throws UserError for what no command takes.
 */
export function readInvocation(args: readonly string[], commands: readonly CommandData[]): Invocation {
  const { values, words } = parse(args, commands);
  const { json = false, corpus: folder, help = false, version = false, ...named } = values;
  if (help === true) return { kind: 'help' };
  if (version === true) return { kind: 'version' };
  const from = typeof folder === 'string' ? { folder } : {};
  if (words.length === 0) return { kind: 'prompt', ...from };
  return { kind: 'run', typed: fill(words, named, commands), json: json === true, ...from };
}

/**
 * Reads a line of the interactive prompt: a command as on the command line, with or without its slash, or a plain
 * sentence, which is a question.
 *
 * @throws UserError for what no command takes.
 */
export function readLine(line: string, commands: readonly CommandData[]): TypedCommand {
  const all = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
  const isCommand = commands.some(({ name }) => name === bare(all[0]));
  if (!isCommand && line.startsWith('/')) return fill(all, {}, commands);
  if (!isCommand) return fill(['ask', line.trim()], {}, commands);
  const { values, words } = parse(all, commands);
  const { json: _json, corpus: _corpus, help: _help, version: _version, ...named } = values;
  return fill(words, named, commands);
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function parse(
  args: readonly string[],
  commands: readonly CommandData[],
): { readonly values: Values; readonly words: readonly string[] } {
  const options = Object.fromEntries(
    commands.flatMap(optionsOf).map(({ name }) => [name, { type: 'string' } as const]),
  );
  try {
    const read = parseArgs({ args: [...args], options: { ...options, ...FLAGS }, allowPositionals: true });
    return { values: read.values, words: read.positionals };
  } catch (error) {
    // Node's own first sentence names the argument; what follows it is for programmers.
    const [sentence] = String(error instanceof Error ? error.message : error).split(/\.\s|\.?$|\n/u, 1);
    throw new UserError(`${sentence}. Use --help to see what there is.`);
  }
}

/** All options of a command, of its subcommands too. */
function optionsOf({ options = [] }: CommandData): readonly APIApplicationCommandBasicOption[] {
  return options.flatMap((option) => {
    if (option.type === ApplicationCommandOptionType.Subcommand) return option.options ?? [];
    return option.type === ApplicationCommandOptionType.SubcommandGroup ? [] : [option];
  });
}

/** The names of a command's subcommands; none for most. */
export function subcommandsOf({ options = [] }: CommandData): readonly string[] {
  return options
    .filter(({ type }) => type === ApplicationCommandOptionType.Subcommand)
    .map(({ name }) => name);
}

/** The options that a command, or one of its subcommands, takes. */
export function optionsFor(
  { options = [] }: CommandData,
  subcommand?: string,
): readonly APIApplicationCommandBasicOption[] {
  const chosen = options.find(({ name }) => name === subcommand);
  if (chosen?.type === ApplicationCommandOptionType.Subcommand) return chosen.options ?? [];
  return options.filter(
    (option): option is APIApplicationCommandBasicOption =>
      option.type !== ApplicationCommandOptionType.Subcommand &&
      option.type !== ApplicationCommandOptionType.SubcommandGroup,
  );
}

/** A command's name without the slash that Discord puts before it. */
export function bare(word = ''): string {
  return word.startsWith('/') ? word.slice(1) : word;
}

function fill(words: readonly string[], named: Values, commands: readonly CommandData[]): TypedCommand {
  const [first, ...others] = words;
  const command = commands.find(({ name }) => name === bare(first));
  if (command === undefined) {
    throw new UserError(
      `There is no command '${first ?? ''}'. There is: ${commands.map(({ name }) => name).join(', ')}.`,
    );
  }
  const { name } = command;
  const subcommands = subcommandsOf(command);
  if (subcommands.length === 0)
    return { name, options: readOptions(name, optionsFor(command), others, named) };
  const [subcommand, ...rest] = others;
  if (subcommand === undefined || !subcommands.includes(subcommand)) {
    throw new UserError(`Say which: ${subcommands.map((one) => `${name} ${one}`).join(', ')}.`);
  }
  const options = readOptions(`${name} ${subcommand}`, optionsFor(command, subcommand), rest, named);
  return { name, subcommand, options };
}

function readOptions(
  command: string,
  options: readonly APIApplicationCommandBasicOption[],
  words: readonly string[],
  named: Values,
): OptionValues {
  const typed = Object.entries(named).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const open = options.find(({ name }) => !typed.some(([given]) => given === name));
  if (words.length > 0 && open === undefined) {
    throw new UserError(
      `${command} takes no more than it has been given: '${words.join(' ')}' is one too many.`,
    );
  }
  if (words.length > 0 && open !== undefined) typed.push([open.name, words.join(' ')]);
  for (const { name, required, description } of options) {
    const missing = required === true && !typed.some(([given]) => given === name);
    if (missing) throw new UserError(`${command} needs '${name}': ${description}.`);
  }
  return Object.fromEntries(typed.map(([name, text]) => [name, readValue(command, options, name, text)]));
}

function readValue(
  command: string,
  options: readonly APIApplicationCommandBasicOption[],
  name: string,
  text: string,
): string | number | boolean {
  const option = options.find((one) => one.name === name);
  if (option === undefined)
    throw new UserError(`${command} takes no --${name}. Use --help to see what it takes.`);
  switch (option.type) {
    case ApplicationCommandOptionType.Boolean:
      return text === 'true' || text === 'yes';
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      const value = Number(text);
      if (!Number.isFinite(value)) throw new UserError(`--${name} takes a number, not '${text}'.`);
      return value;
    }
    default:
      return text;
  }
}
