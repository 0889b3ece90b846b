import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord-api-types/v10';

/**
 * A Discord message that shows an answer, exactly as it is sent. Embeds, not components v2: one embed a finding
 * keeps quote, speaker and outlet together for a screen reader, has a limit of its own (4,096 characters a
 * description against 4,000 for a whole v2 message), and every renderer that we show it with knows it.
 */
export interface Card {
  readonly content?: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  /** Pictures that go with it; an embed shows one as `attachment://NAME`. */
  readonly files?: readonly CardFile[];
}

export interface CardFile {
  /** Letters, digits, '-' and '.' only: Discord changes anything else, and the embed then finds nothing. */
  readonly name: string;
  /** What the picture shows, for whoever cannot see it; at most 1,024 characters. */
  readonly alt: string;
  readonly type: 'image/png';
  readonly bytes: Uint8Array;
}
