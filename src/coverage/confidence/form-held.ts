import { isPrinted } from '../question/framing.ts';
import type { Question } from '../question/read-question.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import { ONLY_BY_FORM } from '../ranking/wanted-type.ts';

/** Of the whole question, what a clause with a figure that fits must hold. */
const BORNE_LEAST = 0.4;
/** Of what the best sentences hold of the question, what one with a figure must hold: else it is a figure of something else. */
const SAME_MATTER = 0.5;
/** The same of a letter or a post, whose date stands apart from its words. */
const SAME_POST = 1 / 3;

/**
 * Whether none of the passages prints a figure or a date beside what is asked about, where only that would answer.
 * @param borne what the clause that bears the answer best holds of the question: 0 where none holds what is wanted, undefined where clauses were not read
 */
export function lacksForm(
  { reading, terms }: Question,
  ranked: readonly RankedPassage[],
  borne: number | undefined,
): boolean {
  if (!ONLY_BY_FORM.has(reading.wants)) return false;
  if (borne !== undefined && borne < BORNE_LEAST) return true;
  const most = (name: 'wanted' | 'window') =>
    ranked.reduce((best, { evidence }) => Math.max(best, evidence[name]), 0);
  const least = terms.some(({ term }) => isPrinted(term)) ? SAME_POST : SAME_MATTER;
  return most('wanted') < least * most('window');
}
