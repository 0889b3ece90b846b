import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import { componentOn, filledIn, optionsOf, under } from './client-rules.ts';
import type { Exchange, InteractionSort, SeenMessage } from './exchange.ts';
import { snowflake } from './snowflake.ts';

const MANAGE_GUILD = 1n << 5n;
const SEND_MESSAGES = 1n << 11n;

export interface MemberSettings {
  readonly name: string;
  /** Holds Manage Server. Default no. */
  readonly manages?: boolean;
  /** Talks to the bot in a direct message. Default no: in a server. */
  readonly direct?: boolean;
  readonly locale?: string;
}

/** A message that somebody wrote, forwarded, or that holds no more than the preview of a page. */
export interface Written {
  readonly text?: string;
  readonly forwarded?: string;
  readonly preview?: { readonly title: string; readonly description: string };
}

const WRITTEN = '200000000000000009';

/** What a member does through Discord's client. */
export interface Wire {
  readonly guild: string;
  readonly commands: () => readonly APIApplicationCommand[];
  /** Sends the interaction to the bot. */
  readonly interact: (sort: InteractionSort, member: string, payload: object, on?: SeenMessage) => Exchange;
  readonly asMessage: (message: SeenMessage) => object;
  /** Keeps a file, and gives the address at which it lies. */
  readonly upload: (file: Upload) => string;
}

/** A file that a member attaches. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it is said to lie, if not where it does. */
  readonly url?: string;
  /** The length that is claimed, if not the true one. */
  readonly claims?: number;
}

export type Values = Readonly<Record<string, string | number | boolean | Upload>>;

/** Somebody who uses the bot, through a client that allows only what Discord's does. */
export class Member {
  readonly id = snowflake();
  readonly settings: MemberSettings;
  readonly #wire: Wire;

  constructor(settings: MemberSettings, wire: Wire) {
    this.settings = settings;
    this.#wire = wire;
  }

