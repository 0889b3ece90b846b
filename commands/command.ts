import type {
  APIApplicationCommandOptionChoice,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Card } from '../src/cards/message/card.ts';
import type { Form } from '../src/cards/message/form.ts';
import type { Words } from '../src/locales/words.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import type { Place } from '../src/newsroom/place.ts';
import type { Servers } from '../src/servers/servers.ts';

export type { Form, FormField } from '../src/cards/message/form.ts';

/** Whoever uses a command, and where, as a front knows them. */
export interface Asker extends Place {
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

/** A file that someone attached; nothing of it is fetched until it is read. */
export interface Attachment {
  /** As the person named it: hostile, like every other text from outside. */
  readonly name: string;
  readonly bytes: number;
  /** Throws `UserError` where the file is longer than `ATTACHMENT_BYTES_MOST` or cannot be fetched. */
  readonly read: () => Promise<Uint8Array>;
}

/** What every use of a command brings with it. */
export interface Asking {
  readonly asker: Asker;
  /** Our fixed words in the asker's language. */
  readonly words: Words;
  readonly newsroom: Newsroom;
  /** Posts a card to a channel (Discord's id). Throws `UserError` where the bot may not write there. */
  readonly post: (channel: string, card: Card) => Promise<void>;
  /** What the servers have set; absent where there are none: at a terminal. */
  readonly servers?: Servers;
  /** Where this server's moderators want to hear of problems; absent where nobody has said so. */
  readonly moderatorsChannel?: string;
}

/** A command that someone ran. */
export interface Call extends Asking {
  readonly subcommand?: string;
  readonly options: OptionValues;
  /** Attached files, by option name. */
  readonly attachments: Readonly<Record<string, Attachment>>;
  /** The message in whose menu a message command was chosen; absent for a slash command. */
  readonly message?: { readonly text: string };
}

/** An option that someone is typing. */
export interface Typing {
  readonly asker: Asker;
  readonly words: Words;
  readonly subcommand?: string;
  readonly option: string;
  readonly typed: string;
  readonly newsroom: Newsroom;
  readonly servers?: Servers;
}

/** A button or a select that someone pressed. */
export interface Press extends Asking {
  /** The state that the custom id carries, see `src/cards/message/custom-id.ts`. */
  readonly customId: string;
  /** Chosen values of a select; empty for a button. */
  readonly values: readonly string[];
  /** The card on which the component stands. */
  readonly card?: Card;
}

/** A form that someone filled in and sent. */
export interface Submission extends Asking {
  /** As `Form.customId` had it. */
  readonly customId: string;
  /** What was typed, by the field's id; empty where nothing was. */
  readonly values: Readonly<Record<string, string>>;
  /** The card on which the button stands that opened the form. */
  readonly card?: Card;
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

/** Asks the person for more, in a form, before there is an answer. Not for a command that is `slow`. */
export interface FormReply {
  readonly modal: Form;
}

export type SlashCommandData = RESTPostAPIChatInputApplicationCommandsJSONBody;
export type MessageCommandData = RESTPostAPIContextMenuApplicationCommandsJSONBody;
/** A command as it is registered. */
export type CommandData = SlashCommandData | MessageCommandData;

/** One command, typed after a slash or chosen in a message's menu: its definition, completion, run, buttons, forms. */
export interface Command {
  readonly data: CommandData;
  /** What its custom ids begin with: its name unless told, which a message command's name is unfit for. */
  readonly key?: string;
  /** Set where it answers from the articles: while there are none, the dispatcher says so in its place. */
  readonly readsArticles?: true;
  /** Set where a run may take longer than Discord's 3 seconds: the front acknowledges first. */
  readonly slow?: (call: Pick<Call, 'subcommand'>) => boolean;
  /**
   * Whether a run (by its subcommand) or a press (by its action) may open a form, which Discord takes only as a first
   * answer: it is never acknowledged before, however many ask. Unless told, none does.
   */
  readonly mayOpenForm?: (use: { readonly subcommand?: string; readonly action?: string }) => boolean;
  readonly complete?: (typing: Typing) => Promise<readonly APIApplicationCommandOptionChoice<string>[]>;
  /** Throws `UserError` for what the person can mend. */
  readonly run: (call: Call) => Promise<Reply | FormReply>;
  /** Answers the custom ids that begin with this command's key. */
  readonly press?: (press: Press) => Promise<Reply | FormReply>;
  /** Answers the forms whose custom ids begin with it. */
  readonly submit?: (submission: Submission) => Promise<Reply>;
}
