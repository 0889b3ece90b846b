/**
 * Text without what a terminal would obey: control characters (escape sequences among them, the eight-bit ones too)
 * and marks that turn the direction of what follows become blanks. Line breaks stay; the marks with which a card
 * keeps names apart from our words take no room.
 */
export function printable(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '').replace(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu, ' ');
}

/** JSON that is safe to print: the same data, with what a terminal would obey written as an escape. */
export function printableJson(data: unknown): string {
  const json = JSON.stringify(data, null, 2) ?? 'null';
  return json.replace(
    /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