  /**
   * Runs a slash command; `path` is 'ask' or 'corpus reload'. `handed`: a server's own override gave it to them,
   * whatever the command asks for by default.
   */
  slash(path: string, values: Values = {}, { handed = false } = {}): Exchange {
    const [name = '', subcommand] = path.split(' ');
    const command = this.#command(name, handed);
    const attachments = new Map<string, object>();
    const withIds = Object.entries(values).map(([option, value]) => {
      if (typeof value !== 'object') return [option, value] as const;
      const id = snowflake();
      attachments.set(id, this.#attached(id, value));
      return [option, id] as const;
    });
    const data = {
      id: command.id,
      name,
      type: ApplicationCommandType.ChatInput,
      options: filledIn(command, subcommand, Object.fromEntries(withIds)),
      ...(attachments.size === 0 ? {} : { resolved: { attachments: Object.fromEntries(attachments) } }),
    };
    return this.#interact('command', InteractionType.ApplicationCommand, data);
  }

  /** Types into an option that completes. */
  types(path: string, option: string, text: string): Exchange {
    const [name = '', subcommand] = path.split(' ');
    const command = this.#command(name, true);
    const defined = optionsOf(command, subcommand).find((each) => each.name === option);
    if (defined === undefined || !('autocomplete' in defined) || !defined.autocomplete)
      throw new Error(`/${path} does not complete ${option}`);
    const typed = { name: option, type: defined.type, value: text, focused: true };
    const options = under(subcommand, [typed]);
    const data = { id: command.id, name, type: ApplicationCommandType.ChatInput, options };
    return this.#interact('typing', InteractionType.ApplicationCommandAutocomplete, data);
  }

  /** Presses a button by its label, or chooses from the select whose placeholder it is. */
  presses(message: SeenMessage, label: string, values: readonly string[] = []): Exchange {
    if (message.isDeleted) throw new Error('The message is gone');
    if (message.privateTo !== undefined && message.privateTo !== this.id)
      throw new Error(`${this.settings.name} cannot see this message`);
    const component = componentOn(message, label);
    return this.pressesRaw(message, component.custom_id, component.type, values);
  }

  /** Presses something that need not be on the message: a client that lies, or an old message. */
  pressesRaw(
    message: SeenMessage,
    customId: string,
    type = ComponentType.Button,
    values: readonly string[] = [],
  ): Exchange {
    const data = {
      custom_id: customId,
      component_type: type,
      ...(type === ComponentType.Button ? {} : { values }),
    };
    const payload = { ...this.#payload(InteractionType.MessageComponent, data) };
    return this.#wire.interact(
      'press',
      this.id,
      { ...payload, message: this.#wire.asMessage(message) },
      message,
    );
  }

  /** Uses an entry in a user's menu, which the bot does not offer. */
  usesMenu(name: string): Exchange {
    const data = {
      id: snowflake(),
      name,
      type: ApplicationCommandType.User,
      target_id: this.id,
      resolved: { users: { [this.id]: this.#user() } },
    };
    return this.#interact('other', InteractionType.ApplicationCommand, data);
  }

  /** Chooses an entry in the menu of a message: one of the bot's, or what somebody wrote. */
  choosesOn(message: SeenMessage | Written, name: string): Exchange {
    const command = this.#command(name, false);
    const target = 'id' in message ? this.#wire.asMessage(message) : this.#written(message);
    const id = 'id' in message ? message.id : WRITTEN;
    const data = {
      id: command.id,
      name,
      type: ApplicationCommandType.Message,
      target_id: id,
      resolved: { messages: { [id]: target } },
    };
    return this.#interact('command', InteractionType.ApplicationCommand, data);
  }

  /** Fills in the form that an exchange opened, and sends it; what is left out stays as it stood. */
  async fills(opening: Exchange, values: Readonly<Record<string, string>>): Promise<Exchange> {
    const modal = await opening.opened();
    const components = modal.components.map((row, index) => {
      if (row.type !== ComponentType.Label || row.component.type !== ComponentType.TextInput)
        throw new Error('This form has more than text inputs');
      const { custom_id: customId, required, max_length: most = 4000, value: stands } = row.component;
      const value = values[customId] ?? stands ?? '';
      if (required !== false && value === '') throw new Error(`${row.label} must be filled in`);
      if (value.length > most) throw new Error(`${row.label} takes ${most} characters`);
      const component = { type: ComponentType.TextInput, id: 100 + index, custom_id: customId, value };
      return { type: ComponentType.Label, id: 1 + index, component };
    });
    return this.submits(modal.custom_id, components, opening.settings.on);
  }

  /** Sends a form, which the bot need never have shown. */
  submits(customId: string, components: readonly object[] = [], on?: SeenMessage): Exchange {
    const payload = this.#payload(InteractionType.ModalSubmit, { custom_id: customId, components });
    if (on === undefined) return this.#wire.interact('form', this.id, payload);
    const message = this.#wire.asMessage(on);
    return this.#wire.interact('form-on-message', this.id, { ...payload, message }, on);
  }

  #attached(id: string, { name, bytes, url, claims }: Upload): object {
    const address = url ?? this.#wire.upload({ name, bytes });
    return { id, filename: name, size: claims ?? bytes.length, url: address, proxy_url: address };
  }

  #written({ text = '', forwarded, preview }: Written): object {
    return {
      id: WRITTEN,
      channel_id: '200000000000000001',
      type: 0,
      content: text,
      embeds: preview === undefined ? [] : [{ type: 'article', ...preview }],
      ...(forwarded === undefined
        ? {}
        : {
            message_reference: {
              type: 1,
              message_id: '200000000000000008',
              channel_id: '200000000000000007',
            },
            message_snapshots: [{ message: { type: 0, content: forwarded, embeds: [], attachments: [] } }],
          }),
      components: [],
      attachments: [],
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      pinned: false,
      tts: false,
      flags: 0,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      author: this.#user(),
    };
  }

  #interact(sort: InteractionSort, type: InteractionType, data: object): Exchange {
    return this.#wire.interact(sort, this.id, this.#payload(type, data));
  }

  #command(name: string, handed: boolean): APIApplicationCommand {
    const command = this.#wire.commands().find((each) => each.name === name);
    if (command === undefined) throw new Error(`/${name} is not registered`);
    const needed = BigInt(command.default_member_permissions ?? 0);
    if (!handed && (this.#permissions() & needed) !== needed)
      throw new Error(`${this.settings.name} may not use /${name}`);
    return command;
  }

  #permissions(): bigint {
    return SEND_MESSAGES | (this.settings.manages === true ? MANAGE_GUILD : 0n);
  }

  #user(): object {
    const { name } = this.settings;
    return {
      id: this.id,
      username: name.toLowerCase(),
      discriminator: '0',
      global_name: `${name} of the world`,
      avatar: null,
      bot: false,
    };
  }

  #payload(type: InteractionType, data: object): object {
    const { locale = 'en-GB', direct = false, name } = this.settings;
    const { guild } = this.#wire;
    const place = direct
      ? { user: this.#user(), context: 1, channel: { id: snowflake(), type: 1, recipients: [] } }
      : {
          guild_id: guild,
          guild: { id: guild, locale: 'en-GB', features: [] },
          guild_locale: 'en-GB',
          context: 0,
          channel: { id: snowflake(), type: 0, guild_id: guild, name: 'general' },
          member: {
            user: this.#user(),
            nick: name,
            roles: [],
            joined_at: '2024-01-01T00:00:00.000Z',
            deaf: false,
            mute: false,
            flags: 0,
            avatar: null,
            permissions: String(this.#permissions()),
          },
        };
    return {
      type,
      data,
      version: 1,
      locale,
      entitlements: [],
      authorizing_integration_owners: direct ? { 1: this.id } : { 0: guild },
      app_permissions: '0',
      attachment_size_limit: 10_485_760,
      ...place,
    };
  }
}
