import { SHOWN_SPEAKER_CONFIDENCE } from '../../attribution/confidence.ts';
import type { Statement } from '../../attribution/statement.ts';
import type { Finding } from '../finding.ts';
import { termsOf } from '../index/passage-index.ts';
import { speakerIds } from '../people/speaker-id.ts';
import { asksWhoSaid } from '../question/asks-who.ts';
import type { Question } from '../question/read-question.ts';
import { isByFact } from '../ranking/answer-bearing.ts';
import type { RankedPassage } from '../ranking/rank.ts';

import type { StatementMatch } from '../ranking/statement-match.ts';
import type { FindingContext } from '../snapshot.ts';
import { buildFinding } from './build-finding.ts';

/** Findings in an answer, at most. */
export const FINDINGS_MOST = 12;
/** Passages in an answer, at most: beside them stay places for a second statement of a good passage. */
export const PASSAGES_MOST = 10;
/** A further statement of one passage must match this well beside the best of all. */
const FURTHER_SHARE = 0.4;
/** What is left of a statement's score for each better one of the same passage. */
const FURTHER_STEP = 0.85;
/** What a second statement must be worth beside the first of its passage, to be shown with it. */
const FURTHER_WORTH = 0.5;
/** What is left of the score of words whose speaker is not known, where the question asks who said them, and of what nobody says. */
const UNKNOWN_SPEAKER_SHARE = 0.6;
const NOBODY_SHARE = 0.35;
/** More than any passage scores. */
const DESCRIPTION_STEP = 3;

interface Choice {
  readonly ranked: RankedPassage;
  readonly position: number;
  readonly match: StatementMatch;
  readonly score: number;
}

/**
 * The best statement of each of the best passages, and further ones where they match nearly as well; never one
 * sentence twice. Best first, at most `FINDINGS_MOST`.
 */
export function pickFindings(
  ranked: readonly RankedPassage[],
  question: Question,
  snapshot: FindingContext,
): Finding[] {
  const passages = ranked.slice(0, PASSAGES_MOST);
  const best = passages.reduce((most, { statements }) => Math.max(most, statements[0]?.match.score ?? 0), 0);
  const firsts = passages.flatMap((passage) =>
    choicesOf(passage, question, best, snapshot.people).slice(0, 1),
  );
  const further = passages
    .flatMap((passage) => choicesOf(passage, question, best, snapshot.people).slice(1))
    .filter(({ match }) => match.score >= FURTHER_SHARE * best)
    .sort(byScore)
    .slice(0, FINDINGS_MOST - firsts.length);
  const choices = [...firsts, ...further].sort(byScore);
  const shown = new Set(choices.flatMap((choice) => sentenceKey(choice.ranked, choice.position) ?? []));
  const seen = new Set<string>();
  return choices.flatMap((choice) => {
    const also = isByFact(question) ? furtherOf(choice, shown) : undefined;
    const finding = findingOf(choice, question, snapshot, also);
    if (!finding || seen.has(finding.id)) return [];
    seen.add(finding.id);
    return [finding];
  });
}

/** The statement of a choice's passage that bears the answer next best, if nearly as well, and is not shown yet. */
function furtherOf({ ranked, position }: Choice, shown: Set<string>): Statement | undefined {
  const [best] = ranked.statements;
  if (best?.position !== position) return undefined;
  const next = ranked.statements.find(
    ({ position: other, worth }) =>
      worth >= FURTHER_WORTH * best.worth && !shown.has(sentenceKey(ranked, other) ?? ''),
  );
  if (next === undefined) return undefined;
  shown.add(sentenceKey(ranked, next.position) ?? '');
  return ranked.passage.statements[next.position];
}

/** Tells sentences apart: several statements may share one. */
function sentenceKey({ passage }: RankedPassage, position: number): string | undefined {
  const statement = passage.statements[position];
  return statement && `${passage.article.number}:${statement.sentence.start}`;
}

