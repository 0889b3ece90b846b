import { Buffer } from 'node:buffer';

/** An article's text as bytes: they are handed from thread to thread without a copy, in half the room. */
export interface StoredText {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** UTF-16 for a text that is no well-formed Unicode: it too is shown as it was stored. */
  readonly encoding: 'utf8' | 'utf16le';
}

const utf8 = new TextEncoder();

export function storedText(text: string): StoredText {
  if (text.isWellFormed()) return { bytes: utf8.encode(text), encoding: 'utf8' };
  const encoded = Buffer.from(text, 'utf16le');
  const bytes = new Uint8Array(encoded.length);
  bytes.set(encoded);
  return { bytes, encoding: 'utf16le' };
}

/** The texts of an edition, by article id. */
export class ArticleTexts {
  readonly #stored = new Map<string, StoredText>();
  /** A card asks for the same text many times over. */
  #last: { readonly id: string; readonly text: string } | undefined;

  store(id: string, text: StoredText): void {
    this.#stored.set(id, text);
  }

  of(id: string): string | undefined {
    if (this.#last?.id === id) return this.#last.text;
    const stored = this.#stored.get(id);
    if (stored === undefined) return undefined;
    const { buffer, byteOffset, byteLength } = stored.bytes;
    const text = Buffer.from(buffer, byteOffset, byteLength).toString(stored.encoding);
    this.#last = { id, text };
    return text;
  }
}
