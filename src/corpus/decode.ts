import { UserError } from '../errors.ts';
import { problem } from '../problem.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Bytes that Windows-1252 leaves undefined: text in it never holds them. */
const UNDEFINED_IN_WINDOWS_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Control bytes that no text holds: everything below the blank but tab, line breaks and form feed. */
function isBinaryControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
}

/**
 * Windows-1252 is plain where the odd bytes are few and are what Western text writes with them: curly marks and dashes
 * (0x80 to 0x9F, the defined ones) or accented letters between letters.
 */
function isPlainlyWindows1252(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (UNDEFINED_IN_WINDOWS_1252.has(byte) || isBinaryControl(byte)) return false;
    if (byte >= 0x80) high++;
  }
  return high <= bytes.length / 10;
}

function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (isBinaryControl(byte)) controls++;
  }
  return controls > 0 && controls > bytes.length / 1000;
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Bytes to text: UTF-8 (with or without a byte order mark), UTF-16 with a byte order mark, or Windows-1252 where it
 * plainly is.
 *
 * @throws UserError where the bytes are no text, or text in an encoding that cannot be told.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    const text = strictly(bytes, 'utf-16le');
    if (text !== undefined) return text;
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const text = strictly(bytes, 'utf-16be');
    if (text !== undefined) return text;
  }
  if (isBinary(bytes)) throw new UserError(problem('file-binary'));
  const text = strictly(bytes, 'utf-8');
  if (text !== undefined) return text;
  if (isPlainlyWindows1252(bytes)) return decodeWindows1252(bytes);
  throw new UserError(problem('file-encoding'));
}
