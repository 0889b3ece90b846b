import type { Span } from '../../corpus/article.ts';
import type { Passage } from '../index/passage-index.ts';
import { stem, type Word, wordsOf } from '../index/words.ts';
import type { Question, QuestionTerm } from '../question/read-question.ts';
import { AGE, HEIGHT, LENGTH, NUMBER, SIZE, SUM } from './figures.ts';
import { holdsWanted } from './wanted-type.ts';

/** A stretch of a text that may bear an answer, and the sentence around it. */
export interface Stretch {
  readonly clause: Span;
  readonly sentence: Span;
}

/** How well what stands in a clause fits what a question wants there, 0 to 1; 1 where no form tells an answer. */
export type FitReader = (passage: Passage, stretch: Stretch) => number;

/** Whether somebody or something is named in a span of a passage. */
export type NameReader = (passage: Passage) => (span: Span) => boolean;

/** Of a number that may count what is asked for, but stands beside something else. */
const NOT_BESIDE = 0.3;
/** Of a number beside some plural, where people are counted: 'lives', 'workers'. */
const SOME_PEOPLE = 0.8;
/** Of a name that stands in the sentence, but in another clause, and of an organisation or a country for 'who'. */
const LESS_LIKELY = 0.7;
/** Of an age whose owner is only 'the 28-year-old'. */
const NAMELESS_AGE = 0.6;
/** Words after a number in which what it counts is printed: '25,000 and 40,000 mink'. */
const COUNTED_WITHIN = 4;
/** Characters before an age, and words after it, in which its owner's name stands. */
const OWNER_BEFORE = 40;
const OWNER_AFTER = 6;
/** What people call the name of an account, and how it is printed. */
const HANDLES = new Set(['handle', 'username'].map(stem));
const HANDLE = /@ ?\p{L}/u;
const MAGNITUDES = new Set('thousand million billion trillion'.split(' '));
/** What numbers count when they measure. */
const UNIT =
  /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|miles?|percent|dollars?|times?|points?)$/u;

/**
 * Reads clauses for one question. A clause that holds some number does not yet answer 'how many people': the number must
 * count people; an age must be that of whoever is asked about, a length one of time or of space.
 * @param names who or what is named in a span of a passage that the question does not name: of the wanted kind, or of any
 */
export function readFit(
  question: Question,
  names: { readonly wanted: NameReader; readonly any: NameReader },
): FitReader {
  const { wants } = question.reading;
  const own = new Set(question.terms.flatMap(({ term, related }) => [term, ...related]));
  const textOf = ({ article }: Passage, { start, end }: Span) =>
    article.attributed.article.text.slice(start, end);
  switch (wants) {
    case 'how-many':
      return (passage, { clause }) => numberFit(textOf(passage, clause), question, own);
    case 'how-old':
      return (passage, { clause }) => ageFit(textOf(passage, clause), own);
    case 'how-long':
      return (passage, { clause }) => lengthFit(textOf(passage, clause), question);
    case 'how-much':
      return (passage, { clause }) => amountFit(textOf(passage, clause), question);
    case 'when':
      return (passage, { clause }) => holdsWanted(textOf(passage, clause), wants);
    case 'where':
      return (passage, { clause, sentence }) => {
        const isNamed = names.wanted(passage);
        if (isNamed(clause) || holdsWanted(textOf(passage, clause), wants) > 0) return 1;
        return isNamed(sentence) ? LESS_LIKELY : 0;
      };
    case 'who':
      if (question.asksIdentity) return () => 1;
      return (passage, { clause, sentence }) => {
        const isNamed = names.wanted(passage);
        if (isNamed(clause)) return 1;
        return isNamed(sentence) || names.any(passage)(clause) ? LESS_LIKELY : 0;
      };
    default:
      if (!question.terms.some(({ term }) => HANDLES.has(term))) return () => 1;
      return (passage, { clause }) => (HANDLE.test(textOf(passage, clause)) ? 1 : NOT_BESIDE);
  }
}

function numberFit(clause: string, { quantity, terms }: Question, own: ReadonlySet<string>): number {
  const counted = countedTerms(quantity?.counted ?? [], terms);
  const fits = [...clause.replaceAll(SUM, ' ').matchAll(new RegExp(NUMBER, 'giu'))].map((match) => {
    const after = wordsOf(clause.replaceAll(SUM, ' ').slice(match.index + match[0].length))
      .filter(({ folded }) => !MAGNITUDES.has(folded))
      .slice(0, COUNTED_WITHIN);
    if (counted.size === 0 || after.some(({ term }) => term !== undefined && counted.has(term))) return 1;
    const [first] = after;
    // It counts something else that is asked about.
    if (first?.term !== undefined && own.has(first.term)) return 0;
    return quantity?.ofPeople && countsSomebody(after) ? SOME_PEOPLE : NOT_BESIDE;
  });
  return Math.max(0, ...fits);
}

/** Of 'how much oil' a sum of money is no answer, unless it is said of oil. */
function amountFit(clause: string, { quantity, terms, reading }: Question): number {
  if (holdsWanted(clause, reading.wants) === 0) return 0;
  const counted = countedTerms(quantity?.counted ?? [], terms);
  const isKnown = terms.some(({ term, known }) => known && counted.has(term));
  return !isKnown || wordsOf(clause).some(({ term }) => term !== undefined && counted.has(term))
    ? 1
    : NOT_BESIDE;
}

function countedTerms(counted: readonly string[], terms: readonly QuestionTerm[]): ReadonlySet<string> {
  const related = terms.flatMap((term) => (counted.includes(term.term) ? term.related : []));
  return new Set([...counted, ...related]);
}

function countsSomebody([first, ...others]: readonly Word[]): boolean {
  if (first === undefined || UNIT.test(first.folded)) return false;
  return [first, ...others].some(({ folded }) => /(?:s|people|men|children)$/u.test(folded));
}

function ageFit(clause: string, own: ReadonlySet<string>): number {
  const isOwn = (word: Word | undefined) => word?.term !== undefined && own.has(word.term);
  const fits = [...clause.matchAll(new RegExp(AGE, 'giu'))].map(({ 0: printed, index }) => {
    const before = clause.slice(Math.max(0, index - OWNER_BEFORE), index);
    const after = wordsOf(clause.slice(index + printed.length)).slice(0, OWNER_AFTER);
    if (
      isOwn(wordsOf(before).findLast(({ term }) => term !== undefined)) ||
      (/year/iu.test(printed) && after.some(isOwn))
    )
      return 1;
    return /\bthe $/iu.test(before) && /year/iu.test(printed) ? NAMELESS_AGE : 0;
  });
  return Math.max(0, ...fits);
}

function lengthFit(clause: string, { space }: Question): number {
  const held = {
    size: () => HEIGHT.test(clause),
    distance: () => SIZE.test(clause),
    any: () => LENGTH.test(clause),
  };
  return held[space ?? 'any']() ? 1 : 0;
}
