import { EventEmitter, once } from 'node:events';
import {
  type APIActionRowComponent,
  type APIApplicationCommandOptionChoice,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { now } from './clock.ts';
import { snowflake } from './snowflake.ts';

const LOOKS_AGAIN_AFTER_MILLISECONDS = 100;

/** A message as members see it. */
export interface SeenMessage {
  readonly id: string;
  files: readonly SeenFile[];
  /** The member who alone sees it, if anybody. */
  readonly privateTo: string | undefined;
  content: string;
  embeds: readonly APIEmbed[];
  components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  flags: number;
  /** 'is thinking…' */
  isLoading: boolean;
  isDeleted: boolean;
}

/** A file on a message. */
export interface SeenFile {
  readonly name: string;
  readonly description: string | undefined;
  readonly bytes: Uint8Array;
}

/** What a bot sends as a message, after it has been found valid. */
export interface SentMessage {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly APIEmbed[] | null | undefined;
  readonly components?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[] | null | undefined;
  readonly flags?: number | null | undefined;
  /** As they came beside the JSON; absent where the request says nothing of files. */
  readonly files?: readonly SeenFile[] | undefined;
}

/** One of Discord's refusals: HTTP status and its own code. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export type InteractionSort = 'command' | 'typing' | 'press' | 'form' | 'form-on-message' | 'other';

export interface ExchangeSettings {
  readonly sort: InteractionSort;
  readonly member: string;
  /** The message on which the component stands. */
  readonly on?: SeenMessage;
  readonly acknowledgeWithinMilliseconds: number;
  readonly tokenLivesMilliseconds: number;
  /** The time that ages are told by, in milliseconds. */
  readonly now: () => number;
}

/** What an acknowledgement carries that is no message. */
export interface CallbackData {
  readonly choices?: readonly APIApplicationCommandOptionChoice[] | undefined;
  readonly modal?: APIModalInteractionResponseCallbackData | undefined;
}

const ALLOWED: Readonly<Record<InteractionSort, readonly InteractionResponseType[]>> = {
  command: [4, 5, 9],
  typing: [8],
  press: [4, 5, 6, 7, 9],
  form: [4, 5],
  'form-on-message': [4, 5, 6, 7],
  other: [4, 5],
};

function shown({ content, embeds, components, files }: SentMessage) {
  return { content: content ?? '', embeds: embeds ?? [], components: components ?? [], files: files ?? [] };
}

/**
 * One interaction from the bot's first acknowledgement to its last follow-up, with Discord's rules
 * (https://docs.discord.com/developers/interactions/receiving-and-responding): 3 seconds for the first, once; 15
 * minutes for the rest.
 */
export class Exchange {
  readonly id = snowflake();
  readonly token = `token-${this.id}`;
  readonly createdAt: number;
  readonly settings: ExchangeSettings;
  readonly #changes = new EventEmitter();
  acknowledgement: { readonly type: InteractionResponseType; readonly milliseconds: number } | undefined;
  original: SeenMessage | undefined;
  readonly followUps: SeenMessage[] = [];
  choices: readonly APIApplicationCommandOptionChoice[] | undefined;
  /** The form that was opened. */
  modal: APIModalInteractionResponseCallbackData | undefined;
  /** Everything that was refused, in order. */
  readonly refusals: Refusal[] = [];
  /** The message that holds the answer, once there is one. */
  answer: SeenMessage | undefined;
  /** Times that a message was posted or changed. */
  answers = 0;

  constructor(settings: ExchangeSettings) {
    this.settings = settings;
    this.createdAt = settings.now();
  }

  get age(): number {
    return this.settings.now() - this.createdAt;
  }

  /** The answer, as soon as there is one. */
  async answered(withinMilliseconds = 5_000): Promise<SeenMessage> {
    await this.until(() => this.answer !== undefined, withinMilliseconds);
    if (this.answer === undefined) throw new Error('unreachable');
    return this.answer;
  }

  /** The form, as soon as it is open. */
  async opened(withinMilliseconds = 5_000): Promise<APIModalInteractionResponseCallbackData> {
    await this.until(() => this.modal !== undefined, withinMilliseconds);
    if (this.modal === undefined) throw new Error('unreachable');
    return this.modal;
  }

  async offered(): Promise<readonly APIApplicationCommandOptionChoice[]> {
    await this.until(() => this.choices !== undefined);
    return this.choices ?? [];
  }

