import type { Statement } from '../../attribution/statement.ts';
import { contradictionsOf } from '../contradictions/contradictions-of.ts';
import { findDenials } from '../denials/find-denials.ts';
import type { Excerpt, Finding } from '../finding.ts';
import { buildFinding } from '../findings/build-finding.ts';
import { excerptOf } from '../findings/excerpt.ts';
import { type IndexedArticle, type Passage, termsOf } from '../index/passage-index.ts';
import { type Word, wordsOf } from '../index/words.ts';
import { readQuestion } from '../question/read-question.ts';
import type { Snapshot } from '../snapshot.ts';
import { longestRun } from './align-words.ts';
import { passagesWith } from './candidates.ts';
import { checkQuotation } from './check-quotation.ts';
import type { ClaimMatch, Likeness, MatchAnswer } from './match-answer.ts';
import { type Claim, readMessage } from './read-message.ts';
import { weightOf } from './weight.ts';

/** Sentences of one message that are looked at. */
const CLAIMS_MOST = 8;
/** Statements beside one claim. */
const MATCHES_MOST = 6;
/**
 * Share of a claim's words, by weight, from which a statement matches it. Measured on 250 articles of the evaluation
 * data: twenty of their sentences put in other words by hand reached 0.68 at the least, and of 307 sentences of another
 * corpus four reached 0.6.
 */
export const MATCHES_FROM = 0.6;
/** Words with a topic that both must have: two may meet by chance. A shorter claim must be held whole. */
export const SHARED_LEAST = 3;
/** Words of a statement that are looked at together: longer ones are lists, which hold a bit of everything. */
const STRETCH_WORDS = 50;
/** Words in a row that two texts do not share by chance; all words of a shorter claim. As for copies of quotations. */
const VERBATIM_WORDS = 7;
/** Share of a claim's words that such a row holds: a word that was changed within it breaks the row. */
const VERBATIM_SHARE = 0.8;
/** Of them not the name of whoever speaks: that two texts are of one person's words makes them no one claim. */
const BESIDE_SPEAKER_LEAST = 2;
/** Words besides a quotation that are a claim of their own, and not only who said it. */
const OWN_CLAIM_LEAST = 5;
/** What the shared words weigh together at the least: as much as one rare word. */
export const WEIGHT_LEAST = 1;
/** Share of a claim's topic that a denial must be about; more than beside an answer, where the topic is asked for. */
const DENIED_FROM = 0.45;

/**
 * What the coverage has of a message, sentence by sentence: claim retrieval as in Shaar et al., 'That is a Known Lie:
 * Detecting Previously Fact-Checked Claims' (2020): BM25 finds candidates, and a second measure, here containment
 * weighed by rarity, decides. Quotations are looked up word for word.
 */
export function findMatches(snapshot: Snapshot, message: string): MatchAnswer {
  const claims = readMessage(message);
  return {
    claims: claims.slice(0, CLAIMS_MOST).map((claim) => matchClaim(snapshot, claim)),
    left: Math.max(0, claims.length - CLAIMS_MOST),
  };
}

function matchClaim(snapshot: Snapshot, { text, quotations }: Claim): ClaimMatch {
  const matches = likenesses(snapshot, outsideOf(text, quotations));
  const findings = matches.map(({ finding }) => finding);
  const shown = new Set(findings.map(({ id }) => id));
  return {
    claim: text,
    quotations: quotations.map((quoted) => checkQuotation(snapshot, quoted)),
    matches,
    denials: denialsOf(snapshot, text).filter(({ id }) => !shown.has(id)),
    contradictions: contradictionsOf(snapshot, findings, {}),
  };
}

/** What a claim says besides its quotations, which are looked up by themselves; all of it where that is little. */
function outsideOf(claim: string, quotations: readonly string[]): string {
  const outside = quotations.reduce((rest, quoted) => rest.replace(quoted, ' '), claim);
  return new Set(termsOf(outside)).size >= OWN_CLAIM_LEAST ? outside : claim;
}

function denialsOf(snapshot: Snapshot, claim: string): readonly Finding[] {
  const question = readQuestion(claim, snapshot.known);
  return findDenials(snapshot, question, {}).filter(({ score }) => score >= DENIED_FROM);
}

