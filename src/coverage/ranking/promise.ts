import type { PassageIndex } from '../index/passage-index.ts';
import type { Question } from '../question/read-question.ts';
import { outletAgreement } from './agreement.ts';
import type { SearchUnits } from './search-units.ts';
import type { Weights } from './weights.ts';

/** More than this the labels add to a passage that has every word; of words that stand nearly everywhere, without end. */
export const WORDS_MOST = 3;

/** Of a passage without any word of the question. */
const NOTHING = -1;

/**
 * What each passage promises before it is looked at: the score of the search for its words, what of the question it and
 * its labels hold, and the outlet. By number of the passage; below 0 where it shares no word with the question.
 * @param searched the units to search with
 */
export function promises(
  index: PassageIndex,
  units: SearchUnits,
  searched: readonly string[],
  question: Question,
  weights: Weights,
): Float64Array {
  const { scores, held } = wordsHeld(index, units, searched, weights);
  const shares = sharesHeld(index, units, searched);
  const ofOutlet = articlesOfOutlets(index, question);
  const most = units.total * searched.length;
  return scores.map((score, passage) => {
    const found = held[passage] ?? 0;
    if (found === 0) return NOTHING;
    const words = most > 0 ? Math.min(WORDS_MOST, (score * found) / most) : 0;
    const article = index.passages[passage]?.article.number;
    const agrees = article !== undefined && ofOutlet.has(article) ? 1 : 0;
    return weights.words * words + weights.share * (shares[passage] ?? 0) + weights.outlet * agrees;
  });
}

/** By passage: the sum of what its words weigh in the search, and how many of the units it holds. */
function wordsHeld(
  { engine, passages }: PassageIndex,
  units: SearchUnits,
  searched: readonly string[],
  { fields }: Weights,
): { readonly scores: Float64Array; readonly held: Uint16Array } {
  const scores = new Float64Array(passages.length);
  const held = new Uint16Array(passages.length);
  const last = new Int32Array(passages.length).fill(NOTHING);
  searched.forEach((unit, at) => {
    const weight = units.weights.get(unit) ?? 1;
    engine.forEachPlace(unit, fields, (passage, score) => {
      scores[passage] = (scores[passage] ?? 0) + weight * score;
      if (last[passage] === at) return;
      last[passage] = at;
      held[passage] = (held[passage] ?? 0) + 1;
    });
  });
  return { scores, held };
}

/** By passage: the share of the question that it and its labels hold, by rarity. */
function sharesHeld(
  { engine, passages }: PassageIndex,
  { terms, rarities, total, standsFor }: SearchUnits,
  searched: readonly string[],
): Float64Array {
  const shares = new Float64Array(passages.length);
  const last = new Int32Array(passages.length).fill(NOTHING);
  terms.forEach((_, position) => {
    const share = total === 0 ? 0 : (rarities[position] ?? 0) / total;
    for (const unit of searched.filter((each) => standsFor(each).includes(position)))
      engine.forEachHolder(unit, (passage) => {
        if (last[passage] === position) return;
        last[passage] = position;
        shares[passage] = (shares[passage] ?? 0) + share;
      });
  });
  return shares;
}

/** Numbers of the articles of the outlets that the question names. */
function articlesOfOutlets({ articles }: PassageIndex, { reading }: Question): ReadonlySet<number> {
  const named = reading.outlets.length === 0 ? [] : articles.filter((each) => outletAgreement(each, reading));
  return new Set(named.map(({ number }) => number));
}
