import type { Edit } from './edit.ts';
import { glyphEdit } from './glyphs.ts';
import { linesOf } from './lines.ts';
import type { Costs } from './mark-model.ts';
import { readableLines } from './marks.ts';
import { readMarks } from './read-marks.ts';
import { styleOf } from './style.ts';
import { tokensOf } from './tokens.ts';
import { APOSTROPHE_ENDINGS } from './words.ts';

/** `country@@@s`: three bytes where a mark stood between letters. Once may be a joke; twice is damage. */
const SIGN = new RegExp(String.raw`\p{L}@@@(?:${[...APOSTROPHE_ENDINGS].join('|')})\b`, 'gu');

/** Marks that were replaced by one `@` a byte in a text that is otherwise whole, where blanks can be trusted. */
export function findLostMarks(text: string, costs: Costs): readonly Edit[] {
  if (!text.includes('@@@') || (text.match(SIGN)?.length ?? 0) < 2) return [];
  const lines = linesOf(text);
  const tokens = lines.map((line) => tokensOf(text, line.start, line.end));
  const style = styleOf(tokens);
  return tokens.slice(0, readableLines(tokens)).flatMap((words) => {
    if (!words.some((token) => token.kind === 'lost')) return [];
    const roles = readMarks(words, style, false, costs);
    return words.flatMap((token, index) => (token.kind === 'lost' ? glyphEdit(token, roles.get(index)) : []));
  });
}
