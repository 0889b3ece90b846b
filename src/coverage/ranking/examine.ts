import type { PassageIndex } from '../index/passage-index.ts';
import type { People } from '../people/merge-people.ts';
import type { Question } from '../question/read-question.ts';
import { dateAgreement, outletAgreement } from './agreement.ts';
import { readOthers } from './among-others.ts';
import { readBearing } from './answer-bearing.ts';
import { readAsked } from './asked.ts';
import { HeldTerms } from './held-terms.ts';
import { leadEvidence } from './lead.ts';
import { readPairs } from './pairs.ts';
import { recency } from './recency.ts';
import { type Admits, type Candidate, retrieve } from './retrieve.ts';
import { type SearchUnits, searchUnits } from './search-units.ts';
import { readSentences } from './sentence-evidence.ts';
import { readStatements, type StatementMatch } from './statement-match.ts';
import { questionVocabulary, TermPlaces } from './term-places.ts';
import { readWanted } from './wanted-type.ts';
import type { Weights } from './weights.ts';

/** The stages of which each gives one piece of evidence. */
export const EVIDENCE = [
  'words',
  'share',
  'pairs',
  'window',
  'outletWindow',
  'asked',
  'lead',
  'recent',
  'newer',
  'latest',
  'company',
  'outlet',
  'date',
  'wanted',
  'statement',
  'unheard',
] as const satisfies readonly (keyof Weights)[];

/** What each stage found in a passage, each 0 to about 1. */
export type Evidence = Readonly<Record<(typeof EVIDENCE)[number], number>>;

/** A passage with its evidence. */
export interface ExaminedPassage extends Candidate {
  readonly score: number;
  readonly evidence: Evidence;
}

/** What is told of a passage once it is picked. */
export interface Details {
  /** The question's terms that it or its labels hold. */
  readonly matched: ReadonlySet<string>;
  /** Its statements, best first. */
  readonly statements: readonly RankedStatement[];
}

/** A statement of a picked passage. */
export interface RankedStatement {
  readonly position: number;
  readonly match: StatementMatch;
  /** What it is ordered by: how well it bears the answer, or matches where somebody's words are asked for. */
  readonly worth: number;
}

/** The most promising passages with the evidence of every stage, before any order. */
export interface Examination {
  readonly examined: readonly ExaminedPassage[];
  detailsOf(candidate: Candidate): Details;
}

export function examinePassages(
  index: PassageIndex,
  people: People,
  question: Question,
  weights: Weights,
  admits: Admits,
): Examination {
  const units = searchUnits(index, question, weights);
  const pairs = readPairs(units);
  const vocabulary = questionVocabulary(index, units);
  const statements = readStatements(index, people, question, units, vocabulary, pairs);
  const sentencesOf = readSentences(units);
  const askedIn = readAsked(units, question);
  const bearingsOf = readBearing(units, question);
  const wantedIn = readWanted(index, people, question);
  const places = new TermPlaces(vocabulary);
  const held = new HeldTerms(units);
  const examined = retrieve(index, units, question, weights, admits).map((candidate) => {
    const { passage } = candidate;
    places.read(passage);
    holdAll(held, candidate, places, units);
    const { window, wanted } = sentencesOf(passage, places, wantedIn(passage));
    // Each is written out: two hundred objects put together from others would be most of what an answer throws away.
    const evidence: Evidence = {
      words: candidate.words,
      share: held.share,
      pairs: pairs.evidence(places, passage.span),
      window,
      outletWindow: question.reading.outlets.length > 0 ? window : 0,
      asked: askedIn(passage, places),
      lead: leadEvidence(passage, question),
      recent: recency(passage, question),
      newer: 0,
      latest: 0,
      company: 0,
      outlet: outletAgreement(passage.article, question.reading),
      date: dateAgreement(passage, question.reading),
      wanted,
      statement: statements.best(passage, places),
      unheard: statements.isHeard(passage) ? 0 : 1,
    };
    const { words, units: matched } = candidate;
    return { passage, words, units: matched, evidence, score: weigh(evidence, weights) };
  });
  return {
    examined: question.reading.from === undefined ? besideOthers(examined, question, weights) : examined,
    detailsOf: (candidate) => {
      const { passage } = candidate;
      places.read(passage);
      holdAll(held, candidate, places, units);
      const bearings = bearingsOf?.(passage, places, wantedIn(passage));
      return {
        matched: new Set(held.positions().flatMap((position) => units.terms[position]?.term ?? [])),
        statements: passage.statements
          .map((_, position) => {
            const match = statements.match(passage, position, places);
            return { position, match, worth: bearings?.[position] ?? match.score };
          })
          .sort((a, b) => b.worth - a.worth || a.position - b.position),
      };
    },
  };
}

/** The question's own terms that a passage or its labels hold. */
function holdAll(held: HeldTerms, candidate: Candidate, places: TermPlaces, units: SearchUnits): void {
  held.clear();
  for (const unit of candidate.units) for (const position of units.standsFor(unit)) held.add(position);
  places.addTo(held, candidate.passage.span);
}

/** With what the articles that match say about each other's days: where the question names none. */
function besideOthers(
  examined: readonly ExaminedPassage[],
  { fromToday, reading }: Question,
  weights: Weights,
): ExaminedPassage[] {
  const others = readOthers(examined);
  const asksLatest = fromToday && reading.outlets.length === 0;
  return examined.map((ranked) => {
    const { newer, company } = others(ranked.passage.article);
    const evidence = { ...ranked.evidence, newer, company, latest: asksLatest ? newer : 0 };
    return { ...ranked, evidence, score: weigh(evidence, weights) };
  });
}

/** The weighted sum of the evidence. */
export function weigh(evidence: Evidence, weights: Weights): number {
  return EVIDENCE.reduce((sum, name) => sum + weights[name] * evidence[name], 0);
}
