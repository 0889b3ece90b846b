import type { Passage, PassageIndex } from '../index/passage-index.ts';

/** Passages that are looked up for the words of one claim: beyond that its commonest words are left out. */
const LOOKED_UP_MOST = 6_000;
/** Passages that are read; the best statement was among the first ten in all that was measured. */
const READ_MOST = 40;

/** The passages that share the most with a set of terms, by BM25+, best first. */
export function passagesWith(index: PassageIndex, terms: ReadonlySet<string>): readonly Passage[] {
  const { lexicon, engine } = index;
  const known = [...terms].filter((term) => lexicon.frequency(term) > 0);
  let passages = 0;
  const searched = known
    .sort((a, b) => lexicon.frequency(a) - lexicon.frequency(b))
    .filter((term, place) => {
      passages += lexicon.frequency(term);
      return place === 0 || passages <= LOOKED_UP_MOST;
    });
  if (searched.length === 0) return [];
  return engine
    .search(searched.join(' '), { fields: ['text', 'speaker'] })
    .slice(0, READ_MOST)
    .flatMap(({ id }) => index.passages[id as number] ?? []);
}
