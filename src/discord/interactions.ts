import type {
  AutocompleteInteraction,
  BaseInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Asking, Reply } from '../../commands/command.ts';
import type { Dispatcher } from '../../commands/dispatch.ts';
import type { Words } from '../locales/words.ts';
import type { Log } from '../log.ts';
import { ACKNOWLEDGE_WITHIN_MILLISECONDS, answerInTime, type Desk } from './answer-in-time.ts';
import { cardRoute, commandRoute, componentRoute, messageRoute } from './answer-route.ts';
import { askerOf } from './asker.ts';
import type { AttachmentReader } from './attachments.ts';
import { cardOfMessage } from './card-of-message.ts';
import type { Crowd } from './crowd.ts';
import { InteractionCounter, type InteractionCounts } from './interaction-counts.ts';
import { textOfMessage } from './message-text.ts';
import { restarting, unknownKind } from './notices.ts';
import { optionValues } from './option-values.ts';
import { kindOfProblem, loggable } from './problem.ts';
import { within } from './within.ts';

/** Takes every interaction from Discord to the commands and their answer back. */
export interface InteractionHandler {
  /** Answers in its own time; never throws and never rejects. */
  handle(interaction: Interaction): void;
  /** From now on members are told that the bot restarts; resolves when everything begun is answered. */
  finish(): Promise<void>;
  counts(): InteractionCounts;
}

/** What interactions are answered with. */
export interface Means {
  readonly dispatcher: Dispatcher;
  readonly log: Log;
  readonly post: Asking['post'];
  readonly attachmentsOf: AttachmentReader;
  readonly crowd: Crowd;
}

/** The handler of all interactions of one bot. */
export function createInteractionHandler(means: Means): InteractionHandler {
  const { log } = means;
  const inFlight = new Set<Promise<void>>();
  const desk: Desk = {
    log,
    counter: new InteractionCounter(),
    inFlight: () => inFlight.size,
    crowd: means.crowd,
  };
  let finishing = false;

  function handle(interaction: Interaction): void {
    desk.counter.count('received');
    const errand = (finishing ? turnAway(interaction, means, desk) : take(interaction, means, desk))
      .catch((error: unknown) => {
        desk.counter.count('failed');
        log.error({ ...about(interaction), ...loggable(error) }, 'an interaction could not be handled');
      })
      .finally(() => inFlight.delete(errand));
    inFlight.add(errand);
  }

  return {
    handle,
    finish: async () => {
      finishing = true;
      while (inFlight.size > 0) await Promise.all(inFlight);
    },
    counts: () => desk.counter.counts,
  };
}

async function take(interaction: Interaction, means: Means, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, means, desk);
  if (interaction.isChatInputCommand()) return run(interaction, means, desk);
  if (interaction.isMessageContextMenuCommand()) return runOnMessage(interaction, means, desk);
  if (interaction.isMessageComponent()) return press(interaction, means, desk);
  if (interaction.isModalSubmit()) return submit(interaction, means, desk);
  return say(unknownKind(wordsOf(interaction, means)), interaction, means, desk);
}

async function turnAway(interaction: Interaction, means: Means, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) return offer(interaction, [], desk);
  return say(restarting(wordsOf(interaction, means)), interaction, means, desk);
}

function run(interaction: ChatInputCommandInteraction, means: Means, desk: Desk): Promise<void> {
  const { commandName } = interaction;
  const { dispatcher, post, attachmentsOf } = means;
  const subcommand = interaction.options.getSubcommand(false) ?? undefined;
  const call = {
    asker: askerOf(interaction),
    ...(subcommand === undefined ? {} : { subcommand }),
    options: optionValues(interaction.options.data),
    attachments: attachmentsOf(interaction.options.data),
    post,
  };
  return answerInTime(
    {
      route: commandRoute(interaction),
      work: () => dispatcher.run(commandName, call),
      slow: dispatcher.isSlow(commandName, subcommand),
      mayOpenForm: dispatcher.mayOpenForm({ command: commandName, subcommand }),
      about: { ...about(interaction), command: commandName, subcommand },
      receivedAt: performance.now(),
      words: wordsOf(interaction, means),
    },
    desk,
  );
}

