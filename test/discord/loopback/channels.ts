import { Refusal, type SeenMessage, type SentMessage } from './exchange.ts';
import { snowflake } from './snowflake.ts';

/** What a role or a member is allowed and denied in a channel, as sums of bits. */
export interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

interface ChannelSettings {
  readonly closed?: boolean;
  readonly overwrites?: readonly Overwrite[];
}

/** Channels of the server into which a bot may or may not write. */
export class Channels {
  readonly #posts = new Map<string, SeenMessage[]>();
  readonly #closed = new Set<string>();
  readonly #overwrites = new Map<string, readonly Overwrite[]>();
  readonly #server: string;

  /** @param server The server's id. */
  constructor(server: string) {
    this.#server = server;
  }

  /** Opens a channel and gives its id; `closed`: the bot may not see it; what is allowed and denied there. */
  open({ closed = false, overwrites = [] }: ChannelSettings = {}): string {
    const id = snowflake();
    this.#posts.set(id, []);
    if (closed) this.#closed.add(id);
    this.#overwrites.set(id, overwrites);
    return id;
  }

  /** What a bot that may see the channel is told of it. */
  read(id: string): object {
    if (!this.#posts.has(id)) throw new Refusal(404, 10003, 'Unknown Channel');
    if (this.#closed.has(id)) throw new Refusal(403, 50001, 'Missing Access');
    return { id, type: 0, guild_id: this.#server, permission_overwrites: this.#overwrites.get(id) };
  }

  postsIn(id: string): readonly SeenMessage[] {
    return this.#posts.get(id) ?? [];
  }

  post(channel: string, message: SentMessage): SeenMessage {
    const posts = this.#posts.get(channel);
    if (posts === undefined) throw new Refusal(404, 10003, 'Unknown Channel');
    if (this.#closed.has(channel)) throw new Refusal(403, 50013, 'Missing Permissions');
    const { content, embeds, components, files, flags } = message;
    const posted: SeenMessage = {
      id: snowflake(),
      privateTo: undefined,
      content: content ?? '',
      embeds: embeds ?? [],
      components: components ?? [],
      files: files ?? [],
      flags: flags ?? 0,
      isLoading: false,
      isDeleted: false,
    };
    posts.push(posted);
    return posted;
  }
}
