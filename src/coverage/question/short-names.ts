import { stem } from '../index/words.ts';
import { isBlendOf } from '../people/clipping.ts';
import type { CoveragePerson } from '../people/merge-people.ts';
import { commonness } from '../ranking/commonness.ts';

/** Characters of a shortened place: 'ken' for 'Kenya'; two stand for too much, five are no shortening. */
const PLACE_SHORT = /^[a-z]{3,4}$/u;
/** What a shortening of a place saves, at least. */
const SAVED_LEAST = 3;
/** A shortening that the articles print themselves means the place where that stands in so many times more passages. */
const TIMES_MORE = 5;
/** Characters of a blend or of initials, at least. */
const BLEND_SHORTEST = 3;

/** A name, and whose. */
export interface NamedAs {
  /** Folded words, joined by blanks. */
  readonly key: string;
  readonly person: CoveragePerson;
}

/**
 * The full name behind one that somebody shortened, its folded words joined by blanks.
 * @param frequency how many passages hold a word
 */
export type ShortNames = (typed: string, frequency: (folded: string) => number) => string | undefined;

/**
 * Reads names as people shorten them to type less: the beginning of a place ('kaz' for 'Kazakhstan'), or the beginnings
 * of a long name's words run together ('nharbour' for 'North Harbour'): Marchand, 'The Categories and Types of
 * Present-Day English Word-Formation', 1969, on clipping and blending. Only what one name alone fits, and no word of
 * English.
 */
export function buildShortNames(names: readonly NamedAs[]): ShortNames {
  const places = names.filter(({ key, person }) => person.kind === 'place' && !key.includes(' '));
  const long = names.filter(({ key }) => key.includes(' '));
  return (typed, frequency) => {
    if (!/^[a-z]+$/u.test(typed) || commonness(stem(typed)) > 0) return undefined;
    const printed = frequency(typed);
    const clipped =
      PLACE_SHORT.test(typed) && !places.some(({ key }) => key === typed)
        ? places.filter(({ key }) => key.startsWith(typed) && key.length >= typed.length + SAVED_LEAST)
        : [];
    const place = onlyOne(clipped.map(({ key }) => key));
    if (place !== undefined && frequency(place) >= TIMES_MORE * printed) return place;
    if (printed > 0 || typed.length < BLEND_SHORTEST) return undefined;
    const blended = long.filter(
      ({ key }) => key.charAt(0) === typed.charAt(0) && isBlendOf(typed, key.split(' ')),
    );
    return onlyOne(blended.map(({ key }) => key));
  };
}

function onlyOne(found: readonly string[]): string | undefined {
  const [first, ...others] = new Set(found);
  return others.length === 0 ? first : undefined;
}
