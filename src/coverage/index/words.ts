import { stemmer } from 'stemmer';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
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
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
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
  for (const match of text.matchAll(WORD)) pushWord(words, match[0], match.index);
  return words;
}

function pushWord(words: Word[], printed: string, start: number): void {
  const known = readings.get(printed);
  if (known !== undefined || !isSeparated(printed)) {
    const { folded, term } = known ?? readingOf(printed);
    words.push({ start, end: start + printed.length, folded, term });
    return;
  }
  for (const part of printed.matchAll(/[^.,]+/gu)) pushWord(words, part[0], start + part.index);
}

function isSeparated(printed: string): boolean {
  return /[.,]/u.test(printed) && !NUMBER.test(printed) && !INITIALS.test(printed);
}

type Reading = Pick<Word, 'folded' | 'term'>;

/** The first words that were read, which are nearly all that are read later (Zipf). */
const readings = new Map<string, Reading>();
const READINGS_KEPT = 2 ** 15;
/** What is longer is rare, and as a key it would keep the whole text that it was cut from. */
const KEPT_CHARACTERS = 12;

function readingOf(printed: string): Reading {
  const made = read(printed);
  if (printed.length <= KEPT_CHARACTERS && readings.size < READINGS_KEPT) readings.set(printed, made);
  return made;
}

function read(printed: string): Reading {
  const bare = printed.replace(POSSESSIVE, '');
  const folded = fold(bare);
  if (bare === 'US' || folded === 'u.s') return { folded: 'us', term: 'usa' };
  const plain = folded.includes('.') && INITIALS.test(folded) ? folded.replaceAll('.', '') : folded;
  const number = NUMBER.test(plain) ? plain.replaceAll(',', '') : plain;
  const stopped = STOP_WORDS.has(number) || CONTRACTION.test(number);
  return { folded: number, term: stopped ? undefined : stem(number) };
}