/**
 * A passage's best statement has the passage's score; each further one falls behind it, as far as it matches less and
 * for coming after others of its passage. Where somebody's words are asked for, statements count and not passages: it
 * falls as far as it matches less than the best of all. One that describes whoever 'who is X' asks for comes before all
 * others.
 */
function choicesOf(
  ranked: RankedPassage,
  question: Question,
  bestOfAll: number,
  people: FindingContext['people'],
): Choice[] {
  const named = new Set(question.people.map(({ id }) => id));
  const isNamed = (statement: Statement) =>
    speakerIds(statement, ranked.passage.article, people).some((id) => named.has(id));
  const isAsked = question.speaker?.isAsked === true;
  const best = isAsked ? bestOfAll : (ranked.statements[0]?.worth ?? 0);
  const asksWho = asksWhoSaid(question);
  const shares = contentShares(ranked, question);
  return ranked.statements.map(({ position, match, worth }, place) => ({
    ranked,
    position,
    match,
    score:
      ranked.score *
        (best > 0 ? worth / best : 1) *
        FURTHER_STEP ** place *
        (shares.get(position) ?? 1) *
        (asksWho ? speakerShare(ranked.passage.statements[position], isNamed) : 1) +
      (match.describes ? DESCRIPTION_STEP : 0),
  }));
}

/**
 * Of statements that share a sentence ('A said this, and B said that'): by position, how many of the question's words
 * each has in its own content and cue, beside the one that has most.
 */
function contentShares(
  { passage, statements }: RankedPassage,
  { terms }: Question,
): ReadonlyMap<number, number> {
  const { text } = passage.article.attributed.article;
  const held = new Map<number, number>();
  const most = new Map<number, number>();
  for (const { position } of statements) {
    const statement = passage.statements[position];
    if (statement === undefined || !isOneOfSeveral(statement, passage.statements)) continue;
    const { content, cue, sentence } = statement;
    const own = new Set(
      [...content, ...(cue ? [cue] : [])].flatMap(({ start, end }) => termsOf(text.slice(start, end))),
    );
    const count = terms.filter(({ term, related }) =>
      [term, ...related].some((form) => own.has(form)),
    ).length;
    held.set(position, count);
    most.set(sentence.start, Math.max(count, most.get(sentence.start) ?? 0));
  }
  return new Map(
    [...held].map(([position, count]) => {
      const best = most.get(passage.statements[position]?.sentence.start ?? -1) ?? 0;
      return [position, best === 0 ? 1 : count / best];
    }),
  );
}

function isOneOfSeveral({ id, sentence }: Statement, all: readonly Statement[]): boolean {
  return all.some((other) => other.id !== id && other.sentence.start === sentence.start);
}

/** What is new to whoever asks is not what the question names: 'who said that X would pay' is seldom X. */
function speakerShare(statement: Statement | undefined, isNamed: (statement: Statement) => boolean): number {
  if (statement?.speaker !== undefined && statement.confidence >= SHOWN_SPEAKER_CONFIDENCE)
    return isNamed(statement) ? UNKNOWN_SPEAKER_SHARE : 1;
  return statement?.kind === 'narration' ? NOBODY_SHARE : UNKNOWN_SPEAKER_SHARE;
}

function byScore(a: Choice, b: Choice): number {
  return b.score - a.score || a.ranked.passage.number - b.ranked.passage.number || a.position - b.position;
}

function findingOf(
  choice: Choice,
  question: Question,
  snapshot: FindingContext,
  further: Statement | undefined,
): Finding | undefined {
  const { passage, matched } = choice.ranked;
  const statement = passage.statements[choice.position];
  if (!statement) return undefined;
  const typed = question.terms
    .filter(({ term }) => matched.has(term) || choice.match.matched.has(term))
    .map((term) => term.typed);
  return buildFinding(passage.article, statement, snapshot, {
    passage: passage.span,
    score: Number(choice.score.toFixed(4)),
    matched: [...new Set(typed)],
    ...(further === undefined ? {} : { further }),
  });
}
