import type {
  AutocompleteInteraction,
  BaseInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
} from 'discord.js';
import type { Reply } from '../../commands/command.ts';
import type { Dispatcher } from '../../commands/dispatch.ts';
import type { Log } from '../log.ts';
import { ACKNOWLEDGE_WITHIN_MILLISECONDS, answerInTime, type Desk } from './answer-in-time.ts';
import { componentRoute, messageRoute } from './answer-route.ts';
import { askerOf } from './asker.ts';
import { cardOfMessage } from './card-of-message.ts';
import { InteractionCounter, type InteractionCounts } from './interaction-counts.ts';
import { RESTARTING, UNKNOWN_KIND } from './notices.ts';
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

export function createInteractionHandler(settings: {
  readonly dispatcher: Dispatcher;
  readonly log: Log;
}): InteractionHandler {
  const { dispatcher, log } = settings;
  const desk: Desk = { log, counter: new InteractionCounter() };
  const inFlight = new Set<Promise<void>>();
  let finishing = false;

  function handle(interaction: Interaction): void {
    desk.counter.count('received');
    const errand = (finishing ? turnAway(interaction, desk) : take(interaction, dispatcher, desk))
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

async function take(interaction: Interaction, dispatcher: Dispatcher, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, dispatcher, desk);
  if (interaction.isChatInputCommand()) return run(interaction, dispatcher, desk);
  if (interaction.isMessageComponent()) return press(interaction, dispatcher, desk);
  return say(UNKNOWN_KIND, interaction, desk);
}

async function turnAway(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) return offer(interaction, [], desk);
  return say(RESTARTING, interaction, desk);
}

function run(interaction: ChatInputCommandInteraction, dispatcher: Dispatcher, desk: Desk): Promise<void> {
  const { commandName } = interaction;
  const subcommand = interaction.options.getSubcommand(false) ?? undefined;
  const call = {
    asker: askerOf(interaction),
    ...(subcommand === undefined ? {} : { subcommand }),
    options: optionValues(interaction.options.data),
  };
  return answerInTime(
    {
      route: messageRoute(interaction),
      work: () => dispatcher.run(commandName, call),
      slow: dispatcher.isSlow(commandName, subcommand),
      about: { ...about(interaction), command: commandName, subcommand },
      receivedAt: performance.now(),
    },
    desk,
  );
}

function press(interaction: MessageComponentInteraction, dispatcher: Dispatcher, desk: Desk): Promise<void> {
  return answerInTime(
    {
      route: componentRoute(interaction),
      work: () =>
        dispatcher.press({
          asker: askerOf(interaction),
          customId: interaction.customId,
          values: interaction.isAnySelectMenu() ? interaction.values : [],
          card: cardOfMessage(interaction.message),
        }),
      slow: false,
      about: about(interaction),
      receivedAt: performance.now(),
    },
    desk,
  );
}

async function say(reply: Reply, interaction: Interaction, desk: Desk): Promise<void> {
  if (!interaction.isRepliable()) return;
  const route = messageRoute(interaction);
  const receivedAt = performance.now();
  const errand = { route, work: async () => reply, slow: false, about: about(interaction), receivedAt };
  await answerInTime(errand, desk);
}

async function complete(
  interaction: AutocompleteInteraction,
  dispatcher: Dispatcher,
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
