import he from 'he';

/** A character reference in a text: `&quot;`, or pulled apart, `& quot ;` and `&# 39 ;`. */
export interface EntityMatch {
  readonly end: number;
  /** The character or characters that it stands for. */
  readonly value: string;
}

const REFERENCE = /& ?(?:#[xX]? ?([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,30})) ?;/y;
/** What follows an escaped ampersand where a text was escaped twice: `&amp;quot;`. */
const REST = / ?(?:#[xX]? ?[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30}) ?;/y;

const decoded = new Map<string, string | undefined>();

/** The value of a reference without blanks, or nothing where the name is none that HTML knows. */
function characterOf(reference: string): string | undefined {
  if (decoded.has(reference)) return decoded.get(reference);
  const value = he.decode(reference, { strict: false });
  const known = value === reference || /[\p{Cc}\uFFFD]/u.test(value) ? undefined : value;
  if (decoded.size < 5000) decoded.set(reference, known);
  return known;
}

/**
 * The character reference that begins at `start`, where `text` has a `&`. A reference that was escaped more than once
 * is followed down to its character.
 */
export function entityAt(text: string, start: number): EntityMatch | undefined {
  REFERENCE.lastIndex = start;
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  let reference = match[0].replaceAll(' ', '');
  let value = characterOf(reference);
  if (value === undefined) return undefined;
  let end = start + match[0].length;
  for (let depth = 0; value === '&' && depth < 4; depth++) {
    REST.lastIndex = end;
    const rest = REST.exec(text);
    if (!rest) break;
    reference = `&${rest[0].replaceAll(' ', '')}`;
    const deeper = characterOf(reference);
    if (deeper === undefined) break;
    value = deeper;
    end += rest[0].length;
  }
  return { end, value };
}
