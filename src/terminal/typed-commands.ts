import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { Attachment, Call, CommandData, SlashCommandData } from '../../commands/command.ts';
import { UserError } from '../errors.ts';
import { optionsFor, type TypedCommand } from './arguments.ts';

/** What a message command calls the text that it is used on. */
const MESSAGE = 'message';

/** A command as it is typed: one of a message's menu is named in lower case and takes the message's text. */
export function typeable(data: CommandData): SlashCommandData {
  if (isSlash(data)) return data;
  return {
    name: typedName(data),
    description: `${data.name}: for a message that you paste`,
    options: [
      { type: ApplicationCommandOptionType.String, name: MESSAGE, description: 'Its text', required: true },
    ],
  };
}

/** The name of the command and what it is called with. Throws `UserError` for a file that cannot be attached. */
export async function callOf(
  { name, subcommand, options }: TypedCommand,
  commands: readonly CommandData[],
): Promise<{
  readonly name: string;
  readonly call: Pick<Call, 'options' | 'attachments' | 'message' | 'subcommand'>;
}> {
  const data = commands.find((each) => typeable(each).name === name);
  if (data !== undefined && !isSlash(data)) {
    const message = { text: String(options[MESSAGE] ?? '') };
    return { name: data.name, call: { options: {}, attachments: {}, message } };
  }
  const files = new Set(
    (data === undefined ? [] : optionsFor(data, subcommand))
      .filter(({ type }) => type === ApplicationCommandOptionType.Attachment)
      .map((option) => option.name),
  );
  const all = Object.entries(options);
  const attached = all.filter(([option]) => files.has(option));
  const attachments = await Promise.all(
    attached.map(async ([option, path]) => [option, await attach(String(path))] as const),
  );
  return {
    name,
    call: {
      ...(subcommand === undefined ? {} : { subcommand }),
      options: Object.fromEntries(all.filter(([option]) => !files.has(option))),
      attachments: Object.fromEntries(attachments),
    },
  };
}

function isSlash(data: CommandData): data is SlashCommandData {
  return (data.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
}

function typedName({ name }: CommandData): string {
  return name.toLowerCase().replace(/\s+/g, '-');
}

async function attach(path: string): Promise<Attachment> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) throw new UserError(`There is no file '${path}'. Give the path of one.`);
  return { name: basename(path), bytes: found.size, read: () => readFile(path) };
}
