import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import type { Asker, Reply } from '../../commands/command.ts';
import type { Dispatcher } from '../../commands/dispatch.ts';
import type { Log } from '../log.ts';
import { Channel } from './channel.ts';
import { type ChannelMessage, completeRequest, pressRequest, runRequest } from './exchange.ts';
import { closedPage, ownPageOnly, type PreviewEnvironment } from './guard.ts';
import type { PageFile } from './page-files.ts';

const BODY_BYTES_MOST = 64 * 1024;

/** Whoever opens the preview sits at this machine, and so is its operator. */
const ASKER: Asker = { id: '100000000000000001', name: 'You', mayManage: true, locale: 'en-GB' };

export interface PreviewParts {
  readonly dispatcher: Dispatcher;
  readonly commands: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[];
  readonly page: () => Promise<ReadonlyMap<string, PageFile>>;
  readonly log: Log;
}

/** The preview's requests: the page's files, and the four things that a member can do in a channel. */
export function createPreviewApp({
  dispatcher,
  commands,
  page,
  log,
}: PreviewParts): Hono<PreviewEnvironment> {
  const app = new Hono<PreviewEnvironment>();
  const channel = new Channel();

  app.use(closedPage, ownPageOnly);
  app.use(bodyLimit({ maxSize: BODY_BYTES_MOST, onError: (context) => refused(context, 413) }));
  app.onError((error, context) => {
    log.error({ error, path: context.req.path }, 'the preview could not answer');
    return context.json({ problem: 'The preview could not answer. The log says why.' }, 500);
  });

  app.get('/api/commands', (context) => context.json(commands));

  app.post('/api/run', async (context) => {
    const request = await read(context, runRequest);
    if (request === undefined) return refused(context);
    const { name, subcommand, options } = request;
    const reply = await dispatcher.run(name, {
      asker: ASKER,
      options,
      ...(subcommand === undefined ? {} : { subcommand }),
    });
    return context.json(messageOf(reply, channel.post(reply.card)));
  });

  app.post('/api/press', async (context) => {
    const request = await read(context, pressRequest);
    if (request === undefined) return refused(context);
    const { message, customId, values } = request;
    const card = channel.cardOf(message);
    const reply = await dispatcher.press({
      asker: ASKER,
      customId,
      values,
      ...(card === undefined ? {} : { card }),
    });
    if (reply.mode === 'new') return context.json(messageOf(reply, channel.post(reply.card)));
    channel.replace(message, reply.card);
    return context.json(messageOf(reply, message));
  });

  app.post('/api/complete', async (context) => {
    const request = await read(context, completeRequest);
    if (request === undefined) return refused(context);
    const { name, subcommand, option, typed } = request;
    const choices = await dispatcher.complete(name, {
      asker: ASKER,
      option,
      typed,
      ...(subcommand === undefined ? {} : { subcommand }),
    });
    return context.json(choices);
  });

  app.get('/:file?', async (context) => {
    const file = (await page()).get(context.req.param('file') ?? 'index.html');
    if (file === undefined) return context.notFound();
    return context.body(file.body, 200, { 'content-type': file.type, 'cache-control': 'no-cache' });
  });

  return app;
}

/** The request's body, or nothing where it is not what the page sends. */
async function read<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  const body: unknown = await context.req.json().catch(() => undefined);
  return schema.safeParse(body).data;
}

function refused(context: Context, status: 400 | 413 = 400): Response {
  return context.json(
    { problem: 'That is more than Discord would accept. Shorten it and try again.' },
    status,
  );
}

function messageOf({ card, visibility, mode }: Reply, id: string): ChannelMessage {
  return { id, card, visibility, mode };
}