function runOnMessage(
  interaction: MessageContextMenuCommandInteraction,
  means: Means,
  desk: Desk,
): Promise<void> {
  const { dispatcher, post } = means;
  const { commandName, targetMessage } = interaction;
  const message = { text: textOfMessage(targetMessage) };
  return answerInTime(
    {
      route: commandRoute(interaction),
      work: () => dispatcher.run(commandName, { asker: askerOf(interaction), options: {}, message, post }),
      slow: dispatcher.isSlow(commandName),
      mayOpenForm: dispatcher.mayOpenForm({ command: commandName }),
      about: { ...about(interaction), command: commandName },
      receivedAt: performance.now(),
      words: wordsOf(interaction, means),
    },
    desk,
  );
}

function press(interaction: MessageComponentInteraction, means: Means, desk: Desk): Promise<void> {
  const { dispatcher, post } = means;
  return answerInTime(
    {
      route: componentRoute(interaction),
      work: () =>
        dispatcher.press({
          asker: askerOf(interaction),
          customId: interaction.customId,
          values: interaction.isAnySelectMenu() ? interaction.values : [],
          card: cardOfMessage(interaction.message),
          post,
        }),
      slow: false,
      mayOpenForm: dispatcher.mayOpenForm({ customId: interaction.customId }),
      about: about(interaction),
      receivedAt: performance.now(),
      words: wordsOf(interaction, means),
    },
    desk,
  );
}

function submit(interaction: ModalSubmitInteraction, means: Means, desk: Desk): Promise<void> {
  const { dispatcher, post } = means;
  const { customId, message } = interaction;
  return answerInTime(
    {
      route: interaction.isFromMessage() ? cardRoute(interaction) : messageRoute(interaction),
      work: () =>
        dispatcher.submit({
          asker: askerOf(interaction),
          customId,
          values: typedValues(interaction),
          ...(message === null ? {} : { card: cardOfMessage(message) }),
          post,
        }),
      slow: false,
      mayOpenForm: false,
      about: about(interaction),
      receivedAt: performance.now(),
      words: wordsOf(interaction, means),
    },
    desk,
  );
}

function typedValues({ fields }: ModalSubmitInteraction): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.fields.map((field, id) => [id, 'value' in field ? String(field.value ?? '') : '']),
  );
}

async function say(reply: Reply, interaction: Interaction, means: Means, desk: Desk): Promise<void> {
  if (!interaction.isRepliable()) return;
  const route = messageRoute(interaction);
  const receivedAt = performance.now();
  const words = wordsOf(interaction, means);
  const errand = {
    route,
    work: async () => reply,
    slow: false,
    // There is nothing to wait for.
    mayOpenForm: true,
    about: about(interaction),
    receivedAt,
    words,
  };
  await answerInTime(errand, desk);
}

async function complete(
  interaction: AutocompleteInteraction,
  { dispatcher }: Means,
  desk: Desk,
): Promise<void> {
  const subcommand = interaction.options.getSubcommand(false) ?? undefined;
  const { name, value } = interaction.options.getFocused(true);
  const choices = dispatcher.complete(interaction.commandName, {
    asker: askerOf(interaction),
    ...(subcommand === undefined ? {} : { subcommand }),
    option: name,
    typed: String(value),
  });
  await offer(interaction, (await within(choices, ACKNOWLEDGE_WITHIN_MILLISECONDS)) ?? [], desk);
}

/** Completions that come too late are ordinary: the member has typed on, and Discord asks again. */
async function offer(
  interaction: AutocompleteInteraction,
  choices: Awaited<ReturnType<Dispatcher['complete']>>,
  { log, counter }: Desk,
): Promise<void> {
  try {
    await interaction.respond(choices.map(({ name, value }) => ({ name, value })));
    counter.count('answered');
  } catch (error) {
    const isLate = kindOfProblem(error) === 'too-late';
    counter.count(isLate ? 'tooLate' : 'failed');
    const entry = { ...about(interaction), ...loggable(error) };
    if (isLate) log.debug(entry, 'a completion came too late');
    else log.warn(entry, 'Discord did not take a completion');
  }
}

function about({ id, type }: BaseInteraction): object {
  return { interaction: id, type };
}

function wordsOf(interaction: BaseInteraction, { dispatcher }: Means): Words {
  return dispatcher.wordsFor(askerOf(interaction));
}
