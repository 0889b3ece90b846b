import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { schemaProblems } from '../contract/schema.ts';
import { validateChoices, validateCommands, validateMessage, validateModal } from '../contract.ts';
import { readBody } from './body.ts';
import type { Channels } from './channels.ts';
import {
  type CallbackData,
  type Exchange,
  Refusal,
  type SeenFile,
  type SeenMessage,
  type SentMessage,
} from './exchange.ts';
import { type Faults, type RequestKind, suffer } from './faults.ts';
import { storedCommand } from './stored-command.ts';

export interface RestSettings {
  readonly application: string;
  readonly token: string;
  readonly faults: Faults;
  /** Discord's flags of the application: which privileged intents are switched on. */
  readonly applicationFlags: number;
  /** The server, and what its role for the bot allows. */
  readonly guild: { readonly id: string; readonly role: string; readonly permissions: bigint };
  /** Log-ins that are left today. */
  readonly logins: () => number;
  readonly findExchange: (token: string) => Exchange | undefined;
  readonly commands: { list: APIApplicationCommand[] };
  readonly channels: Channels;
  /** What members have attached, by the path at which it lies. */
  readonly uploads: ReadonlyMap<string, Uint8Array>;
  /** Called with everything that Discord would not accept, and with mentions that are not off. */
  readonly report: (problem: string) => void;
  readonly asMessage: (message: SeenMessage) => object;
}

interface Request {
  readonly exchange: Exchange | undefined;
  readonly body: Record<string, unknown>;
  /** Sent beside the JSON; absent where the request says nothing of files. */
  readonly files: readonly SeenFile[] | undefined;
  readonly path: string;
}

interface Route {
  readonly kind: RequestKind;
  readonly method: string;
  readonly path: RegExp;
  readonly needsToken: boolean;
  readonly handle: (request: Request) => object | Uint8Array | undefined;
}

