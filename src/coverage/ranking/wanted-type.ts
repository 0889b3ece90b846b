import type { Statement } from '../../attribution/statement.ts';
import type { Span } from '../../corpus/article.ts';
import type { Wanted } from '../answer.ts';
import type { IndexedArticle, Passage, PassageIndex } from '../index/passage-index.ts';
import type { CoveragePerson, People } from '../people/merge-people.ts';
import type { Question } from '../question/read-question.ts';
import { AGE, LENGTH, MONEY, NUMBER, SUM } from './figures.ts';

const DATE =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|tonight|noon|midnight|dawn|dusk|morning|afternoon|evening|spring|summer|autumn|winter)\b|\b\d{1,2}(?::\d\d|(?::\d\d)? ?[ap]\.?m\b|(?: o['’]clock))|\b(?:19|20)\d\d\b|\b(?:last|next|this|earlier this|days|weeks|months|years) (?:week|month|year|night|ago)\b/iu;
const PLACE = /\b(?:in|at|to|from|near) (?:the )?\p{Lu}/u;
/** A capital inside a sentence. */
const NAME = /[\p{Ll}\d,;:] [“"(]?\p{Lu}\p{Ll}/u;
const REASON =
  /\b(?:because|due to|since|so that|in order to|as a result|owing to|in light of|in response to|thanks to|therefore|caused|led to|forc(?:es?|ed|ing)|reasons?)\b/iu;

const TYPES: Partial<Record<Wanted, RegExp>> = {
  'how-many': NUMBER,
  'how-much': MONEY,
  'how-long': LENGTH,
  'how-old': AGE,
  when: DATE,
  where: PLACE,
  who: NAME,
  why: REASON,
};

/** 1 where a text holds what this kind of question wants (a number, a sum, a date …), 0 where not. */
export function holdsWanted(text: string, wants: Wanted): number {
  const type = TYPES[wants];
  return type?.test(wants === 'how-many' ? text.replaceAll(SUM, '') : text) ? 1 : 0;
}

/** 1 for a statement that denies or refuses, where that is asked for. */
export function deniesWhereAsked(statement: Statement, wants: Wanted): number {
  if (wants !== 'denial') return 0;
  return statement.stances.some(({ kind }) => kind === 'denial' || kind === 'refusal') ? 1 : 0;
}

/** Whether a statement holds an article's description of one of these people. */
export function describes(
  statement: Statement,
  { attributed }: IndexedArticle,
  people: readonly CoveragePerson[],
): boolean {
  const { start, end } = statement.sentence;
  return people.some(({ members }) =>
    members.some(
      ({ article, person }) =>
        article === attributed.article.id &&
        person.descriptions.some((words) => words.start >= start && words.end <= end),
    ),
  );
}

/** Kinds of question that only a figure or a date answers: where none is printed, nothing is answered. */
export const ONLY_BY_FORM: ReadonlySet<Wanted> = new Set([
  'when',
  'how-many',
  'how-much',
  'how-long',
  'how-old',
]);
/** Kinds of question whose answer is told by its form; to the others the answer is a name. */
const BY_FORM: ReadonlySet<Wanted> = new Set(['how-many', 'how-much', 'how-long', 'how-old', 'when', 'why']);

/** Tells of a passage which sentences of it hold what a question wants: a number, a date, a name that it lacks. */
export function readWanted(
  { lexicon, named }: PassageIndex,
  people: People,
  { reading, terms }: Question,
): (passage: Passage) => (sentence: Span) => boolean {
  const { wants } = reading;
  if (BY_FORM.has(wants))
    return ({ article }) =>
      ({ start, end }) =>
        holdsWanted(article.attributed.article.text.slice(start, end), wants) > 0;
  const asked = new Set(terms.map(({ term }) => lexicon.numberOf(term)));
  const isWanted = (number: number) => {
    const person = people.all[number];
    let isAsked = false;
    named.forEachTermOf(number, (term) => {
      isAsked ||= asked.has(term);
    });
    return person !== undefined && isOfKind(person, wants) && !isAsked;
  };
  const known = new Map<number, boolean>();
  const fits = (number: number) => {
    const held = known.get(number) ?? isWanted(number);
    known.set(number, held);
    return held;
  };
  return ({ number }) =>
    ({ start, end }) =>
      named.mentions(number, start, end, fits);
}

function isOfKind({ kind }: CoveragePerson, wants: Wanted): boolean {
  if (wants === 'who') return kind === 'person' || kind === 'unknown';
  return wants !== 'where' || kind !== 'person';
}