  /** Waits until something has become of this interaction. */
  async until(happened: () => boolean, withinMilliseconds = 5_000): Promise<void> {
    const deadline = now() + withinMilliseconds;
    while (!happened()) {
      if (now() > deadline)
        throw new Error(`Nothing happened within ${withinMilliseconds} ms: ${this.summary()}`);
      const signal = AbortSignal.timeout(LOOKS_AGAIN_AFTER_MILLISECONDS);
      await once(this.#changes, 'change', { signal }).catch(() => undefined);
    }
  }

  summary(): string {
    const refused = this.refusals.map(({ code, message }) => `${code} ${message}`).join('; ');
    return `acknowledged with ${this.acknowledgement?.type ?? 'nothing'}, refused: ${refused || 'nothing'}`;
  }

  refuse(refusal: Refusal): never {
    this.refusals.push(refusal);
    this.#changes.emit('change');
    throw refusal;
  }

  acknowledge(type: InteractionResponseType, message: SentMessage, data: CallbackData = {}): void {
    if (this.acknowledgement !== undefined)
      this.refuse(new Refusal(400, 40060, 'Interaction has already been acknowledged.'));
    if (this.age > this.settings.acknowledgeWithinMilliseconds)
      this.refuse(new Refusal(404, 10062, 'Unknown interaction'));
    if (!ALLOWED[this.settings.sort].includes(type))
      this.refuse(
        new Refusal(400, 50035, `Invalid Form Body: ${type} does not answer a ${this.settings.sort}`),
      );
    this.acknowledgement = { type, milliseconds: this.age };
    this.#apply(type, message, data);
    this.#changes.emit('change');
  }

  #apply(type: InteractionResponseType, message: SentMessage, data: CallbackData): void {
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource:
        this.original = this.#post(message, message.flags ?? 0);
        this.#answerWith(this.original);
        break;
      case InteractionResponseType.DeferredChannelMessageWithSource:
        this.original = { ...this.#post({}, message.flags ?? 0), isLoading: true };
        break;
      case InteractionResponseType.DeferredMessageUpdate:
        this.original = this.settings.on;
        break;
      case InteractionResponseType.UpdateMessage:
        this.original = this.settings.on;
        this.#change(message);
        break;
      case InteractionResponseType.Modal:
        this.modal = data.modal;
        break;
      default:
        this.choices = data.choices ?? [];
    }
  }

  /** PATCH …/messages/@original */
  edit(message: SentMessage): SeenMessage {
    this.#checkToken();
    const edited = this.#change(message);
    this.#changes.emit('change');
    return edited;
  }

  /** DELETE …/messages/@original */
  deleteOriginal(): void {
    this.#checkToken();
    if (this.original === undefined || this.original.isDeleted) this.#refuseUnknownMessage();
    else this.original.isDeleted = true;
    this.#changes.emit('change');
  }

  /** POST …: the first one after 'is thinking…' takes its place, and its visibility. */
  followUp(message: SentMessage): SeenMessage {
    this.#checkToken();
    if (this.original?.isLoading === true && !this.original.isDeleted) return this.edit(message);
    const posted = this.#post(message, message.flags ?? 0);
    this.followUps.push(posted);
    this.#answerWith(posted);
    this.#changes.emit('change');
    return posted;
  }

  #checkToken(): void {
    if (this.age > this.settings.tokenLivesMilliseconds)
      this.refuse(new Refusal(401, 50027, 'Invalid Webhook Token'));
    if (this.acknowledgement === undefined) this.refuse(new Refusal(404, 10015, 'Unknown Webhook'));
  }

  #refuseUnknownMessage(): never {
    return this.refuse(new Refusal(404, 10008, 'Unknown Message'));
  }

  #post(message: SentMessage, flags: number): SeenMessage {
    const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
    return {
      id: snowflake(),
      privateTo: isPrivate ? this.settings.member : undefined,
      ...shown(message),
      flags,
      isLoading: false,
      isDeleted: false,
    };
  }

  #change(message: SentMessage): SeenMessage {
    const original = this.original;
    if (original === undefined || original.isDeleted) return this.#refuseUnknownMessage();
    const { content, embeds, components, files } = message;
    if (content !== undefined) original.content = content ?? '';
    if (embeds !== undefined) original.embeds = embeds ?? [];
    if (components !== undefined) original.components = components ?? [];
    if (files !== undefined) original.files = files;
    original.isLoading = false;
    this.#answerWith(original);
    return original;
  }

  #answerWith(message: SeenMessage): void {
    this.answer = message;
    this.answers += 1;
  }
}
