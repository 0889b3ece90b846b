import type { Source } from '../mentions/read-source.ts';
import { BODY_NOUNS, PERSON_NOUNS, printsPlural } from '../mentions/speaking-nouns.ts';
import type { Referent } from './entity.ts';
import { type Gender, genderOfNoun } from './gender.ts';

/**
 * Somebody who speaks and whom the text only describes, or several who speak together, as a pronoun can take them up.
 * Undefined for who asks and is answered, and for one person whom 'the' shows to be known: likely somebody who is named.
 */
export function unnamed(source: Source, text: string, together: readonly string[]): Referent | undefined {
  const { mention, noun = '', joint, indefinite } = source;
  if ((noun === '' && joint === undefined) || ASKERS.has(noun)) return undefined;
  const name = text.slice(mention.start, mention.end);
  const gender = genderOfNoun(noun);
  const kind = kindOfNoun(noun, gender);
  const plural = joint !== undefined || isPlural(noun, name);
  if (RELATIVE.test(name) || (kind === 'person' && !plural && indefinite !== true)) return undefined;
  return {
    words: name.split(/\s+/u),
    name,
    kind,
    plural,
    ...(together.length > 0 && { together }),
    gender,
    genderCertain: gender !== 'unknown',
    thing: kind !== 'person',
    located: false,
    descriptions: [mention],
    nouns: new Set([noun]),
  };
}

const RELATIVE = /^(?:who|which|that)$/iu;
const ASKERS = new Set(['reporter', 'journalist', 'interviewer', 'moderator', 'questioner']);
const PEOPLE = new Set(['police', 'people', 'staff', 'public']);
const NUMBERED =
  /^(?:two|three|four|five|six|several|many|most|some|both|dozens|hundreds|thousands|others)\b/iu;

function isPlural(noun: string, printed: string): boolean {
  return PEOPLE.has(noun) || NUMBERED.test(printed) || printsPlural(noun, printed);
}

function kindOfNoun(noun: string, gender: Gender): Referent['kind'] {
  if (gender !== 'unknown' || PERSON_NOUNS.has(noun) || PEOPLE.has(noun)) return 'person';
  return BODY_NOUNS.has(noun) ? 'organisation' : 'unknown';
}
