import type { Wanted } from '../answer.ts';
import { isPrinted } from '../question/framing.ts';
import type { Question } from '../question/read-question.ts';
import type { RankedPassage } from '../ranking/rank.ts';

/** Kinds of question that only a figure or a date answers: where none is printed, nothing is answered. */
const ONLY_BY_FORM: ReadonlySet<Wanted> = new Set(['when', 'how-many', 'how-much', 'how-long', 'how-old']);
/** Of what the best sentences hold of the question, what one with a figure must hold: else it is a figure of something else. */
const SAME_MATTER = 0.5;
/** The same of a letter or a post, whose date stands apart from its words. */
const SAME_POST = 1 / 3;

/** Whether none of the passages prints a figure or a date beside what is asked about, where only that would answer. */
export function lacksForm({ reading, terms }: Question, ranked: readonly RankedPassage[]): boolean {
  if (!ONLY_BY_FORM.has(reading.wants)) return false;
  const most = (name: 'wanted' | 'window') =>
    ranked.reduce((best, { evidence }) => Math.max(best, evidence[name]), 0);
  const least = terms.some(({ term }) => isPrinted(term)) ? SAME_POST : SAME_MATTER;
  return most('wanted') < least * most('window');
}
