import { WINDOWS_1252_SPECIALS } from '../windows-1252.ts';
import type { Edit } from './edit.ts';

const byteOfSpecial = new Map(
  [...WINDOWS_1252_SPECIALS].map((character, index) => [character.charCodeAt(0), 0x80 + index]),
);

/** UTF-8 that was read as Windows-1252: no language writes these pairs. `â€™`, `Ã©`, `Â£`, `ðŸ˜€`. */
const SIGN = /â€|Ã[\u0080-\u00bfƒ†‡ˆ‰Š‹Œš›œž™‚„…“”•–—˜]|Â[\u00a0-\u00bf]|ðŸ/;

/** The byte that a character was read from, or -1. */
function byteOf(code: number): number {
  if (code >= 0x80 && code <= 0xff) return code;
  return byteOfSpecial.get(code) ?? -1;
}

/** How many bytes a UTF-8 sequence has that begins with this one; 0 where none does. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The character whose UTF-8 stands at `start`, one character a byte. */
function characterAt(text: string, start: number): { value: string; length: number } | undefined {
  const length = sequenceLength(byteOf(text.charCodeAt(start)));
  if (length === 0 || start + length > text.length) return undefined;
  const bytes = Uint8Array.from({ length }, (_, index) =>
    Math.max(0, byteOf(text.charCodeAt(start + index))),
  );
  try {
    return { value: utf8.decode(bytes), length };
  } catch {
    return undefined;
  }
}

/** UTF-8 that was read as Windows-1252, once or several times over: `donâ€™t`. */
export function findMojibake(text: string): readonly Edit[] {
  if (!SIGN.test(text)) return [];
  const edits: Edit[] = [];
  for (let start = 0; start < text.length; start++) {
    if (text.charCodeAt(start) < 0xc2) continue;
    const found = characterAt(text, start);
    if (found) {
      edits.push({
        start,
        end: start + found.length,
        after: found.value,
        rule: 'mojibake',
        certainty: 'certain',
      });
      start += found.length - 1;
    } else if (text.startsWith('â€', start)) {
      // The closing mark's last byte, 0x9D, is none in Windows-1252, and most programs drop it.
      const end = text[start + 2] === '\ufffd' ? start + 3 : start + 2;
      edits.push({ start, end, after: '”', rule: 'mojibake', certainty: 'likely' });
      start = end - 1;
    }
  }
  return edits;
}
