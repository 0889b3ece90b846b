import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Call, Press, Reply, Typing } from './command.ts';

/**
 * The one way from a front into the commands. None of its methods ever rejects: a `UserError` becomes a private card
 * with its sentence, anything else a private apology with an id, and the full story goes to the log.
 */
export interface Dispatcher {
  run(name: string, call: Omit<Call, 'newsroom'>): Promise<Reply>;
  press(press: Omit<Press, 'newsroom'>): Promise<Reply>;
  /** At most 25 choices; empty where there is nothing to offer. */
  complete(
    name: string,
    typing: Omit<Typing, 'newsroom'>,
  ): Promise<readonly APIApplicationCommandOptionChoice<string>[]>;
  /** Whether a front should acknowledge before it runs the command. */
  isSlow(name: string, subcommand?: string): boolean;
}
