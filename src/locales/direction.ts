import type { Locale } from './messages.ts';

export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'he'] satisfies readonly Locale[]);

/** The direction in which a language is written. */
export function directionOf(locale: Locale): Direction {
  return RIGHT_TO_LEFT.has(locale) ? 'rtl' : 'ltr';
}

/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
const OPEN = '\u2068';
const CLOSE = '\u2069';
const MARKS = /([\u2068\u2069])/;

const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT_LETTER =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;

/**
 * The text so marked that it keeps its own direction among words of the other one: names, quoted words, ids. Text
 * that runs the same way stays as it is, and so does what was put together of texts that are marked already.
 */
export function isolated(text: string, around: Direction): string {
  return turns(text, around) && !text.includes(OPEN) ? `${OPEN}${text}${CLOSE}` : text;
}

/** Does something to the text between the marks of `isolated`; marks that do not pair, which are not ours, are lost. */
export function betweenMarks(text: string, change: (piece: string) => string): string {
  const pieces = text.split(MARKS);
  let open = 0;
  const pairs = pieces.every((piece) => {
    open += piece === OPEN ? 1 : piece === CLOSE ? -1 : 0;
    return open >= 0;
  });
  if (!pairs || open !== 0) return change(text.replaceAll(OPEN, '').replaceAll(CLOSE, ''));
  return pieces.map((piece) => (piece === OPEN || piece === CLOSE ? piece : change(piece))).join('');
}

/** Whether some of the text runs the other way, or, among words from right to left, all of it is digits and marks. */
function turns(text: string, around: Direction): boolean {
  if (around === 'ltr') return RIGHT_TO_LEFT_LETTER.test(text);
  return LEFT_TO_RIGHT_LETTER.test(text) || (/\S/.test(text) && !RIGHT_TO_LEFT_LETTER.test(text));
}
