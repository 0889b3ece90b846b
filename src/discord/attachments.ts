import type { CommandInteractionOption, Attachment as DiscordAttachment } from 'discord.js';
import { ATTACHMENT_BYTES_MOST, attachmentName, attachmentTooLong } from '../../commands/attachment-limit.ts';
import type { Attachment, Call } from '../../commands/command.ts';
import { UserError } from '../errors.ts';
import { problem } from '../problem.ts';
import { leaves } from './option-values.ts';

/** Where Discord keeps what members attach (https://docs.discord.com/developers/reference#signed-attachment-cdn-urls). */
const ORIGINS = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

const FETCHED_WITHIN_MILLISECONDS = 20_000;

/** Gives the attached files of a command, by option name. */
export type AttachmentReader = (options: readonly CommandInteractionOption[]) => Call['attachments'];

/** Reads attachments from Discord's own addresses alone: `api` is where Discord is, if not where it usually is. */
export function createAttachmentReader(api?: string): AttachmentReader {
  const origins = new Set([...ORIGINS, ...(api === undefined ? [] : [new URL(api).origin])]);
  return (options) =>
    Object.fromEntries(
      leaves(options).flatMap(({ name, attachment }) =>
        attachment == null ? [] : [[name, attachmentOf(attachment, origins)]],
      ),
    );
}

function attachmentOf({ name, size, url }: DiscordAttachment, origins: ReadonlySet<string>): Attachment {
  return { name, bytes: size, read: () => download({ name, url }, origins) };
}

async function download(
  { name, url }: Pick<DiscordAttachment, 'name' | 'url'>,
  origins: ReadonlySet<string>,
): Promise<Uint8Array> {
  const address = new URL(url);
  if (!origins.has(address.origin)) throw new Error(`An attachment lies at ${address.origin}`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of await bodyAt(address, name)) {
    bytes += chunk.length;
    if (bytes > ATTACHMENT_BYTES_MOST) throw attachmentTooLong(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Whatever goes wrong on the way, while it is read too, is one sentence. */
async function* bodyAt(address: URL, name: string): AsyncGenerator<Uint8Array> {
  try {
    const signal = AbortSignal.timeout(FETCHED_WITHIN_MILLISECONDS);
    const response = await fetch(address, { redirect: 'error', signal });
    if (!response.ok || response.body === null) throw new Error(`Discord answered ${response.status}`);
    yield* response.body;
  } catch (error) {
    throw new UserError(problem('attachment-lost', { name: attachmentName(name) }), { cause: error });
  }
}
