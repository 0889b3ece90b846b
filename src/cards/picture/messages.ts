/** What the thread of pictures and the main one say to each other. Plain data only. */
import type { Picture } from './picture.ts';

export interface Order {
  readonly order: number;
  readonly picture: Picture;
}

export type Drawn =
  | { readonly order: number; readonly bytes: Uint8Array }
  | { readonly order: number; readonly error: Error };
