import { randomBytes } from 'node:crypto';
import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { readCustomId } from '../src/cards/message/custom-id.ts';
import { plainLine } from '../src/cards/message/escape.ts';
import { CHOICE_TEXT_MOST, CHOICES_MOST } from '../src/cards/message/limits.ts';
import { apologyCard, emptyCard, problemCard } from '../src/cards/message/message-card.ts';
import { problemWords } from '../src/cards/message/problem-words.ts';
import { fitted } from '../src/cards/message/shorten.ts';
import { UserError } from '../src/errors.ts';
import { type Words, wordsFor } from '../src/locales/words.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import type { Place } from '../src/newsroom/place.ts';
import type { Limits } from '../src/servers/limits.ts';
import type { ServerSettings, Servers } from '../src/servers/servers.ts';
import { limited } from './attachment-limit.ts';
import type { Asker, Call, Command, FormReply, Press, Reply, Submission, Typing } from './command.ts';
import { commands as allCommands } from './index.ts';

/** A request as a front hands it over: the dispatcher adds what a front does not know. */
export type Handed<Request> = Omit<
  Request,
  'newsroom' | 'words' | 'moderatorsChannel' | 'post' | 'attachments'
> &
  Partial<Pick<Call, 'post' | 'attachments' | 'moderatorsChannel'>>;

/**
 * The one way from a front into the commands. None of its methods ever rejects: a `UserError` becomes a private card
 * with its sentence, anything else a private apology with an id, and the full story goes to the log.
 */
export interface Dispatcher {
  /** The words that cards for this asker are written in: in the server’s language where it has set one, else in their own. */
  wordsFor(asker: Asker): Words;
  run(name: string, call: Handed<Call>): Promise<Reply | FormReply>;
  press(press: Handed<Press>): Promise<Reply | FormReply>;
  submit(submission: Handed<Submission>): Promise<Reply>;
  /** At most 25 choices; empty where there is nothing to offer. */
  complete(
    name: string,
    typing: Handed<Typing>,
  ): Promise<readonly APIApplicationCommandOptionChoice<string>[]>;
  /** Whether a front should acknowledge before it runs the command. */
  isSlow(name: string, subcommand?: string): boolean;
  /** Whether a run or a press may open a form, and so must not be acknowledged before. */
  mayOpenForm(use: FormUse): boolean;
}

/** A run of a command, or a press of a component. */
export type FormUse =
  | { readonly command: string; readonly subcommand?: string | undefined }
  | { readonly customId: string };

/** Where the full story of a failure goes; never what a member wrote. A pino logger is one. */
export interface FailureLog {
  error(fields: object, message: string): void;
}

/** What a dispatcher is made of. */
export interface DispatcherParts {
  /** The newsroom that serves a place. */
  readonly newsroomAt: (place: Place) => Promise<Newsroom>;
  readonly log: FailureLog;
  /** What each server has set; absent: nothing can be set. */
  readonly servers?: Servers;
  /** Holds back whoever asks too fast; absent: nobody. */
  readonly limits?: Limits;
  /** All of `commands/` unless told. */
  readonly commands?: readonly Command[];
}

