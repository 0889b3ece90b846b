import { Refusal, type SeenMessage, type SentMessage } from './exchange.ts';
import { snowflake } from './snowflake.ts';

/** Channels of the server into which a bot may or may not write. */
export class Channels {
  readonly #posts = new Map<string, SeenMessage[]>();
  readonly #closed = new Set<string>();

  /** Opens a channel and gives its id; `closed`: the bot may not write there. */
  open({ closed = false } = {}): string {
    const id = snowflake();
    this.#posts.set(id, []);
    if (closed) this.#closed.add(id);
    return id;
  }

  /** What a bot that may see the channel is told of it. */
  read(id: string): object {
    if (!this.#posts.has(id)) throw new Refusal(404, 10003, 'Unknown Channel');
    if (this.#closed.has(id)) throw new Refusal(403, 50001, 'Missing Access');
    return { id, type: 0 };
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
