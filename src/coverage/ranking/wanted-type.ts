import type { Statement } from '../../attribution/statement.ts';
import type { Wanted } from '../answer.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import type { CoveragePerson } from '../people/merge-people.ts';

const NUMBER_WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|several|couple|few';
const NUMBER = new RegExp(`\\d|\\b(?:${NUMBER_WORD})\\b`, 'iu');
const MONEY =
  /[$€£¥₹]\s?\d|\d\s?%|\b(?:dollars?|euros?|pounds?|percent|per cent)\b|\d[\d.,]*\s?(?:k|m|bn|b|million|billion|trillion)\b/iu;
const DATE =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|tonight)\b|\b(?:19|20)\d\d\b|\b(?:last|next|this|earlier this|days|weeks|months|years) (?:week|month|year|night|ago)\b/iu;
const PLACE = /\b(?:in|at|to|from|near) (?:the )?\p{Lu}/u;
/** A capital inside a sentence. */
const NAME = /[\p{Ll}\d,;:] [“"(]?\p{Lu}\p{Ll}/u;
const REASON =
  /\b(?:because|due to|since|so that|in order to|as a result|owing to|after|amid|over|caused|led to|reason)\b/iu;

const TYPES: Partial<Record<Wanted, RegExp>> = {
  'how-many': NUMBER,
  'how-much': MONEY,
  when: DATE,
  where: PLACE,
  who: NAME,
  why: REASON,
};

/** 1 where a text holds what this kind of question wants (a number, a sum, a date …), 0 where not. */
export function holdsWanted(text: string, wants: Wanted): number {
  const type = TYPES[wants];
  return type?.test(text) ? 1 : 0;
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
