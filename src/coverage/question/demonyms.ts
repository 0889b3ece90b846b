/**
 * The endings by which English makes the people and the adjective of a place from its name, longest first
 * (Quirk et al., 'A Comprehensive Grammar of the English Language', 1985, appendix I.43).
 */
const ENDINGS = ['ians', 'ian', 'eses', 'ese', 'ans', 'ish', 'an', 'is', 'ns', 'i', 'n'] as const;
const SHORTEST_PLACE = 4;

/** Places whose people and adjective have another stem (ibid.). */
const IRREGULAR: readonly (readonly [places: string, demonyms: string])[] = [
  ['britain', 'british briton britons'],
  ['england', 'english'],
  ['scotland', 'scottish scots'],
  ['wales', 'welsh'],
  ['ireland', 'irish'],
  ['france', 'french'],
  ['netherlands holland', 'dutch'],
  ['germany', 'german germans'],
  ['spain', 'spanish spaniards'],
  ['portugal', 'portuguese'],
  ['greece', 'greek greeks'],
  ['switzerland', 'swiss'],
  ['denmark', 'danish danes'],
  ['sweden', 'swedish swedes'],
  ['finland', 'finnish finns'],
  ['norway', 'norwegian norwegians'],
  ['poland', 'polish poles'],
  ['belgium', 'belgian belgians'],
  ['philippines', 'filipino filipinos'],
  ['thailand', 'thai thais'],
  ['afghanistan', 'afghan afghans'],
  ['uzbekistan', 'uzbek uzbeks'],
  ['kazakhstan', 'kazakh kazakhs'],
];

function irregular(folded: string): string[] {
  return IRREGULAR.flatMap(([places, demonyms]) => {
    if (places.split(' ').includes(folded)) return demonyms.split(' ');
    return demonyms.split(' ').includes(folded) ? places.split(' ') : [];
  });
}

/** What tells places and printed words from chance strings. */
export interface KnownPlaces {
  isPlace(folded: string): boolean;
  isPrinted(folded: string): boolean;
}

/**
 * The places that a demonym can come from, or a place's demonyms as the coverage prints them: 'kenyans' and 'kenya' are
 * about one country. Only of places: 'victorian' is not about a victory.
 */
export function relatedByDemonym(folded: string, { isPlace, isPrinted }: KnownPlaces): string[] {
  const places = ENDINGS.flatMap((ending) => {
    if (!folded.endsWith(ending)) return [];
    const base = folded.slice(0, -ending.length);
    return base.length < SHORTEST_PLACE ? [] : [base, `${base}a`, `${base}y`, `${base}o`, `${base}e`];
  }).filter(isPlace);
  const demonyms = isPlace(folded) ? ENDINGS.flatMap((ending) => demonymsOf(folded, ending)) : [];
  const printed = [...irregular(folded), ...demonyms].filter(isPrinted);
  return [...new Set([...places, ...printed])].filter((word) => word !== folded);
}

function demonymsOf(place: string, ending: string): string[] {
  return [`${place}${ending}`, `${place.replace(/[aeyo]$/u, '')}${ending}`];
}
