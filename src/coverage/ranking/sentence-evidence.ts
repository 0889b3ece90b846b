import type { Span } from '../../corpus/article.ts';
import type { Passage } from '../index/passage-index.ts';
import { wordsInside } from '../index/term-sequence.ts';
import { type SearchUnits, shareOf } from './search-units.ts';
import type { TermPlace } from './term-places.ts';

/** What the sentences of a passage hold of the question: shares by rarity, 0 to 1. */
export interface SentenceEvidence {
  /**
   * The most that two neighbouring sentences hold. A passage that has the question's words together says more about it
   * than one that has them apart (Callan, 'Passage-level evidence in document retrieval', 1994).
   */
  readonly window: number;
  /**
   * The most that one sentence holds in which stands what is wanted: a number for 'how many', somebody new for 'who'
   * (expected answer types: Prager et al., 'Question-answering by predictive annotation', 2000).
   */
  readonly wanted: number;
}

/** @param holdsWanted whether a sentence holds what the question wants */
export function sentenceEvidence(
  { article, span }: Passage,
  places: readonly TermPlace[],
  units: SearchUnits,
  holdsWanted: (sentence: Span) => boolean,
): SentenceEvidence {
  const { sequence, attributed } = article;
  const { sentences } = attributed;
  let window = 0;
  let wanted = 0;
  let before: ReadonlySet<number> = new Set();
  for (let at = firstEndingAfter(sentences, span.start); at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (!sentence || sentence.start >= span.end) break;
    const { first, last } = wordsInside(sequence, sentence);
    const here = new Set(places.flatMap(({ place, terms }) => (first <= place && place < last ? terms : [])));
    const alone = shareOf(here, units);
    window = Math.max(
      window,
      alone +
        shareOf(
          [...before].filter((position) => !here.has(position)),
          units,
        ),
    );
    if (alone > wanted && holdsWanted(sentence)) wanted = alone;
    before = here;
  }
  return { window, wanted };
}

function firstEndingAfter(sentences: readonly { readonly end: number }[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
