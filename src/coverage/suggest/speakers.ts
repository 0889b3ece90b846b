import type { PassageIndex } from '../index/passage-index.ts';
import type { CoveragePerson, People } from '../people/merge-people.ts';
import { speakerId } from '../ranking/statement-match.ts';

/** Everyone whose words the coverage reports, the most statements first. */
export function speakersOf(index: PassageIndex, people: People): CoveragePerson[] {
  const counts = new Map<string, number>();
  for (const article of index.articles) {
    for (const statement of article.attributed.statements) {
      const id = speakerId(statement, article, people);
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .flatMap(([id]) => people.byId(id) ?? []);
}
