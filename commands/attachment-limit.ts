import { plainLine } from '../src/cards/message/escape.ts';
import { shortened } from '../src/cards/message/shorten.ts';
import { UserError } from '../src/errors.ts';
import { problem } from '../src/problem.ts';
import type { Attachment, Call } from './command.ts';

/** The longest file that is read: what a member without a subscription can send to Discord. */
export const ATTACHMENT_BYTES_MOST = 10 * 1024 * 1024;

const NAME_SHOWN_MOST = 80;

/** The same files; one that is too long is refused before anything of it is fetched. */
export function limited(attachments: Call['attachments']): Call['attachments'] {
  return Object.fromEntries(
    Object.entries(attachments).map(([option, attachment]) => [option, limitedOne(attachment)]),
  );
}

function limitedOne({ name, bytes, read }: Attachment): Attachment {
  return {
    name,
    bytes,
    read: async () => {
      if (bytes > ATTACHMENT_BYTES_MOST) throw attachmentTooLong(name);
      return await read();
    },
  };
}

/** What the member is told whose file is larger than is taken. */
export function attachmentTooLong(name: string): UserError {
  const megabytes = ATTACHMENT_BYTES_MOST / 1024 / 1024;
  return new UserError(problem('attachment-too-long', { name: attachmentName(name), megabytes }));
}

/** A file's name in a sentence. */
export function attachmentName(name: string): string {
  return `“${shortened(plainLine(name), NAME_SHOWN_MOST)}”`;
}
