import type { Span } from '../../corpus/article.ts';
import type { Passage } from '../index/passage-index.ts';
import { HeldTerms } from './held-terms.ts';
import type { SearchUnits } from './search-units.ts';
import type { TermPlaces } from './term-places.ts';

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

/** Reads the sentences of passages for one question. */
export type SentenceReader = (
  passage: Passage,
  places: TermPlaces,
  holdsWanted: (sentence: Span) => boolean,
) => SentenceEvidence;

/** The reader's `holdsWanted` tells whether a sentence holds what the question wants. */
export function readSentences(units: SearchUnits): SentenceReader {
  const held = new HeldTerms(units);
  return ({ article, span }, places, holdsWanted) => {
    const { sentences } = article.attributed;
    let window = 0;
    let wanted = 0;
    let before: Span | undefined;
    for (let at = firstEndingAfter(sentences, span.start); at < sentences.length; at += 1) {
      const sentence = sentences[at];
      if (!sentence || sentence.start >= span.end) break;
      held.clear();
      places.addTo(held, sentence);
      const alone = held.share;
      if (alone > wanted && holdsWanted(sentence)) wanted = alone;
      if (before) places.addTo(held, before);
      window = Math.max(window, held.share);
      before = sentence;
    }
    return { window, wanted };
  };
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
