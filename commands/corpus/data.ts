import {
  type APIApplicationCommandAttachmentOption,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { localised } from '../../src/locales/localised.ts';
import { NAME_MOST } from '../asked.ts';
import { SERVERS_ONLY } from '../contexts.ts';

/** What a moderator may attach at once, by the options' names. */
export const FILE_OPTIONS = ['file', 'file2', 'file3', 'file4', 'file5'] as const;
export const REASON_MOST = 300;
export const ADDRESS_MOST = 1_000;

const { Subcommand, String: Text, Attachment } = ApplicationCommandOptionType;

type Prefix = Parameters<typeof localised>[0];

function text(
  prefix: Prefix,
  more: { readonly required?: boolean; readonly max_length?: number } = {},
): APIApplicationCommandStringOption {
  return { type: Text, ...localised(prefix), min_length: 1, max_length: NAME_MOST, ...more };
}

function completed(prefix: Prefix, required = false): APIApplicationCommandStringOption {
  return {
    type: Text,
    ...localised(prefix),
    required,
    min_length: 1,
    max_length: NAME_MOST,
    autocomplete: true,
  };
}

function file(name: (typeof FILE_OPTIONS)[number]): APIApplicationCommandAttachmentOption {
  return { type: Attachment, ...localised(`desk.command.add.${name}`) };
}

const loading: APIApplicationCommandSubcommandOption[] = [
  { type: Subcommand, ...localised('commands.corpus.reload') },
  { type: Subcommand, ...localised('commands.corpus.status') },
  { type: Subcommand, ...localised('commands.corpus.check') },
];

const changing: APIApplicationCommandSubcommandOption[] = [
  {
    type: Subcommand,
    ...localised('desk.command.add'),
    options: [...FILE_OPTIONS.map(file), completed('desk.command.add.collection')],
  },
  {
    type: Subcommand,
    ...localised('desk.command.remove'),
    options: [
      completed('desk.command.remove.id', true),
      text('desk.command.remove.reason', { required: true, max_length: REASON_MOST }),
    ],
  },
  {
    type: Subcommand,
    ...localised('desk.command.withdraw'),
    options: [
      completed('desk.command.withdraw.id', true),
      text('desk.command.withdraw.reason', { required: true, max_length: REASON_MOST }),
    ],
  },
  {
    type: Subcommand,
    ...localised('desk.command.restore'),
    options: [completed('desk.command.restore.id', true)],
  },
  {
    type: Subcommand,
    ...localised('desk.command.edit'),
    options: [
      completed('desk.command.edit.id', true),
      completed('desk.command.edit.outlet'),
      text('desk.command.edit.date'),
      text('desk.command.edit.url', { max_length: ADDRESS_MOST }),
    ],
  },
  {
    type: Subcommand,
    ...localised('desk.command.log'),
    options: [completed('desk.command.log.collection')],
  },
];

/** `/corpus` as it is registered. */
export const corpusData: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  type: ApplicationCommandType.ChatInput,
  ...localised('commands.corpus'),
  ...SERVERS_ONLY,
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  options: [...loading, ...changing],
};
