import type { Direction } from '../../locales/direction.ts';

/** What a timeline's picture says: plain lines, checked and cut to length before they come here. */
export interface Picture {
  /** Of our own words: where the picture begins, left or right. */
  readonly direction: Direction;
  readonly title: string;
  /** 'Reported claims, not verified'. */
  readonly label: string;
  readonly groups: readonly PictureGroup[];
  readonly foot: string;
}

/** The statements of one date. */
export interface PictureGroup {
  readonly date: string;
  readonly items: readonly PictureItem[];
}

export interface PictureItem {
  /** The words as printed. */
  readonly words: string;
  /** Who said it, and how it is reported. */
  readonly speaker: string;
  /** How the date is known, the outlet and the id. */
  readonly notes: readonly string[];
  /** 0xRRGGBB, beside the words that say the same. */
  readonly colour: number;
}
