import { OPERATOR_USAGE } from '../operator/usage.ts';
import { type CommandData, optionsFor, subcommandsOf } from './arguments.ts';

const COMMAND_WIDTH = 44;

/** What `--help` prints: every command with its options, the flags, the exit status. */
export function usage(commands: readonly CommandData[]): string {
  const lines = commands.flatMap((command) => {
    const subcommands = subcommandsOf(command);
    if (subcommands.length > 0)
      return [line(`${command.name} ${subcommands.join('|')}`, command.description)];
    const options = optionsFor(command).map(({ name, required }, index) => {
      if (index === 0) return required === true ? name.toUpperCase() : `[${name.toUpperCase()}]`;
      return `[--${name} …]`;
    });
    return [line([command.name, ...options].join(' '), command.description)];
  });
  const operatorLines = Object.values(OPERATOR_USAGE).map(({ usage: use, does }) => line(use, does));
  return `Reportedly: what was reported, in the words in which it was reported.

Usage: reportedly [COMMAND] [--corpus DIR] [--json]
Without a command, in a terminal: an interactive prompt.

Commands
${lines.join('\n')}

For operators
${operatorLines.join('\n')}

Flags
${line('--corpus DIR', 'The folder with the articles (default: CORPUS_DIR, else seeds/)')}
${line('--json', 'Print the answer as data')}
${line('--help, --version', '')}

Exit status: 0 answered, 1 nothing found, 2 bad input, 3 an error of our own.`;
}

function line(left: string, right: string): string {
  const gap =
    left.length < COMMAND_WIDTH ? left.padEnd(COMMAND_WIDTH) : `${left}\n${' '.repeat(COMMAND_WIDTH + 2)}`;
  return `  ${gap}${right}`.trimEnd();
}
