import { stem } from '../index/words.ts';

/** British endings and what they are in American spelling (Quirk et al., 'A Comprehensive Grammar of the English Language', 1985, appendix III). */
const ENDINGS: readonly (readonly [british: string, american: string])[] = [
  ['ise', 'ize'],
  ['ised', 'ized'],
  ['ises', 'izes'],
  ['ising', 'izing'],
  ['isation', 'ization'],
  ['our', 'or'],
  ['ours', 'ors'],
  ['oured', 'ored'],
  ['yse', 'yze'],
  ['ysed', 'yzed'],
  ['tre', 'ter'],
  ['lled', 'led'],
  ['lling', 'ling'],
  ['ence', 'ense'],
  ['ogue', 'og'],
];

/** Shorter words end so by chance: 'four', 'wise'. */
const SHORTEST = 6;

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** How else a word is printed: in the other spelling of English, a small number in figures or in letters. */
export function otherSpellings(folded: string): readonly string[] {
  const figure = NUMBERS.indexOf(folded);
  if (figure >= 0) return [String(figure)];
  if (/^\d{1,2}$/u.test(folded)) return NUMBERS.slice(Number(folded), Number(folded) + 1);
  const ordinal = ORDINALS.indexOf(folded);
  if (ordinal >= 0) return ['st', 'nd', 'rd', 'th'].map((ending) => `${ordinal + 1}${ending}`);
  if (/^\d{1,2}(?:st|nd|rd|th)$/u.test(folded)) {
    const place = Number.parseInt(folded, 10);
    return ORDINALS.slice(place - 1, place);
  }
  if (folded.length < SHORTEST) return [];
  return ENDINGS.flatMap(([british, american]) => [
    ...swapped(folded, british, american),
    ...swapped(folded, american, british),
  ]);
}

function swapped(folded: string, from: string, to: string): readonly string[] {
  return folded.endsWith(from) ? [folded.slice(0, -from.length) + to] : [];
}

/** The terms of `otherSpellings`. */
export function otherTerms(folded: string): readonly string[] {
  return otherSpellings(folded).map(stem);
}
