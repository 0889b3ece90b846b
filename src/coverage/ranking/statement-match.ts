import type { Statement } from '../../attribution/statement.ts';
import { type Passage, type PassageIndex, termsOf } from '../index/passage-index.ts';
import { wordsInside } from '../index/term-sequence.ts';
import type { People } from '../people/merge-people.ts';
import type { Question } from '../question/read-question.ts';
import type { PairReader } from './pairs.ts';
import { type SearchUnits, shareOf } from './search-units.ts';
import { speakerFit, speakerId } from './speaker-fit.ts';
import type { TermPlace } from './term-places.ts';
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
  /** @param places of the question's words in the passage */
  match(passage: Passage, statement: Statement, places: readonly TermPlace[]): StatementMatch;
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

/**
 * Reads statements for one question: the topic in what is stated, and the speaker asked for as the speaker found. A
 * speaker's resolved name counts as if it stood in the sentence, so that 'he said' answers for the one it means.
 */
export function readStatements(
  index: PassageIndex,
  people: People,
  question: Question,
  units: SearchUnits,
  pairs: PairReader,
): StatementReader {
  const { wants } = question.reading;
  const inSpeaker = speakerTerms(units);
  const fits = question.speaker && speakerFit(index, people, question.speaker);
  // The words of saying belong to the cue; whose they are, the speaker tells.
  const isStated = (at: number) => !question.speaker?.isAsked || units.terms[at]?.role === 'topic';
  const most = 1 + PARTS.pairs + PARTS.speaker + PARTS.wanted;
  return {
    match: (passage, statement, places) => {
      const { article } = passage;
      const { start, end } = statement.sentence;
      const range = wordsInside(article.sequence, statement.sentence);
      const here = places.filter(({ place }) => range.first <= place && place < range.last);
      const positions = new Set(here.flatMap(({ terms }) => terms).filter(isStated));
      const speaker = speakerId(statement, article, people);
      if (speaker !== undefined) for (const at of inSpeaker(statement.speaker?.name ?? '')) positions.add(at);
      const isAsked = fits?.(statement, article) ?? false;
      const speakerPart = isAsked ? PARTS.speaker : fits && speaker !== undefined ? PARTS.otherSpeaker : 0;
      const described = question.asksIdentity && describes(statement, article, question.people);
      const score =
        shareOf(positions, units) +
        PARTS.pairs * pairs.evidence(here) +
        speakerPart +
        PARTS.wanted * holdsWanted(article.attributed.article.text.slice(start, end), wants) +
        PARTS.denial * deniesWhereAsked(statement, wants) +
        PARTS.description * (described ? 1 : 0);
      return {
        score: score / most,
        describes: described,
        isAsked,
        matched: new Set([...positions].flatMap((at) => units.terms[at]?.term ?? [])),
      };
    },
  };
}

/** The question's terms in a speaker's name, worked out once a name. */
function speakerTerms(units: SearchUnits): (name: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (name) => {
    const held = known.get(name);
    if (held) return held;
    const found = termsOf(name).flatMap((term) => units.standsFor(term));
    known.set(name, found);
    return found;
  };
}
