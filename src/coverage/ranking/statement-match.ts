import { SHOWN_SPEAKER_CONFIDENCE } from '../../attribution/attribute.ts';
import type { Statement } from '../../attribution/statement.ts';
import type { IndexedArticle, PassageIndex } from '../index/passage-index.ts';
import { termsOf } from '../index/passage-index.ts';
import { NO_TERM, wordsInside } from '../index/term-sequence.ts';
import type { People } from '../people/merge-people.ts';
import type { Question } from '../question/read-question.ts';
import type { SearchUnits } from './search-units.ts';
import { deniesWhereAsked, describes, holdsWanted } from './wanted-type.ts';

/** How well one statement answers, and by which of the question's words. */
export interface StatementMatch {
  /** 0 to about 1. */
  readonly score: number;
  /** Share, by rarity, of the question's words in the statement: 0 to 1. */
  readonly share: number;
  /** The question's terms that it holds. */
  readonly matched: ReadonlySet<string>;
}

export interface StatementReader {
  match(article: IndexedArticle, statement: Statement): StatementMatch;
}

/** Parts of a statement's score beside the share of the words; their sum with it may pass 1 a little. */
const PARTS = { share: 0.6, speaker: 0.25, wanted: 0.15, denial: 0.3, description: 0.3, name: 0.1 } as const;

/**
 * Reads statements for one question: the topic in what is stated, and the speaker asked for as the speaker found. A
 * speaker's resolved name counts as if it stood in the sentence, so that 'he said' answers for the one it means.
 */
export function readStatements(
  index: PassageIndex,
  people: People,
  question: Question,
  units: SearchUnits,
): StatementReader {
  const vocabulary = vocabularyOf(index, units);
  const { total } = units;
  const named = new Set(question.people.map((person) => person.id));
  const asksWhoIs = question.reading.wants === 'who' && named.size > 0;
  return {
    match: (article, statement) => {
      const matched = termsIn(article, statement, vocabulary);
      const share = total === 0 ? 0 : sumOf(matched, vocabulary.rarity) / total;
      const text = article.attributed.article.text.slice(statement.sentence.start, statement.sentence.end);
      const speaker = speakerId(statement, article, people);
      const keys = asksWhoIs ? keysOf(question, article) : new Set<string>();
      const score =
        PARTS.share * share +
        PARTS.speaker * speakerFit(speaker, question.speakers) +
        PARTS.wanted * holdsWanted(text, question.reading.wants) +
        PARTS.denial * deniesWhereAsked(statement, question.reading.wants) +
        PARTS.description * (asksWhoIs ? describes(statement, article, keys) : 0) +
        PARTS.name * (speaker !== undefined && named.has(speaker) ? 1 : 0);
      return { score, share, matched };
    },
  };
}

interface Vocabulary {
  /** The question's terms that a term number stands for. */
  readonly stands: ReadonlyMap<number, readonly string[]>;
  readonly rarity: ReadonlyMap<string, number>;
}

function vocabularyOf(index: PassageIndex, units: SearchUnits): Vocabulary {
  const stands = new Map<number, readonly string[]>();
  const termAt = (position: number) => units.terms[position]?.term ?? [];
  for (const unit of units.weights.keys()) {
    const number = index.lexicon.numberOf(unit);
    if (number !== undefined) stands.set(number, units.standsFor(unit).flatMap(termAt));
  }
  const rarity = new Map(units.terms.map(({ term }, position) => [term, units.rarities[position] ?? 0]));
  return { stands, rarity };
}

function termsIn(article: IndexedArticle, statement: Statement, { stands, rarity }: Vocabulary): Set<string> {
  const matched = new Set<string>();
  const { first, last } = wordsInside(article.sequence, statement.sentence);
  for (let place = first; place < last; place += 1) {
    const number = article.sequence.terms[place] ?? NO_TERM;
    for (const term of stands.get(number) ?? []) matched.add(term);
  }
  for (const term of termsOf(statement.speaker?.name ?? '')) if (rarity.has(term)) matched.add(term);
  return matched;
}

function sumOf(terms: ReadonlySet<string>, rarity: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of terms) sum += rarity.get(term) ?? 0;
  return sum;
}

/** The coverage's id of a statement's speaker, where attribution is sure enough to show the name. */
export function speakerId(statement: Statement, article: IndexedArticle, people: People): string | undefined {
  const key = statement.speaker?.person;
  if (key === undefined || statement.confidence < SHOWN_SPEAKER_CONFIDENCE) return undefined;
  return people.byKey(article.attributed.article.id, key)?.id;
}

function speakerFit(speaker: string | undefined, asked: readonly string[]): number {
  return speaker !== undefined && asked.includes(speaker) ? 1 : 0;
}

function keysOf(question: Question, article: IndexedArticle): Set<string> {
  const id = article.attributed.article.id;
  const members = question.people.flatMap((person) => person.members);
  return new Set(members.filter((member) => member.article === id).map(({ person }) => person.key));
}
