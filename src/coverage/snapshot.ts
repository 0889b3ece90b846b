import type { Statement } from '../attribution/statement.ts';
import type { Contradictions } from './contradictions/find-contradictions.ts';
import type { IndexedArticle, Passage, PassageIndex } from './index/passage-index.ts';
import type { QuotationSets } from './origins/quotation-sets.ts';
import type { People } from './people/merge-people.ts';
import type { Known } from './question/read-question.ts';

/** A statement that denies or refuses, with its terms as numbers. */
export interface Denial {
  readonly article: IndexedArticle;
  readonly statement: Statement;
  readonly terms: ReadonlySet<number>;
}

/** Everything that the rooms of a coverage share; never changed once built. */
export interface Snapshot {
  readonly index: PassageIndex;
  readonly people: People;
  readonly known: Known;
  readonly articleById: ReadonlyMap<string, IndexedArticle>;
  /** Passages of each article, by article number. */
  readonly passagesOf: readonly (readonly Passage[])[];
  readonly denials: readonly Denial[];
  /** Quotations that stand in more than one place, by statement id. */
  readonly quotationSets: QuotationSets;
  readonly contradictions: Contradictions;
}

/** What a finding and its origin are told from, beside its statement. */
export type FindingContext = Pick<Snapshot, 'people' | 'quotationSets'>;

/** The passage that holds the beginning of a statement. */
export function passageOf(
  snapshot: Snapshot,
  article: IndexedArticle,
  statement: Statement,
): Passage | undefined {
  const { start } = statement.sentence;
  return snapshot.passagesOf[article.number]?.find(({ span }) => span.end > start);
}