/** The dispatcher over the commands, for every front of this process. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { newsroomAt, servers, limits, log, commands = allCommands } = parts;
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const byKey = new Map(commands.map((command) => [command.key ?? command.data.name, command]));

  /** The request with all that a command is promised. */
  async function equip<Request extends { readonly asker: Asker }>(request: Request, words: Words) {
    const { asker } = request;
    const channel = settingsAt(asker)?.moderatorsChannel;
    return {
      // Of a front that has no channels.
      post: async () => {
        throw new UserError(words('problems.no-channel'));
      },
      ...request,
      newsroom: await newsroomAt(asker),
      words,
      ...(servers === undefined ? {} : { servers }),
      ...(channel === undefined ? {} : { moderatorsChannel: channel }),
    };
  }

  function wordsOf(asker: Asker): Words {
    return wordsFor(settingsAt(asker)?.language ?? asker.locale, asker.locale);
  }

  function settingsAt({ server }: Place): ServerSettings | undefined {
    return server === undefined ? undefined : servers?.settingsOf(server);
  }

  /** Not moderators at work: what holds members back from asking is theirs to set, and would lock them out. */
  async function holdBack(asker: Asker, { data }: Command, words: Words, use = ''): Promise<void> {
    if (data.default_member_permissions != null && asker.mayManage) return;
    const wait = await limits?.take(asker, data.name + use);
    if (wait === undefined) return;
    throw new UserError(words(`setup.wait-${wait.whose}`, { seconds: wait.seconds }));
  }

  function commandNamed(name: string, words: Words): Command {
    const command = byName.get(name);
    if (command === undefined)
      throw new UserError(words('problems.unknown-command', { help: words.command('commands.help.name') }));
    return command;
  }

  function commandOf(customId: string, words: Words): Command {
    const command = byKey.get(readCustomId(customId, words).command);
    if (command === undefined) throw new UserError(words('problems.unknown-button'));
    return command;
  }

  async function answered<Answer>(
    what: string,
    asker: Asker,
    work: (words: Words) => Promise<Answer>,
  ): Promise<Answer | Reply> {
    const words = wordsOf(asker);
    try {
      return await work(words);
    } catch (error) {
      if (error instanceof UserError)
        return refusal(problemCard(sentenceOf(error, words)), { error: error.message });
      const id = randomBytes(4).toString('hex');
      log.error({ error, id, what }, 'A command failed');
      return refusal(apologyCard(id, words), { error: 'internal', id });
    }
  }

  return {
    wordsFor: wordsOf,

    run: (name, call) =>
      answered(name, call.asker, async (words) => {
        const command = commandNamed(name, words);
        await holdBack(call.asker, command, words);
        const equipped = { ...(await equip(call, words)), attachments: limited(call.attachments ?? {}) };
        return isWithoutArticles(command, equipped.newsroom) ? empty(words) : await command.run(equipped);
      }),

    press: (press) =>
      answered('press', press.asker, async (words) => {
        const command = commandOf(press.customId, words);
        if (command.press === undefined) throw new UserError(words('problems.unknown-button'));
        const equipped = await equip(press, words);
        return isWithoutArticles(command, equipped.newsroom) ? empty(words) : await command.press(equipped);
      }),

    submit: (submission) =>
      answered('submit', submission.asker, async (words) => {
        const command = commandOf(submission.customId, words);
        if (command.submit === undefined) throw new UserError(words('problems.unknown-form'));
        // Counted apart from the command that opened it; else a button would be the way round its limit.
        await holdBack(submission.asker, command, words, ' form');
        return await command.submit(await equip(submission, words));
      }),

    async complete(name, typing) {
      try {
        return tidy((await byName.get(name)?.complete?.(await equip(typing, wordsOf(typing.asker)))) ?? []);
      } catch (error) {
        log.error({ error, what: name, option: typing.option }, 'A completion failed');
        return [];
      }
    },

    mayOpenForm(use) {
      if ('command' in use) {
        const { command, subcommand } = use;
        return byName.get(command)?.mayOpenForm?.(subcommand === undefined ? {} : { subcommand }) ?? false;
      }
      const state = stateIn(use.customId);
      return (
        state !== undefined && (byKey.get(state.command)?.mayOpenForm?.({ action: state.action }) ?? false)
      );
    },

    isSlow: (name, subcommand) =>
      byName.get(name)?.slow?.(subcommand === undefined ? {} : { subcommand }) ?? false,
  };
}

/** What the person is told, in the language of the card. */
function sentenceOf({ problem, message }: UserError, words: Words): string {
  return problem === undefined ? message : problemWords(problem, words);
}

/** The state of a custom id of ours; nothing for any other. */
function stateIn(customId: string): ReturnType<typeof readCustomId> | undefined {
  try {
    return readCustomId(customId, wordsFor('en'));
  } catch {
    return undefined;
  }
}

/** Whether it has nothing to answer from. What is withdrawn still has its reason to show. */
function isWithoutArticles({ readsArticles }: Command, newsroom: Newsroom): boolean {
  const { articles, withdrawn } = newsroom.current().summary;
  return readsArticles === true && articles.length === 0 && withdrawn === undefined;
}

function empty(words: Words): Reply {
  return { card: emptyCard(words), visibility: 'private', mode: 'new', outcome: 'nothing', data: undefined };
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
    byValue.set(value, { name: fitted(shown, CHOICE_TEXT_MOST), value });
  }
  return [...byValue.values()].slice(0, CHOICES_MOST);
}
