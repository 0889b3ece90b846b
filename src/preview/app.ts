import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import { ATTACHMENT_BYTES_MOST } from '../../commands/attachment-limit.ts';
import type {
  Asker,
  Asking,
  Attachment,
  Call,
  CommandData,
  FormReply,
  Reply,
} from '../../commands/command.ts';
import type { Dispatcher } from '../../commands/dispatch.ts';
import type { Log } from '../log.ts';
import { Channel, pageCard } from './channel.ts';
import {
  type ChannelAnswer,
  completeRequest,
  pressRequest,
  runRequest,
  sayRequest,
  submitRequest,
} from './exchange.ts';
import { closedPage, ownPageOnly, type PreviewEnvironment } from './guard.ts';
import type { PageFile } from './page-files.ts';
import { CHANNEL_NAMES, MODERATORS_CHANNEL, PREVIEW_CHANNEL, PREVIEW_SERVER } from './place.ts';

const BODY_BYTES_MOST = 64 * 1024;
/** As many files as one message of Discord's holds. */
const FILES_MOST = 10;
const RUN_BYTES_MOST = BODY_BYTES_MOST + FILES_MOST * ATTACHMENT_BYTES_MOST;

/** Whoever opens the preview sits at this machine, and so is its operator; the page says in which language. */
function askerOf(context: Context): Asker {
  const locale = context.req.header('accept-language')?.split(/[,;]/, 1)[0] ?? 'en-GB';
  const place = { server: PREVIEW_SERVER, channel: PREVIEW_CHANNEL };
  return { id: '100000000000000001', name: 'You', mayManage: true, locale, ...place };
}

export interface PreviewParts {
  readonly dispatcher: Dispatcher;
  readonly commands: readonly CommandData[];
  readonly page: () => Promise<ReadonlyMap<string, PageFile>>;
  readonly log: Log;
}

/** The preview's requests: the page's files, and what a member can do in a channel. */
export function createPreviewApp({
  dispatcher,
  commands,
  page,
  log,
}: PreviewParts): Hono<PreviewEnvironment> {
  const app = new Hono<PreviewEnvironment>();
  const channel = new Channel();

  app.use(closedPage, ownPageOnly);
  const onError = (context: Context) => refused(context, 413);
  const small = bodyLimit({ maxSize: BODY_BYTES_MOST, onError });
  const large = bodyLimit({ maxSize: RUN_BYTES_MOST, onError });
  app.use((context, next) => (context.req.path === '/api/run' ? large : small)(context, next));
  app.onError((error, context) => {
    log.error({ error, path: context.req.path }, 'the preview could not answer');
    return context.json({ problem: 'The preview could not answer. The log says why.' }, 500);
  });

  app.get('/api/commands', (context) => context.json(commands));

  app.post('/api/run', async (context) => {
    const form = await formOf(context);
    const request = runRequest.safeParse(form.request).data;
    if (request === undefined) return refused(context);
    const { name, subcommand, options, message } = request;
    const text = message === undefined ? undefined : channel.textOf(message);
    return context.json(
      await exchange(channel, undefined, (post) =>
        dispatcher.run(name, {
          ...usual(context, post),
          options,
          attachments: form.attachments,
          ...(text === undefined ? {} : { message: { text } }),
          ...(subcommand === undefined ? {} : { subcommand }),
        }),
      ),
    );
  });

  app.post('/api/press', async (context) => {
    const request = await read(context, pressRequest);
    if (request === undefined) return refused(context);
    const { message, customId, values } = request;
    return context.json(
      await exchange(channel, message, (post) =>
        dispatcher.press({ ...usual(context, post), customId, values, ...cardOn(channel, message) }),
      ),
    );
  });

  app.post('/api/submit', async (context) => {
    const request = await read(context, submitRequest);
    if (request === undefined) return refused(context);
    const { message, customId, values } = request;
    return context.json(
      await exchange(channel, message, (post) =>
        dispatcher.submit({ ...usual(context, post), customId, values, ...cardOn(channel, message) }),
      ),
    );
  });

  app.post('/api/say', async (context) => {
    const request = await read(context, sayRequest);
    return request === undefined ? refused(context) : context.json({ id: channel.say(request.text) });
  });

  app.post('/api/complete', async (context) => {
    const request = await read(context, completeRequest);
    if (request === undefined) return refused(context);
    const { name, subcommand, option, typed } = request;
    const choices = await dispatcher.complete(name, {
      asker: askerOf(context),
      option,
      typed,
      ...(subcommand === undefined ? {} : { subcommand }),
    });
    return context.json(choices);
  });

  app.get('/files/:message/:name', (context) => {
    const file = channel.fileOf(context.req.param('message'), context.req.param('name'));
    if (file === undefined) return context.notFound();
    // A message that changes keeps its id, and may show another picture of the same name.
    const headers = { 'content-type': file.type, 'cache-control': 'no-store' };
    return context.body(new Uint8Array(file.bytes), 200, headers);
  });

  app.get('/:file?', async (context) => {
    const file = (await page()).get(context.req.param('file') ?? 'index.html');
    if (file === undefined) return context.notFound();
    return context.body(file.body, 200, { 'content-type': file.type, 'cache-control': 'no-cache' });
  });

  return app;
}

