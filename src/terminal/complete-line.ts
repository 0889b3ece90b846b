import type { Asker } from '../../commands/command.ts';
import type { Dispatcher } from '../../commands/dispatch.ts';
import { bare, type CommandData, optionsFor, subcommandsOf } from './arguments.ts';
import { printable } from './printable.ts';

/** As node:readline takes it: what could stand there, and the part of the line that it would replace. */
export type Completion = [readonly string[], string];

interface CompletionParts {
  readonly commands: readonly CommandData[];
  readonly dispatcher: Pick<Dispatcher, 'complete'>;
  readonly asker: Asker;
}

/** Completes a line of the prompt: commands, their subcommands, option names, then what the command itself offers. */
export async function completeLine(line: string, parts: CompletionParts): Promise<Completion> {
  const [, first = '', rest] = /^\/?(\S*)(?:\s+(.*))?$/s.exec(line) ?? [];
  const command = parts.commands.find(({ name }) => name === bare(first));
  if (rest === undefined)
    return beginningWith(
      first,
      parts.commands.map(({ name }) => name),
    );
  if (command === undefined) return [[], line];
  const subcommands = subcommandsOf(command);
  if (subcommands.length === 0) return completeOption(command, undefined, rest, parts);
  const [, subcommand = '', more] = /^(\S*)(?:\s+(.*))?$/s.exec(rest) ?? [];
  if (more === undefined) return beginningWith(subcommand, subcommands);
  return completeOption(command, subcommand, more, parts);
}

function beginningWith(typed: string, words: readonly string[]): Completion {
  return [words.filter((word) => word.startsWith(typed)).map((word) => `${word} `), typed];
}

async function completeOption(
  command: CommandData,
  subcommand: string | undefined,
  rest: string,
  { dispatcher, asker }: CompletionParts,
): Promise<Completion> {
  const options = optionsFor(command, subcommand);
  const [, flag] = /(?:^|\s)--(\S*)$/.exec(rest) ?? [];
  if (flag !== undefined)
    return beginningWith(
      `--${flag}`,
      options.map(({ name }) => `--${name}`),
    );
  const [, named, value = rest] = /^(?:.*\s)?--(\S+)\s+([^"]*)$/s.exec(rest) ?? [];
  const option = named ?? options[0]?.name;
  if (option === undefined) return [[], value];
  const choices = await dispatcher.complete(command.name, {
    asker,
    option,
    typed: value,
    ...(subcommand === undefined ? {} : { subcommand }),
  });
  return [choices.map((choice) => printable(choice.value)), value];
}
