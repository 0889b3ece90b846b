import type { Withdrawn } from '../../corpus/article.ts';
import type { SourceAnswer } from '../answer.ts';

/** For the id of a withdrawn article or of a statement in it: that it is withdrawn. Else nothing. */
export function showWithdrawn(withdrawn: readonly Withdrawn[], asked: string): SourceAnswer | undefined {
  const [id = ''] = asked.trim().toLowerCase().split(':');
  const found = withdrawn.find((article) => article.id === id);
  if (found === undefined) return undefined;
  return {
    asked,
    paragraphs: [],
    statements: 0,
    speakers: [],
    repairs: [],
    nearestIds: [],
    withdrawn: found,
  };
}
