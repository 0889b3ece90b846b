import type { Span } from '../../corpus/article.ts';
import type { Wanted } from '../answer.ts';
import { type Passage, type PassageIndex, termsOf } from '../index/passage-index.ts';
import type { People } from '../people/merge-people.ts';
import type { Question } from '../question/read-question.ts';
import { clausesOf } from './clauses.ts';
import { HeldTerms } from './held-terms.ts';
import type { SearchUnits } from './search-units.ts';
import { questionVocabulary, TermPlaces } from './term-places.ts';
import { readFit } from './wanted-fit.ts';
import { readWanted } from './wanted-type.ts';

/** A clause, and what it holds of the question. */
export interface BearingClause {
  readonly sentence: Span;
  /** Share of the question, by weight, in the clause and, less, beside it; as far as the clause holds what is wanted. */
  readonly borne: number;
  /** By position in `SearchUnits.terms`: how far a word counts as held, 0 to 1. */
  readonly held: readonly number[];
}

/** The clause of each sentence of a passage that bears the answer best; none of a sentence that lacks what is wanted. */
export type ClauseReader = (passage: Passage) => readonly BearingClause[];

/** What a word counts of which there are only others that mean nearly the same. */
export const BY_MEANING = 0.6;

/**
 * What a word counts that stands not in the clause itself but in its sentence (or in its speaker's name), in the sentence before (news names its
 * subject once and goes on), in the one after, or in the headline.
 */
const BESIDE = { sentence: 0.7, before: 0.5, after: 0.3, headline: 0.3 } as const;

/** What is left of a clause with a length of time that holds nothing of what is asked, but names: it is that of something else. */
const APART = 0.5;

/**
 * Reads passages for the clauses that bear the answer. A passage may hold every word of a question and still not
 * answer it; the clause that does has them together with the figure, the date or the name that is asked for.
 * @param weights what each of the question's words weighs, as in `units.terms`
 */
export function readClauses(
  index: PassageIndex,
  people: People,
  question: Question,
  units: SearchUnits,
  weights: readonly number[],
): ClauseReader {
  const vocabulary = questionVocabulary(index, units);
  const places = new TermPlaces(vocabulary);
  const terms = new HeldTerms(units);
  const named = (wants: Wanted) =>
    readWanted(index, people, { ...question, reading: { ...question.reading, wants } });
  const fitOf = readFit(question, { wanted: named(question.reading.wants), any: named('where') });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const matters = question.reading.wants === 'how-long' ? mattersOf(question, units) : [];
  const holding = (span: Span): ReadonlySet<number> => {
    terms.clear();
    places.addTo(terms, span);
    return new Set(terms.positions());
  };
  return (passage) => {
    places.read(passage);
    const { article, sentences } = passage.article.attributed;
    const { headline } = passage.article;
    const inside = sentences.filter((sentence) => overlaps(sentence, passage.span));
    const inSentence = inside.map((sentence) => {
      const held = new Set(holding(sentence));
      passage.statements.forEach((statement, position) => {
        if (!overlaps(statement.sentence, sentence)) return;
        index.named.forEachTermOfSpeaker(passage.number, position, (number) => {
          for (const at of vocabulary.get(number) ?? []) held.add(at);
        });
      });
      return held;
    });
    return inside.flatMap((sentence, at) => {
      const clauses = clausesOf(article.text, sentence).map((clause) => {
        const fit = total === 0 ? 0 : fitOf(passage, { clause, sentence });
        const inClause = fit === 0 ? new Set() : holding(clause);
        const held = units.terms.map(({ term, byMeaning }, position): number => {
          const share = byMeaning ? BY_MEANING : 1;
          if (inClause.has(position)) return share;
          if (inSentence[at]?.has(position)) return BESIDE.sentence * share;
          if (inSentence[at - 1]?.has(position)) return BESIDE.before * share;
          if (inSentence[at + 1]?.has(position)) return BESIDE.after * share;
          return headline.has(term) ? BESIDE.headline : 0;
        });
        const sum = held.reduce((all: number, each, position) => all + each * (weights[position] ?? 0), 0);
        const isApart = matters.length > 0 && !matters.some((position) => inClause.has(position));
        return { sentence, borne: fit === 0 ? 0 : ((isApart ? APART : 1) * fit * sum) / total, held };
      });
      const best = mostBorne(clauses);
      return best === undefined || best.borne === 0 ? [] : [best];
    });
  };
}

/** Positions of the words that say what is asked of whoever the question names. */
function mattersOf({ people }: Question, { terms }: SearchUnits): number[] {
  const names = new Set(people.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(termsOf)));
  return [...terms.keys()].filter((at) => {
    const term = terms[at];
    return term?.role === 'topic' && term.known && !names.has(term.term);
  });
}

/** Whether two stretches of a text share a character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The one that bears most, of several the first. */
export function mostBorne(clauses: readonly BearingClause[]): BearingClause | undefined {
  return clauses.reduce<BearingClause | undefined>(
    (best, each) => (best === undefined || each.borne > best.borne ? each : best),
    undefined,
  );
}
