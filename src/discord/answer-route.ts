import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import type { Form, Reply } from '../../commands/command.ts';
import { modalOf } from './form-payload.ts';
import { changedMessage, newMessage } from './message-payload.ts';

/** The ways in which one interaction can be answered. Each may fail with what discord.js throws. */
export interface AnswerRoute {
  /** Tells Discord that an answer will come, so that the interaction lives for 15 minutes. */
  acknowledge(): Promise<unknown>;
  /** Acknowledges and answers in one. */
  answer(reply: Reply): Promise<unknown>;
  /** Answers what `acknowledge` acknowledged. */
  answerLater(reply: Reply): Promise<unknown>;
  /** Acknowledges by opening a form; absent where Discord takes none. Nothing can follow it but an apology. */
  openForm?(form: Form): Promise<unknown>;
  /** Whether `answerLater` would only change a message, so that to send it twice does no harm. */
  isRepeatable(reply: Reply): boolean;
}

const ORIGINAL = '@original';

/** A message of its own, for everything that has no card to change: forms of commands, and what we do not know. */
export function messageRoute(interaction: RepliableInteraction): AnswerRoute {
  return {
    // Private, since a private placeholder can be replaced by a public answer, and not the other way round.
    acknowledge: () => interaction.deferReply({ flags: MessageFlags.Ephemeral }),
    answer: ({ card, visibility }) => interaction.reply(newMessage(card, visibility)),
    answerLater: async ({ card, visibility }) => {
      if (visibility === 'private') return interaction.webhook.editMessage(ORIGINAL, changedMessage(card));
      // The first message after a private placeholder would become private itself.
      await interaction.webhook.deleteMessage(ORIGINAL);
      return interaction.webhook.send(newMessage(card, visibility));
    },
    isRepeatable: ({ visibility }) => visibility === 'private',
  };
}

/** A command: a message of its own, or a form. */
export function commandRoute(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
): AnswerRoute {
  return { ...messageRoute(interaction), openForm: (form) => interaction.showModal(modalOf(form)) };
}

/** A button or a select: changes the card that it stands on, posts another beside it, or opens a form. */
export function componentRoute(interaction: MessageComponentInteraction): AnswerRoute {
  return { ...cardRoute(interaction), openForm: (form) => interaction.showModal(modalOf(form)) };
}

/** What was begun on a card, such as a form that one of its buttons opened. */
export function cardRoute(
  interaction: MessageComponentInteraction | ModalMessageModalSubmitInteraction,
): AnswerRoute {
  return {
    // Commits to neither: what follows may change the card, or be a message of either visibility.
    acknowledge: () => interaction.deferUpdate(),
    answer: ({ card, mode, visibility }) =>
      mode === 'update'
        ? interaction.update(changedMessage(card))
        : interaction.reply(newMessage(card, visibility)),
    answerLater: ({ card, mode, visibility }) =>
      mode === 'update'
        ? interaction.webhook.editMessage(ORIGINAL, changedMessage(card))
        : interaction.webhook.send(newMessage(card, visibility)),
    isRepeatable: ({ mode }) => mode === 'update',
  };
}
