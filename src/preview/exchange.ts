/** What the page and the preview's server say to each other: JSON over loopback, parsed on arrival. */
import { z } from 'zod';
import type { Card } from '../cards/card.ts';

/** Discord's limit of a string option. See https://discord.com/developers/docs/interactions/application-commands */
const OPTION_LENGTH_MOST = 6000;
const NAME_LENGTH_MOST = 32;
const CUSTOM_ID_LENGTH_MOST = 100;
const SELECTED_MOST = 25;

const name = z.string().min(1).max(NAME_LENGTH_MOST);
const text = z.string().max(OPTION_LENGTH_MOST);

/** A slash command that the page runs. */
export const runRequest = z.strictObject({
  name,
  subcommand: name.optional(),
  options: z.record(name, z.union([text, z.number(), z.boolean()])),
});
export type RunRequest = z.infer<typeof runRequest>;

/** A component that was pressed, on the message of that id. */
export const pressRequest = z.strictObject({
  message: z.string().max(NAME_LENGTH_MOST),
  customId: z.string().min(1).max(CUSTOM_ID_LENGTH_MOST),
  values: z.array(z.string().max(CUSTOM_ID_LENGTH_MOST)).max(SELECTED_MOST),
});
export type PressRequest = z.infer<typeof pressRequest>;

/** An option that is being typed. */
export const completeRequest = z.strictObject({
  name,
  subcommand: name.optional(),
  option: name,
  typed: text,
});
export type CompleteRequest = z.infer<typeof completeRequest>;

/** A reply as it stands in the channel: under the id of the message that it made or replaced. */
export interface ChannelMessage {
  readonly id: string;
  readonly card: Card;
  readonly visibility: 'private' | 'public';
  /** `update`: in place of the message that was pressed. */
  readonly mode: 'new' | 'update';
}
