import { fold } from '../index/words.ts';

/** A name as an identifier: letters and digits of any script, joined by hyphens, at most 60 characters. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
}
