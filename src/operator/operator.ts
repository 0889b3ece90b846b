import { parseArgs } from 'node:util';
import { UserError } from '../errors.ts';
import type { Settings } from '../settings.ts';
import { OPERATOR_USAGE, type OperatorCommandName } from './usage.ts';

/** What an operator's command works with. */
export interface Desk {
  readonly settings: Settings;
  /** Prints a line for the operator. */
  readonly print: (line: string) => void;
}

/** The exit status: 0 all is well, 1 something is to be mended. */
export type Status = 0 | 1;

/**
 * One command for operators, beside those that members have.
 *
 * @throws UserError for arguments that it does not take, and for what the operator has to mend first.
 */
export type OperatorCommand = (args: readonly string[], desk: Desk) => Promise<Status>;

/**
 * Words and flags of an operator's command; flags take no value.
 *
 * @throws UserError for a flag that is not among `flags`, or more words than `most`.
 */
export function readArguments<Flag extends string>(
  args: readonly string[],
  {
    flags,
    most,
    name,
  }: {
    readonly flags: readonly Flag[];
    readonly most: number;
    readonly name: OperatorCommandName;
  },
): { readonly words: readonly string[]; readonly has: (flag: Flag) => boolean } {
  try {
    const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' } as const]));
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length <= most) return { words: positionals, has: (flag) => values[flag] === true };
  } catch {
    // Node's own sentence would not say how the command is used.
  }
  throw new UserError(`Use it so: reportedly ${OPERATOR_USAGE[name].usage}`);
}
