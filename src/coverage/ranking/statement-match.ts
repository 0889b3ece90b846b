import type { Passage, PassageIndex } from '../index/passage-index.ts';
import type { People } from '../people/merge-people.ts';
import type { Question } from '../question/read-question.ts';
import { HeldTerms } from './held-terms.ts';
import type { PairReader } from './pairs.ts';
import type { SearchUnits } from './search-units.ts';
import { speakerFit } from './speaker-fit.ts';
import type { QuestionVocabulary, TermPlaces } from './term-places.ts';
import { deniesWhereAsked, describes, holdsWanted } from './wanted-type.ts';

/** How well one statement answers, and by which of the question's words. */
export interface StatementMatch {
  /** 0 to about 1. */
  readonly score: number;
  /** The question's terms that it holds. */
  readonly matched: ReadonlySet<string>;
  /** Whether it describes the person of 'who is X'. */
  readonly describes: boolean;
  /** Whether whoever's words are asked for says it. */
  readonly isAsked: boolean;
}

export interface StatementReader {
  /**
   * @param position of the statement in the passage
   * @param places of the question's words in the passage
   */
  match(passage: Passage, position: number, places: TermPlaces): StatementMatch;
  /** The score of the passage's best statement, 0 of one without statements. */
  best(passage: Passage, places: TermPlaces): number;
  /** Whether whoever's words are asked for says anything in the passage; true where nobody's are. */
  isHeard(passage: Passage): boolean;
}

/** Parts of a statement's score beside the share of the question's words, which counts 1. */
const PARTS = {
  pairs: 0.3,
  speaker: 0.4,
  otherSpeaker: -0.2,
  wanted: 0.2,
  denial: 0.5,
  description: 1.5,
} as const;

/** What a statement without a denial or a description can have. */
const MOST = 1 + PARTS.pairs + PARTS.speaker + PARTS.wanted;

/**
 * Reads statements for one question: the topic in what is stated, and the speaker asked for as the speaker found. A
 * speaker's resolved name counts as if it stood in the sentence, so that 'he said' answers for the one it means.
 */
export function readStatements(
  index: PassageIndex,
  people: People,
  question: Question,
  units: SearchUnits,
  vocabulary: QuestionVocabulary,
  pairs: PairReader,
): StatementReader {
  const { wants } = question.reading;
  const fits = question.speaker && speakerFit(index, people, question.speaker);
  // The words of saying belong to the cue; whose they are, the speaker tells.
  const isStated = question.speaker?.isAsked ? (at: number) => units.terms[at]?.role === 'topic' : undefined;
  const held = new HeldTerms(units);
  const addSpeaker = (term: number) => {
    for (const at of vocabulary.get(term) ?? []) held.add(at);
  };
  /** Reads the statement into `held`. A score below `least` is not told exactly. */
  const read = (passage: Passage, position: number, places: TermPlaces, least: number) => {
    const { article, statements, number } = passage;
    const statement = statements[position];
    if (!statement) return { score: 0, describes: false, isAsked: false };
    const { start, end } = statement.sentence;
    held.clear();
    places.addTo(held, statement.sentence, isStated);
    index.named.forEachTermOfSpeaker(number, position, addSpeaker);
    const isAsked = fits?.(statement, article) ?? false;
    const isOther = fits !== undefined && !isAsked && index.named.hasSpeaker(number, position);
    const isDescribed = question.asksIdentity && describes(statement, article, question.people);
    const found =
      held.share +
      PARTS.pairs * pairs.evidence(places, statement.sentence) +
      (isAsked ? PARTS.speaker : isOther ? PARTS.otherSpeaker : 0);
    const scoreWith = (wanted: number) =>
      (found +
        PARTS.wanted * wanted +
        PARTS.denial * deniesWhereAsked(statement, wants) +
        PARTS.description * (isDescribed ? 1 : 0)) /
      MOST;
    const most = scoreWith(1);
    const isWanted = () => holdsWanted(article.attributed.article.text.slice(start, end), wants);
    const score = most <= least ? most : scoreWith(isWanted());
    return { score, describes: isDescribed, isAsked };
  };
  return {
    match: (passage, position, places) => ({
      ...read(passage, position, places, Number.NEGATIVE_INFINITY),
      matched: new Set(held.positions().flatMap((at) => units.terms[at]?.term ?? [])),
    }),
    isHeard: (passage) =>
      fits === undefined ||
      question.speaker?.isAsked !== true ||
      passage.statements.some((statement) => fits(statement, passage.article)),
    best: (passage, places) => {
      if (passage.statements.length === 0) return 0;
      return passage.statements.reduce(
        (best, _, position) => Math.max(best, read(passage, position, places, best).score),
        Number.NEGATIVE_INFINITY,
      );
    },
  };
}
