import { randomBytes } from 'node:crypto';
import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { readCustomId } from '../src/cards/custom-id.ts';
import { plainLine } from '../src/cards/escape.ts';
import { CHOICE_TEXT_MOST, CHOICES_MOST } from '../src/cards/limits.ts';
import { apologyCard, problemCard } from '../src/cards/message-card.ts';
import { UserError } from '../src/errors.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import type { Call, Command, Press, Reply, Typing } from './command.ts';
import { commands as allCommands } from './index.ts';

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

/** Where the full story of a failure goes; never what a member wrote. A pino logger is one. */
export interface FailureLog {
  error(fields: object, message: string): void;
}

export interface DispatcherParts {
  readonly newsroom: Newsroom;
  readonly log: FailureLog;
  /** All of `commands/` unless told. */
  readonly commands?: readonly Command[];
}

export function createDispatcher({ newsroom, log, commands = allCommands }: DispatcherParts): Dispatcher {
  const byName = new Map(commands.map((command) => [command.data.name, command]));

  function commandNamed(name: string): Command {
    const command = byName.get(name);
    if (command === undefined)
      throw new UserError('There is no such command here. /help lists those that there are.');
    return command;
  }

  async function answered(what: string, work: () => Promise<Reply>): Promise<Reply> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof UserError) return refusal(problemCard(error.message), { error: error.message });
      const id = randomBytes(4).toString('hex');
      log.error({ error, id, what }, 'A command failed');
      return refusal(apologyCard(id), { error: 'internal', id });
    }
  }

  return {
    run: (name, call) => answered(name, async () => await commandNamed(name).run({ ...call, newsroom })),

    press: (press) =>
      answered('press', async () => {
        const { command } = readCustomId(press.customId);
        const answer = commandNamed(command).press;
        if (answer === undefined)
          throw new UserError('This button is not one that this bot knows. Use the command again.');
        return await answer({ ...press, newsroom });
      }),

    async complete(name, typing) {
      try {
        return tidy((await byName.get(name)?.complete?.({ ...typing, newsroom })) ?? []);
      } catch (error) {
        log.error({ error, what: name, option: typing.option }, 'A completion failed');
        return [];
      }
    },

    isSlow: (name, subcommand) =>
      byName.get(name)?.slow?.(subcommand === undefined ? {} : { subcommand }) ?? false,
  };
}

function refusal(card: Reply['card'], data: unknown): Reply {
  return { card, visibility: 'private', mode: 'new', outcome: 'refused', data };
}

/** What Discord takes: each value once, none too long (half a value would be another), names cut to fit. */
function tidy(
  choices: readonly APIApplicationCommandOptionChoice<string>[],
): readonly APIApplicationCommandOptionChoice<string>[] {
  const byValue = new Map<string, APIApplicationCommandOptionChoice<string>>();
  for (const { name, value } of choices) {
    const shown = plainLine(name);
    if (value === '' || value.length > CHOICE_TEXT_MOST || shown === '' || byValue.has(value)) continue;
    byValue.set(value, { name: plainLine(cut(shown)), value });
  }
  return [...byValue.values()].slice(0, CHOICES_MOST);
}

function cut(name: string): string {
  return name.length <= CHOICE_TEXT_MOST ? name : `${name.slice(0, CHOICE_TEXT_MOST - 1)}…`;
}
