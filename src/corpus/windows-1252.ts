/** The characters of the bytes 0x80 to 0x9F; the rest are those of Latin-1. WHATWG Encoding, index-windows-1252. */
export const WINDOWS_1252_SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes of Windows-1252 as text. By hand, because some releases of Node take `TextDecoder('windows-1252')` for
 * Latin-1 (nodejs/node issue 56542).
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252_SPECIALS.charAt(character.charCodeAt(0) - 0x80));
}
