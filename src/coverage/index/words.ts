import { stemmer } from 'stemmer';
import { unitAt } from '../../unit-at.ts';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
import { KnownWords } from './known-words.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word of a text, and what it is found by. */
export interface Word {
  /** UTF-16 offset in the text. */
  readonly start: number;
  readonly end: number;
  /** As printed, without case, accents and the possessive `'s`. */
  readonly folded: string;
  /** Its stem, or `undefined` for a word that carries no topic. */
  readonly term: string | undefined;
}

/** Lower case, compatibility forms and accents undone: what two spellings of one word share. */
export function fold(text: string): string {
  // Almost every word is plain ASCII, for which normalising would change nothing.
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘]/gu, "'");
}

function isAscii(text: string): boolean {
  const { length } = text;
  for (let index = 0; index < length; index += 1) if (unitAt(text, index) > 127) return false;
  return true;
}

/**
 * An adverb in -ly behind a consonant that Porter's rules leave alone, such as 'secretly' (Quirk et al., 'A
 * Comprehensive Grammar of the English Language', 1985, appendix I.41); not 'supply', 'assembly' or 'family'.
 */
const PLAIN_ADVERB = /^[a-z]{3,}[cdghkmnrstvwx]ly$/u;

/** The stem of a folded word, irregular forms brought to their base first (Porter, 'An algorithm for suffix stripping', 1980); numbers stay as they are. */
export function stem(folded: string): string {
  return /^[a-z]{3,}$/u.test(folded) ? stemmer(baseOf(folded)) : folded;
}

function baseOf(folded: string): string {
  return IRREGULAR_FORMS.get(folded) ?? (PLAIN_ADVERB.test(folded) ? folded.slice(0, -2) : folded);
}

/** Letters and digits, with marks inside: `o'brien`, `u.s`, `1.5`, `3,000`. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
const POSSESSIVE = /['’]s$/u;
const CONTRACTION = /(?:n['’]t|['’](?:ll|re|ve|d|m))$/u;
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;
const NUMBER = /^\p{N}/u;

/** Cuts a text into words, in order. Splits at commas and full stops unless they stand in a number or in initials. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  forEachWord(text, ({ folded, term }, start, end) => words.push({ start, end, folded, term }));
  return words;
}

/** The same without an object for each, for whole corpora. */
export function forEachWord(
  text: string,
  call: (reading: Reading, start: number, end: number) => void,
): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const plainEnd = endOfPlainWord(text, at);
    if (plainEnd > at) {
      call(readings.of(text, at, plainEnd), at, plainEnd);
      at = plainEnd;
    } else if (kindOf(unitAt(text, at)) === NEITHER) {
      at += 1;
    } else {
      WORD.lastIndex = at;
      const match = WORD.exec(text);
      if (match === null) break;
      at = WORD.lastIndex;
      for (const part of partsOf(match[0])) {
        const start = match.index + part.index;
        const end = start + part[0].length;
        call(readings.of(text, start, end), start, end);
      }
    }
  }
}

/** What stands between commas and full stops, or the whole where they belong to the word. */
function partsOf(printed: string): Iterable<{ readonly index: number; readonly 0: string }> {
  return isSeparated(printed) ? printed.matchAll(/[^.,]+/gu) : [{ index: 0, 0: printed }];
}

function isSeparated(printed: string): boolean {
  return /[.,]/u.test(printed) && !NUMBER.test(printed) && !INITIALS.test(printed);
}

/** Where the word that begins at `at` ends, if it is of plain letters and figures, as nearly all are; else `at`. */
function endOfPlainWord(text: string, at: number): number {
  let end = at;
  while (kindOf(unitAt(text, end)) === PLAIN) end += 1;
  const kind = kindOf(unitAt(text, end));
  if (kind === INNER) return kindOf(unitAt(text, end + 1)) === NEITHER ? end : at;
  return kind === NEITHER ? end : at;
}

const ASCII_MOST = 0x7f;
const NEITHER = 0;
/** A letter or figure. */
const PLAIN = 1;
/** A mark that may stand inside a word. */
const INNER = 2;
/** No ASCII: only the pattern can tell. */
const UNKNOWN = 3;
const kinds = Uint8Array.from({ length: ASCII_MOST + 1 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z0-9]/iu.test(character)) return PLAIN;
  return /['.,]/u.test(character) ? INNER : NEITHER;
});

/** What a UTF-16 unit is to words; `NaN`, past the end of a text, is no part of one. */
function kindOf(code: number): number {
  if (code <= ASCII_MOST) return kinds[code] ?? NEITHER;
  return Number.isNaN(code) ? NEITHER : UNKNOWN;
}

/** What a word is read as, wherever it stands. */
export interface Reading extends Pick<Word, 'folded' | 'term'> {
  /** Below `READINGS_KEPT`, and always the same for words that are printed alike; or `NOT_KEPT`. */
  readonly number: number;
}

/** About as many words as two thousand articles have. */
export const READINGS_KEPT = 2 ** 16;
const readings = new KnownWords<Reading>(READINGS_KEPT, read);

function read(printed: string, number: number): Reading {
  const bare = printed.replace(POSSESSIVE, '');
  const folded = fold(bare);
  if (bare === 'US' || folded === 'u.s') return { folded: 'us', term: 'usa', number };
  const plain = folded.includes('.') && INITIALS.test(folded) ? folded.replaceAll('.', '') : folded;
  const whole = NUMBER.test(plain) ? plain.replaceAll(',', '') : plain;
  const stopped = STOP_WORDS.has(whole) || CONTRACTION.test(whole);
  return { folded: whole, term: stopped ? undefined : stem(whole), number };
}
