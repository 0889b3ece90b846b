import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { Refusal, type SeenFile } from './exchange.ts';

export interface Body {
  readonly body: Record<string, unknown>;
  /** Absent where the request says nothing of files. */
  readonly files: readonly SeenFile[] | undefined;
}

const attachmentsSchema = z
  .array(z.looseObject({ id: z.coerce.string(), description: z.string().nullish() }))
  .optional();

const wrappedSchema = z.record(z.string(), z.unknown());

/**
 * Reads a request. A multipart body holds its JSON in a field of its own and each file as `files[N]`, of which an
 * entry of `attachments` with that id speaks (https://docs.discord.com/developers/reference#uploading-files).
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return { body: {}, files: undefined };
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data'))
    return withFiles(JSON.parse(bytes.toString('utf8')), new Map());
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  if (!form.has('payload_json')) throw new Refusal(400, 50109, 'The request body contains invalid JSON.');
  const uploads = new Map<string, File>();
  for (const [field, value] of form) {
    const [, id] = /^files\[(\d+)\]$/.exec(field) ?? [];
    if (id !== undefined && typeof value !== 'string') uploads.set(id, value);
  }
  return withFiles(JSON.parse(String(form.get('payload_json'))), uploads);
}

async function withFiles(json: Record<string, unknown>, uploads: ReadonlyMap<string, File>): Promise<Body> {
  const message = messageIn(json);
  const attachments = attachmentsSchema.parse(message['attachments']);
  if (attachments === undefined) return { body: json, files: undefined };
  const named = attachments.map((attachment) => ({
    ...attachment,
    filename: uploads.get(attachment.id)?.name,
  }));
  const missing = named.find(({ filename }) => filename === undefined);
  if (missing !== undefined) throw new Refusal(400, 50146, `There is no file for attachment ${missing.id}`);
  const files = named.map(async ({ id, filename = '', description }) => ({
    name: filename,
    description: description ?? undefined,
    bytes: new Uint8Array((await uploads.get(id)?.arrayBuffer()) ?? []),
  }));
  message['attachments'] = named;
  return { body: json, files: await Promise.all(files) };
}

/** The callback of an interaction wraps its message. */
function messageIn(json: Record<string, unknown>): Record<string, unknown> {
  const wrapped = wrappedSchema.safeParse(json['data']);
  if (!wrapped.success) return json;
  json['data'] = wrapped.data;
  return wrapped.data;
}
