import type { Statement } from '../../attribution/statement.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { CoveragePerson, People } from '../people/merge-people.ts';
import { speakerId } from '../people/speaker-id.ts';

/** Everyone who is reported to have made such a statement, the most of them first. */
export function speakersOf(
  index: PassageIndex,
  people: People,
  fits: (statement: Statement) => boolean = () => true,
): CoveragePerson[] {
  const counts = new Map<string, number>();
  for (const article of index.articles) {
    for (const statement of article.attributed.statements) {
      const id = fits(statement) ? speakerId(statement, article, people) : undefined;
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .flatMap(([id]) => people.byId(id) ?? []);
}

/** Whether `/quotes` can show it: the speaker's own words. */
export function isQuotation({ kind }: Statement): boolean {
  return kind === 'direct' || kind === 'mixed';
}
