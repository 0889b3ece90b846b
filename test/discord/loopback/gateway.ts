import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

const identifySchema = z.object({ token: z.string(), intents: z.number() });
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });
const packetSchema = z.object({ op: z.number(), d: z.unknown() });

interface Session {
  readonly id: string;
  readonly sent: { readonly s: number; readonly packet: string }[];
  socket: WebSocket | undefined;
}

export interface GatewaySettings {
  readonly server: Server;
  readonly token: string;
  readonly heartbeatMilliseconds: number;
  /** What READY says besides the session. */
  readonly ready: () => object;
}

/** Discord's gateway: identify, resume, heartbeats, and what it does to a connection on a bad day. */
export class LoopbackGateway {
  readonly #settings: GatewaySettings;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  #current: Session | undefined;
  #sequence = 0;
  identifies = 0;
  resumes = 0;
  heartbeats = 0;
  intents: number | undefined;
  /** Paths that sockets were opened on. */
  readonly paths: string[] = [];
  /** False: heartbeats go unanswered, as on a dead connection. */
  answersHeartbeats = true;
  /** False: the gateway's port hangs up. */
  isUp = true;
  /** Set: whoever identifies is closed with this code. */
  closesWith: number | undefined;

  constructor(settings: GatewaySettings) {
    this.#settings = settings;
    settings.server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  get connected(): boolean {
    return this.#current?.socket?.readyState === 1;
  }

  /** Sends an event to the bot, or keeps it for the moment when it resumes. */
  dispatch(name: string, data: object): void {
    const session = this.#current;
    if (session === undefined) throw new Error(`No bot is logged in to receive ${name}`);
    this.#sequence += 1;
    const packet = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: name, s: this.#sequence, d: data });
    session.sent.push({ s: this.#sequence, packet });
    session.socket?.send(packet);
  }

  /** The network goes: no closing handshake. */
  drop(): void {
    this.#current?.socket?.terminate();
  }

  /** Closes properly, with one of Discord's codes. */
  closeWith(code: number): void {
    this.#current?.socket?.close(code);
  }

  askToReconnect(): void {
    this.#current?.socket?.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null }));
  }

  /** Forgets the session, so that a resume is refused. */
  forgetSession(): void {
    if (this.#current !== undefined) this.#sessions.delete(this.#current.id);
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!this.isUp) {
      socket.destroy();
      return;
    }
    this.paths.push(request.url?.split('?')[0] ?? '');
    this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#welcome(opened));
  }

  #welcome(socket: WebSocket): void {
    socket.on('message', (data) => this.#receive(socket, data));
    const d = { heartbeat_interval: this.#settings.heartbeatMilliseconds };
    socket.send(JSON.stringify({ op: GatewayOpcodes.Hello, d }));
  }

  #receive(socket: WebSocket, data: RawData): void {
    const { op, d } = packetSchema.parse(JSON.parse(data.toString()));
    if (op === GatewayOpcodes.Heartbeat) this.#heartbeat(socket);
    else if (op === GatewayOpcodes.Identify) this.#identify(socket, d);
    else if (op === GatewayOpcodes.Resume) this.#resume(socket, d);
    else socket.close(GatewayCloseCodes.UnknownOpcode);
  }

  #heartbeat(socket: WebSocket): void {
    this.heartbeats += 1;
    if (this.answersHeartbeats) socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
  }

  #identify(socket: WebSocket, data: unknown): void {
    const { token, intents } = identifySchema.parse(data);
    this.identifies += 1;
    this.intents = intents;
    const refusal = token === this.#settings.token ? this.closesWith : GatewayCloseCodes.AuthenticationFailed;
    if (refusal !== undefined) {
      socket.close(refusal);
      return;
    }
    const session: Session = { id: randomUUID(), sent: [], socket };
    this.#sessions.set(session.id, session);
    this.#current = session;
    this.dispatch('READY', { ...this.#settings.ready(), session_id: session.id });
  }

  #resume(socket: WebSocket, data: unknown): void {
    const { token, session_id, seq } = resumeSchema.parse(data);
    this.resumes += 1;
    if (token !== this.#settings.token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed);
      return;
    }
    const session = this.#sessions.get(session_id);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return;
    }
    for (const { s, packet } of session.sent) if (s > seq) socket.send(packet);
    session.socket = socket;
    this.dispatch('RESUMED', {});
  }
}
