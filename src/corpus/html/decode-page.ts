import { decode } from '../decode.ts';
import { decodeWindows1252 } from '../windows-1252.ts';

/** How much of a page may come before it names its encoding (HTML standard, 13.2.3.2: 1024 bytes; some take more). */
const HEAD_BYTES = 4096;

const DECLARED =
  /<meta\b[^>]{0,200}?\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})|^\s{0,10}<\?xml[^>]{0,100}\bencoding=["']([\w.:-]{2,40})["']/i;

/**
 * The bytes of a page as text: in the encoding that the server or the page names where they are valid in it, else as
 * any other text (see `decode`). What is valid UTF-8 is no Windows-1252, whatever it is called: tools that save pages
 * convert them, and leave the name.
 *
 * @param contentType The server's header, where it is known.
 * @throws UserError where the bytes are no text, or text in an encoding that cannot be told.
 */
export function decodePage(bytes: Uint8Array, contentType?: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const inPage = DECLARED.exec(head);
  const label =
    /charset\s?=\s?["']?([\w.:-]{2,40})/i.exec(contentType ?? '')?.[1] ?? inPage?.[1] ?? inPage?.[2];
  return (label === undefined || bytes.includes(0) ? undefined : strictly(bytes, label)) ?? decode(bytes);
}

function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    if (decoder.encoding !== 'windows-1252') return decoder.decode(bytes);
    return strictly(bytes, 'utf-8') ?? decodeWindows1252(bytes);
  } catch {
    return undefined;
  }
}
