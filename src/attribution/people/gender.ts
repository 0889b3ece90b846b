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

/** The gender that a name's titles tell, else that of the first name among its words, else `unknown`. */
export function genderOf(name: Name, words = name.words): Gender {
  const titled = titleGender(name);
  const [first] = words;
  if (titled !== 'unknown' || first === undefined || words.length < 2) return titled;
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

const MALE = new Set([
  'man',
  'boy',
  'father',
  'son',
  'brother',
  'husband',
  'widower',
  'uncle',
  'nephew',
  'grandfather',
]);
const FEMALE = new Set([
  'woman',
  'girl',
  'mother',
  'daughter',
  'sister',
  'wife',
  'widow',
  'aunt',
  'niece',
  'grandmother',
  'actress',
]);

/** The gender that a noun tells: 'mother', 'spokeswoman', 'policeman'. */
export function genderOfNoun(noun: string): Gender {
  if (FEMALE.has(noun) || FEMALE_TITLES.has(noun) || noun.endsWith('woman')) return 'female';
  return MALE.has(noun) || MALE_TITLES.has(noun) || noun.endsWith('man') ? 'male' : 'unknown';
}
