/** What is asked of both articles, and whether each has it: the earlier one first. */
export const OF_BOTH: readonly { readonly question: string; readonly found: readonly [boolean, boolean] }[] =
  [
    { question: 'did both articles report the travel ban', found: [true, true] },
    { question: 'do both articles mention oil', found: [true, true] },
    { question: 'did both articles report indonesias denial', found: [true, false] },
    { question: 'compare what the two articles say about visas', found: [false, true] },
    { question: 'do they both mention the crown prince', found: [true, false] },
  ];
