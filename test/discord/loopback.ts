import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type APIApplicationCommand, type APIEmbed, MessageFlags } from 'discord-api-types/v10';
import { prepareContract } from './contract/schema.ts';
import { Channels } from './loopback/channels.ts';
import { now } from './loopback/clock.ts';
import { Exchange, type InteractionSort, type SeenMessage } from './loopback/exchange.ts';
import { Faults, type RequestKind, type Trouble } from './loopback/faults.ts';
import { LoopbackGateway } from './loopback/gateway.ts';
import { Member, type MemberSettings } from './loopback/member.ts';
import { createRest, MESSAGE_SCHEMAS } from './loopback/rest.ts';
import { snowflake } from './loopback/snowflake.ts';

export interface LoopbackSettings {
  /** The one token that is right. */
  readonly token?: string;
  readonly acknowledgeWithinMilliseconds?: number;
  readonly tokenLivesMilliseconds?: number;
  /** The time that Discord goes by, in milliseconds. Default: as it is given to this process, see `clock.ts`. */
  readonly now?: () => number;
  readonly heartbeatMilliseconds?: number;
  /** Log-ins that are left today. */
  readonly logins?: number;
  /** What the bot's own role allows; everything unless told. */
  readonly botPermissions?: bigint;
  /** Discord's flags of the application; none unless told. */
  readonly applicationFlags?: number;
}

/** The role that Discord gives to a bot. */
export const BOT_ROLE = '200000000000000005';
const ADMINISTRATOR = 1n << 3n;

export const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.loopback.only-good-on-loopback';

/** A Discord of our own: gateway, REST interface and members, with the rules that a bot can break. */
export interface Loopback {
  /** What a bot takes for Discord's REST address. */
  readonly api: string;
  readonly token: string;
  readonly application: string;
  /** The server's id, and that of the role of everybody in it. */
  readonly guild: string;
  readonly gateway: LoopbackGateway;
  /** What the bot has registered. */
  readonly commands: { list: APIApplicationCommand[] };
  readonly exchanges: readonly Exchange[];
  /** Everything that was posted against Discord's schema, its documented rules, or with mentions on. */
  readonly problems: readonly string[];
  /** Messages that everybody sees. */
  readonly channel: () => readonly SeenMessage[];
  /** Other channels of the server. */
  readonly channels: Channels;
  /** The next `times` requests of a kind meet with trouble. */
  readonly fault: (on: RequestKind, trouble: Trouble, times?: number) => void;
  readonly member: (settings: MemberSettings) => Member;
  /** Waits until a condition holds. */
  readonly until: (condition: () => boolean, milliseconds?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function until(condition: () => boolean, milliseconds = 5_000): Promise<void> {
  const deadline = now() + milliseconds;
  while (!condition()) {
    if (now() > deadline) throw new Error(`Not within ${milliseconds} ms: ${condition}`);
    await wait(5);
  }
}

const PICTURES = 'https://cdn.discordapp.com/attachments/1/2/';

/** Discord puts the address of the file into an embed that shows one, and what it found out about it. */
function withPicture(embed: APIEmbed): APIEmbed {
  if (embed.image === undefined) return embed;
  const url = embed.image.url.replace('attachment://', PICTURES);
  return { ...embed, image: { url, proxy_url: url, width: 1200, height: 800 } };
}

/** A message as Discord gives it back: with the kind of each embed and the number of each component. */
function asMessage(message: SeenMessage, application: string): object {
  return {
    id: message.id,
    channel_id: '200000000000000001',
    type: 0,
    content: message.content,
    embeds: message.embeds.map((embed) => ({ type: 'rich', ...withPicture(embed) })),
    components: message.components.map((row, index) => ({ id: index + 1, ...row })),
    flags: message.flags,
    attachments: message.files.map(({ name, description, bytes }, index) => ({
      id: String(index),
      filename: name,
      description,
      size: bytes.length,
      url: `${PICTURES}${name}`,
      proxy_url: `${PICTURES}${name}`,
    })),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    application_id: application,
    webhook_id: application,
    author: { id: application, username: 'reportedly', discriminator: '0', avatar: null, bot: true },
  };
}

/** Starts a Discord on a free port of this machine. */
export async function startLoopback(settings: LoopbackSettings = {}): Promise<Loopback> {
  prepareContract(MESSAGE_SCHEMAS);
  const application = snowflake();
  const guild = snowflake();
  const token = settings.token ?? TOKEN;
  const exchanges: Exchange[] = [];
  const byToken = new Map<string, Exchange>();
  const problems: string[] = [];
  const commands: Loopback['commands'] = { list: [] };
  const faults = new Faults();
  const channels = new Channels(guild);
  const uploads = new Map<string, Uint8Array>();

  const server = createRest({
    application,
    token,
    faults,
    logins: () => settings.logins ?? 1000,
    applicationFlags: settings.applicationFlags ?? 0,
    guild: { id: guild, permissions: settings.botPermissions ?? ADMINISTRATOR, role: BOT_ROLE },
    findExchange: (sought) => byToken.get(sought),
    commands,
    channels,
    uploads,
    report: (problem) => problems.push(problem),
    asMessage: (message) => asMessage(message, application),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const gateway = new LoopbackGateway({
    server,
    token,
    heartbeatMilliseconds: settings.heartbeatMilliseconds ?? 41_250,
    ready: () => ({
      v: 10,
      user: { id: application, username: 'reportedly', discriminator: '0', avatar: null, bot: true },
      resume_gateway_url: `ws://127.0.0.1:${port}/resume`,
      guilds: [{ id: guild, unavailable: true }],
      application: { id: application, flags: 0 },
      shard: [0, 1],
    }),
  });

  function interact(sort: InteractionSort, member: string, payload: object, on?: SeenMessage): Exchange {
    const exchange = new Exchange({
      sort,
      member,
      ...(on === undefined ? {} : { on }),
      acknowledgeWithinMilliseconds: settings.acknowledgeWithinMilliseconds ?? 3_000,
      tokenLivesMilliseconds: settings.tokenLivesMilliseconds ?? 15 * 60_000,
      now: settings.now ?? now,
    });
    exchanges.push(exchange);
    byToken.set(exchange.token, exchange);
    const { id, token: exchangeToken } = exchange;
    gateway.dispatch('INTERACTION_CREATE', {
      id,
      token: exchangeToken,
      application_id: application,
      ...payload,
    });
    return exchange;
  }

  return {
    api: `http://127.0.0.1:${port}/api`,
    token,
    application,
    guild,
    gateway,
    commands,
    exchanges,
    problems,
    channels,
    channel: () =>
      exchanges
        .flatMap(({ original, followUps, settings: { on } }) => [
          ...(original === undefined || original === on ? [] : [original]),
          ...followUps,
        ])
        .filter(({ flags, isDeleted }) => (flags & MessageFlags.Ephemeral) === 0 && !isDeleted),
    fault: (on, trouble, times) => faults.add(on, trouble, times),
    member: (memberSettings) =>
      new Member(memberSettings, {
        guild,
        commands: () => commands.list,
        interact,
        upload: ({ name, bytes }) => {
          const path = `/attachments/${snowflake()}/${name}`;
          uploads.set(path, bytes);
          return `http://127.0.0.1:${port}${encodeURI(path)}`;
        },
        asMessage: (message) => asMessage(message, application),
      }),
    until,
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
