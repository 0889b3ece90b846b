/**
 * The endings by which English makes the people and the adjective of a place from its name, longest first
 * (Quirk et al., 'A Comprehensive Grammar of the English Language', 1985, appendix I.43).
 */
const ENDINGS = ['ians', 'ian', 'eses', 'ese', 'ans', 'ish', 'an', 'is', 'ns', 'i', 'n'] as const;
const SHORTEST_PLACE = 4;

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
  return [...new Set([...places, ...demonyms.filter(isPrinted)])].filter((word) => word !== folded);
}

function demonymsOf(place: string, ending: string): string[] {
  return [`${place}${ending}`, `${place.replace(/[aeyo]$/u, '')}${ending}`];
}