/** What every request to the dispatcher brings. */
function usual(context: Context, post: Asking['post']): Pick<Asking, 'asker' | 'post' | 'moderatorsChannel'> {
  return { asker: askerOf(context), post, moderatorsChannel: MODERATORS_CHANNEL };
}

/** The request's body, or nothing where it is not what the page sends. */
async function read<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  const body: unknown = await context.req.json().catch(() => undefined);
  return schema.safeParse(body).data;
}

/** A form with the request as JSON, and with the attached files by option; plain JSON where there are none. */
async function formOf(context: Context): Promise<{ request: unknown; attachments: Call['attachments'] }> {
  if (context.req.header('content-type')?.startsWith('multipart/form-data') !== true)
    return { request: await context.req.json().catch(() => undefined), attachments: {} };
  const form = await context.req.formData();
  const files = [...form].flatMap(([option, value]) =>
    typeof value === 'string' ? [] : [[option, attachmentOf(value)] as const],
  );
  return { request: parsed(form.get('request')), attachments: Object.fromEntries(files) };
}

function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    return undefined;
  }
}

function attachmentOf(file: File): Attachment {
  return {
    name: file.name,
    bytes: file.size,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  };
}

function cardOn(channel: Channel, message: string | undefined): { card?: Reply['card'] } {
  const card = message === undefined ? undefined : channel.cardOf(message);
  return card === undefined ? {} : { card };
}

/** Does what was asked on a message, if on any, and puts what came of it into the channel. */
async function exchange(
  channel: Channel,
  on: string | undefined,
  work: (post: Asking['post']) => Promise<Reply | FormReply>,
): Promise<ChannelAnswer> {
  const posts: ChannelAnswer['posts'][number][] = [];
  const reply = await work(async (elsewhere, card) => {
    const id = channel.post(card);
    posts.push({ id, card: pageCard(card, id), channel: CHANNEL_NAMES.get(elsewhere) ?? elsewhere });
  });
  if ('modal' in reply) return { modal: reply.modal, posts };
  const { card, visibility } = reply;
  const mode = on === undefined ? 'new' : reply.mode;
  const id = mode === 'update' && on !== undefined ? on : channel.post(card);
  if (mode === 'update') channel.replace(id, card);
  return { message: { id, card: pageCard(card, id), visibility, mode }, posts };
}

function refused(context: Context, status: 400 | 413 = 400): Response {
  return context.json(
    { problem: 'That is more than Discord would accept. Shorten it and try again.' },
    status,
  );
}