function send(response: ServerResponse, status: number, body: object | Uint8Array | undefined): void {
  if (body === undefined) response.writeHead(204).end();
  else if (body instanceof Uint8Array) response.writeHead(status).end(body);
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Mentions are off for everything that a bot like ours posts. */
function mentionProblems({ allowed_mentions }: Record<string, unknown>): readonly string[] {
  const isOff = JSON.stringify(allowed_mentions) === JSON.stringify({ parse: [] });
  return isOff ? [] : ['mentions are not off'];
}

/** Schemas that every message is held against. */
export const MESSAGE_SCHEMAS = [
  'IncomingWebhookInteractionRequest',
  'IncomingWebhookUpdateRequestPartial',
  'IncomingWebhookRequestPartial',
  'CreateMessageInteractionCallbackRequest',
  'UpdateMessageInteractionCallbackRequest',
  'ApplicationCommandAutocompleteCallbackRequest',
  'InteractionApplicationCommandAutocompleteCallbackStringData',
] as const;

/** Discord's REST interface, as far as a bot like ours uses it. */
export function createRest(settings: RestSettings): Server {
  const { application, token, faults, commands, report } = settings;

  function refuseInvalid(problems: readonly string[]): void {
    for (const problem of problems) report(problem);
    if (problems.length > 0) throw new Refusal(400, 50035, `Invalid Form Body\n${problems.join('\n')}`);
  }

  function refuseMessage(body: Record<string, unknown>, schema: (typeof MESSAGE_SCHEMAS)[number]): void {
    refuseInvalid([...validateMessage(body), ...mentionProblems(body), ...schemaProblems(schema, body)]);
  }

  function known(exchange: Exchange | undefined): Exchange {
    if (exchange === undefined) throw new Refusal(404, 10062, 'Unknown interaction');
    return exchange;
  }

  function callback({ exchange, body, files }: Request): undefined {
    const { type: number, data: sent } = body;
    const type = Number(number);
    const data = (sent ?? {}) as SentMessage & CallbackData;
    const hasMessage = type === 4 || type === 7;
    if (hasMessage) refuseInvalid([...validateMessage(data), ...mentionProblems({ ...data })]);
    if (type === 8) refuseInvalid(validateChoices(data.choices));
    if (type === 9) refuseInvalid(validateModal(sent));
    refuseInvalid(schemaProblems(CALLBACK_SCHEMAS[type] ?? 'PongInteractionCallbackRequest', body));
    const modal = sent as CallbackData['modal'];
    known(exchange).acknowledge(type, { ...data, files }, { choices: data.choices, modal });
  }

  function edit({ exchange, body, files }: Request): object {
    refuseMessage(body, 'IncomingWebhookUpdateRequestPartial');
    return settings.asMessage(known(exchange).edit({ ...body, files }));
  }

  function followUp({ exchange, body, files }: Request): object {
    refuseMessage(body, 'IncomingWebhookRequestPartial');
    return settings.asMessage(known(exchange).followUp({ ...body, files }));
  }

  function postTo({ body, files, path }: Request): object {
    refuseMessage(body, 'IncomingWebhookRequestPartial');
    const channel = /channels\/(\d+)/.exec(path)?.[1] ?? '';
    return settings.asMessage(settings.channels.post(channel, { ...body, files }));
  }

  function setCommands({ body }: Request): object {
    refuseInvalid(validateCommands(body));
    commands.list = (body as unknown as readonly APIApplicationCommand[]).map((command) =>
      storedCommand(command, application, commands.list),
    );
    return commands.list;
  }

  const webhook = `/api/v10/webhooks/${application}/[^/]+`;
  const routes: readonly Route[] = [
    {
      kind: 'gateway',
      method: 'GET',
      path: /^\/api\/v10\/gateway\/bot$/,
      needsToken: true,
      handle: () => gatewayInformation(port(server), settings.logins()),
    },
    {
      kind: 'own-user',
      method: 'GET',
      path: /^\/api\/v10\/users\/@me$/,
      needsToken: true,
      handle: () => ({ id: application, username: 'reportedly', discriminator: '0000', bot: true }),
    },
    {
      kind: 'own-application',
      method: 'GET',
      path: /^\/api\/v10\/applications\/@me$/,
      needsToken: true,
      handle: () => ({ id: application, name: 'reportedly', flags: settings.applicationFlags }),
    },
    {
      kind: 'channel',
      method: 'GET',
      path: /^\/api\/v10\/channels\/\d+$/,
      needsToken: true,
      handle: ({ path }) => settings.channels.read(path.split('/').at(-1) ?? ''),
    },
    {
      kind: 'own-member',
      method: 'GET',
      path: new RegExp(`^/api/v10/guilds/${settings.guild.id}/members/${application}$`),
      needsToken: true,
      handle: () => ({ roles: [settings.guild.role] }),
    },
    {
      kind: 'roles',
      method: 'GET',
      path: new RegExp(`^/api/v10/guilds/${settings.guild.id}/roles$`),
      needsToken: true,
      handle: () => [
        { id: settings.guild.id, permissions: '0' },
        { id: settings.guild.role, permissions: String(settings.guild.permissions) },
      ],
    },
    {
      kind: 'list-commands',
      method: 'GET',
      path: new RegExp(`^/api/v10/applications/${application}/commands$`),
      needsToken: true,
      handle: () => commands.list,
    },
    {
      kind: 'set-commands',
      method: 'PUT',
      path: new RegExp(`^/api/v10/applications/${application}/commands$`),
      needsToken: true,
      handle: setCommands,
    },
    {
      kind: 'callback',
      method: 'POST',
      path: /^\/api\/v10\/interactions\/\d+\/[^/]+\/callback$/,
      needsToken: false,
      handle: callback,
    },
    {
      kind: 'edit',
      method: 'PATCH',
      path: new RegExp(`^${webhook}/messages/@original$`),
      needsToken: false,
      handle: edit,
    },
    {
      kind: 'delete',
      method: 'DELETE',
      path: new RegExp(`^${webhook}/messages/@original$`),
      needsToken: false,
      handle: ({ exchange }) => {
        known(exchange).deleteOriginal();
        return undefined;
      },
    },
    {
      kind: 'follow-up',
      method: 'POST',
      path: new RegExp(`^${webhook}$`),
      needsToken: false,
      handle: followUp,
    },
    {
      kind: 'post',
      method: 'POST',
      path: /^\/api\/v10\/channels\/\d+\/messages$/,
      needsToken: true,
      handle: postTo,
    },
    {
      kind: 'download',
      method: 'GET',
      path: /^\/attachments\//,
      needsToken: false,
      handle: ({ path }) => {
        const bytes = settings.uploads.get(path);
        if (bytes === undefined) throw new Refusal(404, 0, 'This content is no longer available.');
        return bytes;
      },
    },
  ];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(request.url?.split('?')[0] ?? '');
    const route = routes.find((each) => each.method === request.method && each.path.test(path));
    const { body, files } = await readBody(request);
    if (route === undefined) throw new Refusal(404, 0, `404: Not Found ${request.method} ${path}`);
    if (route.needsToken && request.headers.authorization !== `Bot ${token}`)
      throw new Refusal(401, 0, '401: Unauthorized');
    const trouble = faults.take(route.kind);
    if (await suffer(trouble, response)) return;
    const exchange = settings.findExchange(tokenIn(path));
    const result = route.handle({ exchange, body, files, path });
    if (trouble?.kind === 'lose-response') response.destroy();
    else send(response, 200, result);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof Refusal)
        send(response, error.status, { code: error.code, message: error.message });
      else {
        report(String(error));
        send(response, 500, { code: 0, message: String(error) });
      }
    });
  });
  return server;
}

const CALLBACK_SCHEMAS: Readonly<Record<number, string>> = {
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  6: 'UpdateMessageInteractionCallbackRequest',
  7: 'UpdateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
};

function tokenIn(path: string): string {
  return /\/(?:interactions\/\d+|webhooks\/\d+)\/([^/]+)/.exec(path)?.[1] ?? '';
}

function port(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function gatewayInformation(onPort: number, remaining: number): object {
  return {
    url: `ws://127.0.0.1:${onPort}/gateway`,
    shards: 1,
    session_start_limit: { total: 1000, remaining, reset_after: 86_400_000, max_concurrency: 1 },
  };
}
