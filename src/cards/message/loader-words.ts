import type { Words } from '../../locales/words.ts';
import { shortLine } from './line.ts';

/** Who read the coverage, where it was no member: what the newsroom calls it, and our words for it. */
const NOBODY = {
  'start-up': 'browse.start-up',
  watch: 'browse.watch',
  recovery: 'browse.recovery',
} as const;

/** Who read the coverage: a member's name, in `most` characters, or what did it by itself. */
export function loaderWords(by: string, most: number, words: Words): string {
  const key = Object.entries(NOBODY).find(([name]) => name === by)?.[1];
  return key === undefined ? shortLine(by, most) : words(key);
}
