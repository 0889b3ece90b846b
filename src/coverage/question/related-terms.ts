import { stem, type Word } from '../index/words.ts';
import { commonness } from '../ranking/commonness.ts';
import { relatedByDemonym } from './demonyms.ts';
import { isFraming, isLightVerb, printedAlso } from './framing.ts';
import type { Known } from './read-question.ts';
import { otherTerms } from './spellings.ts';
import { nearWords } from './wordnet/near-words.ts';

/** Letters of a word, at least, that is read as a slip of another: of shorter ones there are too many. */
const SLIP_SHORTEST = 6;
/** Passages of a coverage, at most, to which words of like meaning matter: a larger one has the word itself, or is not about it. */
const FEW_PASSAGES = 200;
/** How near in meaning another word must be, how common in English at most ('take' means nearly everything), and how many of them. */
const NEAR_LEAST = 0.8;
const COMMON_MOST = 0.7;
const NEAR_MOST = 3;
/** Endings without which a noun is another word: 'establishment' proves something, whoever establishes it does not. */
const FAR_ENDING = /(?:ment|ity|ance|ence|ation|er|or)s?$/u;

/** Whether an article or a label has a term. */
export function isKnown(term: string, { lexicon, labels }: Known): boolean {
  return lexicon.frequency(term) > 0 || labels.has(term);
}

/** What counts as a word of the question. */
export interface RelatedTerms {
  readonly terms: readonly string[];
  /** Whether they only mean nearly the same. */
  readonly byMeaning: boolean;
}

/**
 * The terms of the coverage that count as a word of the question: a place for its people; of a word that the coverage
 * lacks, how else it is spelled, the name or the word behind a slip, and, of a few articles, what means nearly the same.
 */
export function relatedTerms(word: Word, known: Known): RelatedTerms {
  const { term } = word;
  if (term === undefined) return { terms: [], byMeaning: false };
  const same = [
    ...(isKnown(term, known) ? demonymTerms(word, known) : standInsFor(word, term, known)),
    ...printedAlso(term).filter((other) => isKnown(other, known)),
  ];
  if (same.length > 0 || isKnown(term, known)) return { terms: same, byMeaning: false };
  const near = nearTerms(word.folded, term, known);
  return { terms: near, byMeaning: near.length > 0 };
}

function demonymTerms(word: Word, { names, lexicon }: Known): string[] {
  const isPlace = (folded: string) => names.bearers(folded).some(({ kind }) => kind === 'place');
  const isPrinted = (folded: string) => lexicon.frequency(stem(folded)) > 0;
  return relatedByDemonym(word.folded, { isPlace, isPrinted })
    .map(stem)
    .filter((term) => term !== word.term);
}

function standInsFor(word: Word, term: string, known: Known): readonly string[] {
  const byDemonym = demonymTerms(word, known);
  if (byDemonym.length > 0) return byDemonym;
  const meant = [...otherTerms(word.folded), ...known.names.slips(word.folded).map(stem)];
  const found = [...new Set(meant)].filter((other) => isKnown(other, known));
  if (found.length > 0) return found;
  return slipsOf(word.folded, term, known);
}

/** What is no word of English is likely a slip, of a word that the coverage has. */
function slipsOf(folded: string, term: string, { slips }: Known): readonly string[] {
  return folded.length < SLIP_SHORTEST || commonness(term) > 0 ? [] : slips(term);
}

/**
 * Words of the coverage that mean nearly the same: people ask for the 'boss' of whom news calls the 'director'. Measured
 * on some hundred questions over coverages of two to four articles, this answers one in ten more of them.
 */
function nearTerms(folded: string, term: string, { lexicon }: Known): readonly string[] {
  if (lexicon.passages > FEW_PASSAGES || isLightVerb(term) || isFraming(term)) return [];
  const near = nearWords(folded).flatMap(([word, nearness]) => {
    const stemmed = stem(word);
    return nearness >= NEAR_LEAST && (stemmed === word || !FAR_ENDING.test(word)) ? [stemmed] : [];
  });
  return [...new Set(near)]
    .filter((other) => lexicon.frequency(other) > 0 && commonness(other) <= COMMON_MOST)
    .slice(0, NEAR_MOST);
}
