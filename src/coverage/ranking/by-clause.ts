import { type BearingClause, type ClauseReader, mostBorne, overlaps } from './answer-clause.ts';
import type { RankedPassage } from './rank.ts';

/** What the clause that bears the answer adds to a passage's score and to a statement's worth, in a coverage of very few articles. */
const ADDED = { score: 1, worth: 0.7 } as const;

/**
 * The passages of a small coverage in the order of the clauses that bear the answer. What tells the right one of
 * thousands of passages (rare words, an article about it) is in every passage of two articles about one event.
 * @param share how small the coverage is, 0 to 1
 */
export function byClause(
  ranked: readonly RankedPassage[],
  read: ClauseReader,
  share: number,
): RankedPassage[] {
  const added = ranked.map((each) => {
    const clauses = read(each.passage);
    return {
      ...each,
      score: each.score + share * ADDED.score * (mostBorne(clauses)?.borne ?? 0),
      statements: each.statements
        .map((statement) => ({
          ...statement,
          worth: statement.worth + share * ADDED.worth * borneBy(clauses, each, statement.position),
        }))
        .sort((a, b) => b.worth - a.worth || a.position - b.position),
    };
  });
  return added.sort((a, b) => b.score - a.score);
}

/** What the best clause of a statement bears; one may take up several sentences. */
function borneBy(clauses: readonly BearingClause[], { passage }: RankedPassage, position: number): number {
  const stated = passage.statements[position]?.sentence;
  const inside = clauses.filter(({ sentence }) => stated !== undefined && overlaps(sentence, stated));
  return mostBorne(inside)?.borne ?? 0;
}
