import { getGender } from 'gender-detection-from-name';
import type { Name } from '../mentions/name.ts';
import { FEMALE_TITLES, MALE_TITLES } from '../mentions/words.ts';

export type Gender = 'male' | 'female' | 'unknown';

/** The gender that a name's titles tell. */
export function titleGender(name: Name): Gender {
  for (const title of name.titles) {
    if (MALE_TITLES.has(title)) return 'male';
    if (FEMALE_TITLES.has(title)) return 'female';
  }
  return 'unknown';
}

/** The gender that a name's titles tell, else that of its first name, else `unknown`. */
export function genderOf(name: Name): Gender {
  const titled = titleGender(name);
  const [first] = name.words;
  if (titled !== 'unknown' || first === undefined || name.words.length < 2) return titled;
  return givenGender(first);
}

const MOST_WORDS = 20_000;
/** What was asked before: the same few words are asked for again and again, and the library looks in each language. */
const asked = new Map<string, Gender>();

/** The gender of a word as a first name; in English, where languages differ. */
export function givenGender(word: string): Gender {
  const known = asked.get(word);
  if (known !== undefined) return known;
  if (asked.size >= MOST_WORDS) asked.clear();
  const gender = getGender(word, 'en');
  asked.set(word, gender);
  return gender;
}

/** Whether a word is known as somebody's first name. */
export function isFirstName(word: string): boolean {
  return givenGender(word) !== 'unknown';
}