/** A claim's words, and what each weighs. */
interface Weighed {
  readonly words: readonly Word[];
  readonly folded: readonly string[];
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

function weighed(claim: string): Weighed {
  const words = wordsOf(claim);
  const weights = new Map(
    words.flatMap(({ term }) => (term === undefined ? [] : [[term, weightOf(term)] as const])),
  );
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return { words, folded: words.map(({ folded }) => folded), weights, total };
}

interface Scored {
  readonly passage: Passage;
  readonly statement: Statement;
  readonly held: ReadonlySet<string>;
  readonly similarity: number;
}

function likenesses(snapshot: Snapshot, text: string): readonly Likeness[] {
  const claim = weighed(text);
  const bySentence = new Map<string, Scored>();
  for (const passage of passagesWith(snapshot.index, new Set(claim.weights.keys()))) {
    for (const statement of passage.statements) {
      const scored = scoreOf(passage, statement, claim);
      if (!isMatch(scored, claim)) continue;
      const key = `${passage.article.number}:${statement.sentence.start}`;
      const known = bySentence.get(key);
      if (known === undefined || isBetter(scored, known)) bySentence.set(key, scored);
    }
  }
  return [...bySentence.values()]
    .sort((a, b) => b.similarity - a.similarity || a.passage.number - b.passage.number)
    .slice(0, MATCHES_MOST)
    .map((scored) => likeness(snapshot, scored, claim));
}

/** The speaker's name counts as if it stood in the sentence, so that 'he said' matches for the one it means. */
function scoreOf(passage: Passage, statement: Statement, claim: Weighed): Scored {
  const { start, end } = statement.sentence;
  const terms = wordsOf(passage.article.attributed.article.text.slice(start, end)).map(({ term }) => term);
  const speaker = termsOf(statement.speaker?.name ?? '');
  let best: Scored = { passage, statement, held: new Set(), similarity: 0 };
  for (let first = 0; first === 0 || first + STRETCH_WORDS / 2 < terms.length; first += STRETCH_WORDS / 2) {
    const own = new Set([...terms.slice(first, first + STRETCH_WORDS), ...speaker]);
    const held = new Set([...claim.weights.keys()].filter((term) => own.has(term)));
    const similarity = shareOf(held, claim);
    if (similarity > best.similarity) best = { passage, statement, held, similarity };
  }
  return best;
}

function shareOf(held: ReadonlySet<string>, { weights, total }: Weighed): number {
  if (total === 0) return 0;
  return [...held].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0) / total;
}

function isMatch({ similarity, held, statement }: Scored, { weights, total }: Weighed): boolean {
  if (similarity < MATCHES_FROM || similarity * total < WEIGHT_LEAST) return false;
  const name = new Set(termsOf(statement.speaker?.name ?? ''));
  const beside = (terms: Iterable<string>) => [...terms].filter((term) => !name.has(term)).length;
  return (
    held.size >= Math.min(SHARED_LEAST, weights.size) &&
    beside(held) >= Math.min(BESIDE_SPEAKER_LEAST, Math.max(1, beside(weights.keys())))
  );
}

/** Of the statements of one sentence, the one that somebody made. */
function isBetter(one: Scored, other: Scored): boolean {
  if (one.similarity !== other.similarity) return one.similarity > other.similarity;
  return other.statement.kind === 'narration' && one.statement.kind !== 'narration';
}

function likeness(
  snapshot: Snapshot,
  { passage, statement, held, similarity }: Scored,
  claim: Weighed,
): Likeness {
  const { article } = passage;
  const { start, end } = statement.sentence;
  const printed = wordsOf(article.attributed.article.text.slice(start, end));
  const run = longestRun(
    claim.folded,
    printed.map(({ folded }) => folded),
  );
  const { length } = claim.folded;
  const rounded = Number(similarity.toFixed(4));
  const place = { passage: passage.span, score: rounded, matched: [...held] };
  return {
    finding: buildFinding(article, statement, snapshot, place),
    similarity: rounded,
    verbatim: run >= Math.max(Math.min(VERBATIM_WORDS, length), VERBATIM_SHARE * length),
    shared: sharedWords(article, statement, printed, held),
    lacks: lackedWords(claim, held, printed),
  };
}

/** What separates words that do not belong together. */
const BREAK = /[^\s\p{L}\p{N}\p{M}'’-]/u;

/** The shared words as printed; those with nothing but small words between them are one. */
function sharedWords(
  { attributed }: IndexedArticle,
  { sentence }: Statement,
  printed: readonly Word[],
  held: ReadonlySet<string>,
): readonly Excerpt[] {
  const text = attributed.article.text.slice(sentence.start, sentence.end);
  const stretches: { start: number; end: number }[] = [];
  let open = false;
  for (const { start, end, term } of printed) {
    if (term === undefined) continue;
    const last = stretches.at(-1);
    if (!held.has(term)) open = false;
    else if (open && last !== undefined && !BREAK.test(text.slice(last.end, start))) last.end = end;
    else {
      stretches.push({ start, end });
      open = true;
    }
  }
  return stretches.map(({ start, end }) =>
    excerptOf(attributed.article, { start: sentence.start + start, end: sentence.start + end }),
  );
}

/** Words that turn a claim round, as they are folded. */
const NEGATION = /^(?:no|not|never|nobody|none|nothing|neither|nor|cannot|without|\p{L}+n['’]t)$/u;

/** The claim's words that a statement does not print; its negations too, where the statement has none at all. */
function lackedWords(
  { words }: Weighed,
  held: ReadonlySet<string>,
  printed: readonly Word[],
): readonly string[] {
  const denies = printed.some(({ folded }) => NEGATION.test(folded));
  const lacked = words.filter(({ term, folded }) =>
    NEGATION.test(folded) ? !denies : term !== undefined && !held.has(term),
  );
  return [...new Set(lacked.map(({ folded }) => folded))];
}
