import type { Answer, Filter } from './answer.ts';
import { askEach } from './ask-each.ts';
import {
  ANSWERED_FROM,
  CALIBRATIONS,
  calibrationFor,
  confidenceOf,
  readSigns,
} from './confidence/confidence.ts';
import { lacksForm } from './confidence/form-held.ts';
import { lacksName } from './confidence/name-held.ts';
import { contradictionsOf } from './contradictions/contradictions-of.ts';
import { findDenials } from './denials/find-denials.ts';
import { admitsArticle, statementFilter } from './filter.ts';
import type { Finding } from './finding.ts';
import { PASSAGES_MOST, pickFindings } from './findings/pick-findings.ts';
import { heard } from './heard.ts';
import type { IndexedArticle, Passage } from './index/passage-index.ts';
import { originsOf } from './origins/origins.ts';
import { type Question, readQuestion } from './question/read-question.ts';
import { readSides } from './question/sides.ts';
import { isByFact } from './ranking/answer-bearing.ts';
import { readClauses } from './ranking/answer-clause.ts';
import { byClause } from './ranking/by-clause.ts';
import { clauseWeights } from './ranking/question-weights.ts';
import { type RankedPassage, rankPassages, takeTurns } from './ranking/rank.ts';
import { fewness, readsClauses, searchUnits } from './ranking/search-units.ts';
import { WEIGHTS } from './ranking/weights.ts';
import type { Snapshot } from './snapshot.ts';

/** Nearest names offered beside 'nothing found', at most. */
const NEAREST_NAMES_MOST = 5;
/** What scores less than this share of the best only came close. */
const STRONG_SHARE = 0.4;
/** What is left of the confidence where whoever's words are asked for are not reported on it, nothing but a name is, or no figure or name where that is asked for. */
const SILENT_SHARE = 0.1;

/** Whether an article may be in the answer, beside what the filter says. */
type Within = (article: IndexedArticle) => boolean;

/** The answer to a question: findings, or the honest no with what came closest. */
export function ask(snapshot: Snapshot, typed: string, filter: Filter): Answer {
  const asked = readSides(typed, snapshot, filter);
  const askWithin = (question: string, within: Within) => answerWithin(snapshot, question, filter, within);
  return asked ? askEach(snapshot, typed, asked, askWithin) : askWithin(typed, () => true);
}

function answerWithin(snapshot: Snapshot, typed: string, filter: Filter, within: Within): Answer {
  const question = readQuestion(typed, snapshot.known);
  const { ranked, borne, confidence: likely } = rankParts(snapshot, question, filter, within);
  const denials = findDenials(snapshot, question, filter).filter(({ article: { id } }) => {
    const article = snapshot.articleById.get(id);
    return article !== undefined && within(article);
  });
  const asksOnlyForDenials =
    question.reading.wants === 'denial' && !question.terms.some(({ role }) => role === 'topic');
  const picked = asksOnlyForDenials
    ? denials
    : pickFindings(admittedStatements(snapshot, ranked, filter), question, snapshot);
  const hearing = heard(snapshot, question, ranked);
  const isSilent =
    hearing === 'silent' ||
    question.onlyNamesKnown ||
    lacksForm(question, ranked, borne) ||
    lacksName(question, ranked);
  const confidence = asksOnlyForDenials
    ? Math.min(1, denials.length)
    : hearing === 'all'
      ? 1
      : likely * (isSilent ? SILENT_SHARE : 1);
  const found = picked.length > 0 && confidence >= ANSWERED_FROM;
  const findings = !found ? [] : asksOnlyForDenials ? picked : toThePoint(picked, ranked, question);
  const contradictions = contradictionsOf(snapshot, findings, filter);
  return {
    question: typed,
    reading: question.reading,
    found,
    confidence: ranked.length === 0 && !asksOnlyForDenials ? 0 : Number(confidence.toFixed(4)),
    findings,
    denials: found ? denials.filter(({ id }) => !findings.some((finding) => finding.id === id)) : [],
    ...(contradictions.length === 0 ? {} : { contradictions }),
    origins: originsOf(snapshot, findings, found ? picked : []),
    missing: question.missing,
    nearestNames: found ? [] : nearestNames(snapshot, question),
    nearest: picked.filter((finding) => !findings.includes(finding)),
  };
}

