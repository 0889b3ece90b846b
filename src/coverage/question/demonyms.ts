/**
 * The endings by which English makes the people and the adjective of a place from its name, longest first
 * (Quirk et al., 'A Comprehensive Grammar of the English Language', 1985, appendix I.43).
 */
const ENDINGS = ['ians', 'ian', 'eses', 'ese', 'ans', 'ish', 'an', 'is', 'ns', 'i', 'n'] as const;
const SHORTEST_PLACE = 4;

/** The folded names that a demonym can come from, or a place's demonyms: 'kenyans' and 'kenya' are about one country. */
export function relatedByDemonym(folded: string, isName: (word: string) => boolean): string[] {
  const related = ENDINGS.flatMap((ending) => {
    if (!folded.endsWith(ending)) return [];
    const base = folded.slice(0, -ending.length);
    return base.length < SHORTEST_PLACE ? [] : [base, `${base}a`, `${base}y`, `${base}o`, `${base}e`];
  });
  const demonyms =
    folded.length < SHORTEST_PLACE ? [] : ENDINGS.flatMap((ending) => demonymsOf(folded, ending));
  return [...new Set([...related, ...demonyms])].filter((word) => word !== folded && isName(word));
}

function demonymsOf(place: string, ending: string): string[] {
  return [`${place}${ending}`, `${place.replace(/[aeyo]$/u, '')}${ending}`];
}
