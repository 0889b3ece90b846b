import type { Name } from '../mentions/name.ts';
import { BODY_WORDS } from '../mentions/words.ts';
import type { Person } from '../statement.ts';
import { type Gender, genderOf, isFirstName, titleGender } from './gender.ts';
import { isPlace } from './places.ts';

/** Somebody whose names are still being gathered; full names come first, later ones in the order of the text. */
export interface Draft {
  words: readonly string[];
  gender: Gender;
  titled: boolean;
  readonly names: Name[];
  /** How many of the names are full ones, at the front. */
  full: number;
}

/** A draft that begins with one name. */
export function draftOf(words: readonly string[], name: Name): Draft {
  return {
    words,
    gender: genderOf(name, words),
    titled: name.titles.length > 0,
    names: [name],
    full: words.length > 1 ? 1 : 0,
  };
}

/** Adds a name to a draft. */
export function absorb(draft: Draft, name: Name): void {
  draft.names.push(name);
  const titled = titleGender(name);
  if (titled !== 'unknown') draft.gender = titled;
  else if (draft.gender === 'unknown') draft.gender = genderOf(name);
  draft.titled ||= name.titles.length > 0;
}

/** Whether a title's gender lets a surname stand for this draft. */
export function fits(draft: Draft, name: Name): boolean {
  const gender = titleGender(name);
  return gender === 'unknown' || draft.gender === 'unknown' || gender === draft.gender;
}

/** Start of the last of a draft's names before an offset, or -1. */
export function lastBefore({ names, full }: Draft, start: number): number {
  const latest = names.length > full ? (names.at(-1)?.start ?? -1) : -1;
  let low = 0;
  let high = full;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return Math.max(names[low - 1]?.start ?? -1, latest < start ? latest : -1);
}

/** Whether the words are those of a body, by its last words or by 'of'. */
export function isBody(words: readonly string[]): boolean {
  return words.some((word) => BODY_WORDS.has(word.toLowerCase()) || word === 'of');
}

/** What a draft's names show it to be. */
export function kindOf(draft: Draft): Person['kind'] {
  const name = draft.words.join(' ');
  if (draft.titled && !isPlace(name) && !isBody(draft.words)) return 'person';
  if (isPlace(name) || isLocated(draft)) return 'place';
  if (isBody(draft.words) || /^\p{Lu}{2,6}$/u.test(name)) return 'organisation';
  if (draft.words.length === 1 || isThing(draft)) return 'unknown';
  return draft.gender !== 'unknown' || isFirstName(draft.words[0] ?? '') ? 'person' : 'unknown';
}

/** Named with an article and without a title, as treaties and bodies are. */
export function isThing({ names, titled }: Draft): boolean {
  return !titled && names.some((name) => name.withArticle);
}

/** Only ever after a preposition, and once after 'in': where people hardly stand. */
function isLocated({ names, titled }: Draft): boolean {
  return (
    !titled &&
    names.every(({ preposition }) => preposition !== undefined) &&
    names.some(({ preposition }) => preposition === 'in')
  );
}

/** A word as names are compared: without diacritics, final full stop and case. */
export function fold(word: string | undefined): string {
  const lower = (word ?? '').toLowerCase();
  const plain = /^[\x20-\x7e]*$/u.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.endsWith('.') ? plain.slice(0, -1) : plain;
}