/** The passages for a question, those for its parts in turn if it has several, and how likely they answer it. */
function rankParts(
  snapshot: Snapshot,
  question: Question,
  filter: Filter,
  within: Within,
): { readonly ranked: readonly RankedPassage[]; readonly borne?: number; readonly confidence: number } {
  const { index, people } = snapshot;
  const admits = admitsOf(snapshot, filter, within);
  const rank = (part: Question) => {
    const ranked = rankPassages(index, people, part, WEIGHTS, admits, PASSAGES_MOST);
    if (!readsClauses(index) || !isByFact(part)) return ranked;
    const units = searchUnits(index, part, WEIGHTS);
    const read = readClauses(index, people, part, units, clauseWeights(index, units, WEIGHTS));
    return byClause(ranked, read, fewness(index));
  };
  const whole = rank(question);
  const parts = question.parts.length > 0 ? question.parts.map(rank) : [whole];
  // By the whole question: the least likely of the parts tells less well whether there is an answer.
  const signs = readSigns(index, people, question, whole, WEIGHTS);
  const confidence = confidenceOf(signs, calibrationFor(index, CALIBRATIONS));
  return {
    ranked: takeTurns(parts, PASSAGES_MOST),
    confidence,
    ...(readsClauses(index) ? { borne: signs.borne } : {}),
  };
}

function admitsOf(snapshot: Snapshot, filter: Filter, within: Within): (passage: Passage) => boolean {
  const bySpeech = filter.kind !== undefined || filter.speaker !== undefined;
  const admits = statementFilter(snapshot, filter);
  return ({ article, statements }) =>
    within(article) &&
    admitsArticle(article, filter) &&
    (!bySpeech || statements.some((statement) => admits(article, statement)));
}

/** The passages with those of their statements alone that pass the filter. */
function admittedStatements(
  snapshot: Snapshot,
  ranked: readonly RankedPassage[],
  filter: Filter,
): readonly RankedPassage[] {
  const admits = statementFilter(snapshot, filter);
  return ranked.map((each) => ({
    ...each,
    statements: each.statements.filter(({ position }) => {
      const statement = each.passage.statements[position];
      return statement !== undefined && admits(each.passage.article, statement);
    }),
  }));
}

/**
 * The findings that answer: those that score well beside the best, and, where somebody's words are asked for, only
 * theirs; where their name but leads up to the question, only if the best are theirs.
 */
function toThePoint(
  picked: readonly Finding[],
  ranked: readonly RankedPassage[],
  { speaker }: Question,
): readonly Finding[] {
  const [best] = picked;
  if (best === undefined) return [];
  const strong = picked.filter(({ score }) => score >= STRONG_SHARE * best.score);
  const theirs = new Set(ranked.flatMap(statementsAsked));
  const own = strong.filter(({ id }) => theirs.has(id));
  return own.length > 0 && (speaker?.isAsked || own.includes(best)) ? own : strong;
}

/** Ids of a passage's statements by whoever's words are asked for. */
function statementsAsked({ passage, statements }: RankedPassage): string[] {
  const asked = statements.filter(({ match }) => match.isAsked);
  return asked.flatMap(({ position }) => passage.statements[position]?.id ?? []);
}

function nearestNames({ known }: Snapshot, { missing }: Question): string[] {
  const near = missing.flatMap((words) => known.names.nearest(words, NEAREST_NAMES_MOST));
  return [...new Set(near.map(({ name }) => name))].slice(0, NEAREST_NAMES_MOST);
}
