import type {
  APIApplicationCommandOptionChoice,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Card } from '../src/cards/card.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';

/** Whoever uses a command, as a front knows them. */
export interface Asker {
  readonly id: string;
  /** The name shown on a shared card. */
  readonly name: string;
  /** Holds Manage Server, or is the operator at the terminal or the preview. */
  readonly mayManage: boolean;
  /** BCP 47, Discord's locale codes. */
  readonly locale: string;
}

/** Values of a command's options, by name. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** A slash command that someone ran. */
export interface Call {
  readonly asker: Asker;
  readonly subcommand?: string;
  readonly options: OptionValues;
  readonly newsroom: Newsroom;
}

/** An option that someone is typing. */
export interface Typing {
  readonly asker: Asker;
  readonly subcommand?: string;
  readonly option: string;
  readonly typed: string;
  readonly newsroom: Newsroom;
}

/** A button or a select that someone pressed. */
export interface Press {
  readonly asker: Asker;
  /** The state that the custom id carries, see `src/cards/custom-id.ts`. */
  readonly customId: string;
  /** Chosen values of a select; empty for a button. */
  readonly values: readonly string[];
  /** The card on which the component stands. */
  readonly card?: Card;
  readonly newsroom: Newsroom;
}

/** What a command gives back. Fronts show the card and add nothing of their own. */
export interface Reply {
  readonly card: Card;
  readonly visibility: 'private' | 'public';
  /** `update`: the card replaces the one that was pressed (pages); `new`: a message of its own. */
  readonly mode: 'new' | 'update';
  /** For the terminal's exit status: 0, 1 and 2. */
  readonly outcome: 'answered' | 'nothing' | 'refused';
  /** The answer as data, for `--json`. */
  readonly data: unknown;
}

/** One slash command: its definition, its completion, its run, its buttons. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Set where a run may take longer than Discord's 3 seconds: the front acknowledges first. */
  readonly slow?: (call: Pick<Call, 'subcommand'>) => boolean;
  readonly complete?: (typing: Typing) => Promise<readonly APIApplicationCommandOptionChoice<string>[]>;
  /** Throws `UserError` for what the person can mend. */
  readonly run: (call: Call) => Promise<Reply>;
  /** Answers the custom ids that begin with this command's name. */
  readonly press?: (press: Press) => Promise<Reply>;
}
