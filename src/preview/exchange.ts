/** What the page and the preview's server say to each other: JSON over loopback, parsed on arrival. */
import { z } from 'zod';
import type { Card } from '../cards/message/card.ts';
import type { Form } from '../cards/message/form.ts';

/** Discord's limit of a string option. See https://discord.com/developers/docs/interactions/application-commands */
const OPTION_LENGTH_MOST = 6000;
const NAME_LENGTH_MOST = 32;
const CUSTOM_ID_LENGTH_MOST = 100;
const SELECTED_MOST = 25;
/** Of a message, and of a field of a form. See https://discord.com/developers/docs/components/reference#text-input */
const MESSAGE_LENGTH_MOST = 4000;

const name = z.string().min(1).max(NAME_LENGTH_MOST);
const text = z.string().max(OPTION_LENGTH_MOST);

const messageId = z.string().max(NAME_LENGTH_MOST);

/** A command that the page runs; a message command on the message of that id. Files travel beside it, by option. */
export const runRequest = z.strictObject({
  name,
  subcommand: name.optional(),
  options: z.record(name, z.union([text, z.number(), z.boolean()])),
  message: messageId.optional(),
});
export type RunRequest = z.infer<typeof runRequest>;

/** A component that was pressed, on the message of that id. */
export const pressRequest = z.strictObject({
  message: messageId,
  customId: z.string().min(1).max(CUSTOM_ID_LENGTH_MOST),
  values: z.array(z.string().max(CUSTOM_ID_LENGTH_MOST)).max(SELECTED_MOST),
});
export type PressRequest = z.infer<typeof pressRequest>;

/** A form that was filled in, and the message whose button opened it. */
export const submitRequest = z.strictObject({
  message: messageId.optional(),
  customId: z.string().min(1).max(CUSTOM_ID_LENGTH_MOST),
  values: z.record(z.string().max(CUSTOM_ID_LENGTH_MOST), z.string().max(MESSAGE_LENGTH_MOST)),
});
export type SubmitRequest = z.infer<typeof submitRequest>;

/** A message that the person at the page posts. */
export const sayRequest = z.strictObject({ text: z.string().min(1).max(MESSAGE_LENGTH_MOST) });
export type SayRequest = z.infer<typeof sayRequest>;

/** An option that is being typed. */
export const completeRequest = z.strictObject({
  name,
  subcommand: name.optional(),
  option: name,
  typed: text,
});
export type CompleteRequest = z.infer<typeof completeRequest>;

/** A card as the page gets it: its pictures by address. */
export interface PageCard extends Omit<Card, 'files'> {
  readonly files?: readonly { readonly name: string; readonly alt: string; readonly url: string }[];
}

/** A reply as it stands in the channel: under the id of the message that it made or replaced. */
export interface ChannelMessage {
  readonly id: string;
  readonly card: PageCard;
  readonly visibility: 'private' | 'public';
  /** `update`: in place of the message that was pressed. */
  readonly mode: 'new' | 'update';
}

/** What came of a request: a message or a form to fill in, and what was posted elsewhere on the way. */
export type ChannelAnswer = ({ readonly message: ChannelMessage } | { readonly modal: Form }) & {
  /** Posts to other channels, each with the channel's name. */
  readonly posts: readonly (Pick<ChannelMessage, 'id' | 'card'> & { readonly channel: string })[];
};
