import type { Contradiction, Filter } from '../answer.ts';
import { admitsArticle } from '../filter.ts';
import type { Finding } from '../finding.ts';
import { buildFinding } from '../findings/build-finding.ts';
import { excerptOf } from '../findings/excerpt.ts';
import { passageOf, type Snapshot } from '../snapshot.ts';
import type { Opposed } from './find-contradictions.ts';

/** Contradictions shown beside an answer, at most. */
export const CONTRADICTIONS_MOST = 6;

/** What in the coverage says otherwise than the findings, in their order; each pair of statements once. */
export function contradictionsOf(
  snapshot: Snapshot,
  findings: readonly Finding[],
  filter: Filter,
): readonly Contradiction[] {
  const all = findings.flatMap(({ id }) =>
    (snapshot.contradictions.get(id) ?? [])
      .filter(({ by }) => admitsArticle(by.article, filter))
      .map((opposed) => contradiction(snapshot, id, opposed)),
  );
  const once = new Map<string, Contradiction>();
  for (const each of all) {
    const pair = [each.of, each.finding.id].sort().join('\n');
    if (!once.has(pair)) once.set(pair, each);
  }
  return [...once.values()].slice(0, CONTRADICTIONS_MOST);
}

function contradiction(snapshot: Snapshot, of: string, { by, difference }: Opposed): Contradiction {
  const { article, statement, span } = by;
  return {
    of,
    difference,
    finding: buildFinding(article, statement, snapshot, {
      passage: passageOf(snapshot, article, statement)?.span ?? statement.sentence,
      score: 0,
      matched: [],
    }),
    words: excerptOf(article.attributed.article, span),
  };
}
