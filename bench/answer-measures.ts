import { PASSAGES_MOST } from '../src/coverage/findings/pick-findings.ts';
import { readQuestion } from '../src/coverage/question/read-question.ts';
import { EVIDENCE, type ExaminedPassage, examinePassages, weigh } from '../src/coverage/ranking/examine.ts';
import { pickVaried } from '../src/coverage/ranking/variety.ts';
import type { Weights } from '../src/coverage/ranking/weights.ts';
import type { Snapshot } from '../src/coverage/snapshot.ts';
import { bareWords, type EvaluationQuestion, squeeze } from './answer-sets.ts';

/** A question with its examined passages and what each of them would earn. */
export interface Case {
  readonly outlets: readonly string[];
  readonly examined: readonly ExaminedPassage[];
  /** By passage number: which of the facts (or whether the answer's words) it holds. */
  readonly hits: ReadonlyMap<number, readonly number[]>;
  readonly facts: number;
}

/** The stages of ranking that can be left out or weighed otherwise. */
export const STAGES = [...EVIDENCE, 'variety', 'turn'] as const satisfies readonly (keyof Weights)[];

/** Passages a question that other weights may bring forward. */
const COMPARED_MOST = 60;

/** A question with its passages examined, and which of them hold what was asked for. */
export function caseOf(snapshot: Snapshot, item: EvaluationQuestion, weights: Weights): Case {
  const question = readQuestion(item.question, snapshot.known);
  const { index, people } = snapshot;
  const examined = [...examinePassages(index, people, question, weights, () => true).examined]
    .sort((a, b) => b.score - a.score)
    .slice(0, COMPARED_MOST);
  const facts = item.evidence
    ? [...new Set(item.evidence.map(({ fact }) => squeeze(fact)))]
    : [bareWords(item.answer ?? '')];
  const prepare = item.evidence ? squeeze : bareWords;
  const hits = new Map<number, number[]>();
  for (const { passage } of examined) {
    const text = prepare(passage.article.attributed.article.text.slice(passage.span.start, passage.span.end));
    const held = facts.flatMap((fact, position) => (text.includes(fact) ? [position] : []));
    if (held.length > 0) hits.set(passage.number, held);
  }
  return { outlets: question.reading.outlets, examined, hits, facts: facts.length };
}

export interface Measures {
  readonly first: number;
  readonly early: number;
  readonly ten: number;
  readonly reciprocal: number;
  readonly evidence: number;
}

/** How well weights rank the cases; `early` is the second of the ranks counted, beside the first and ten. */
export function measure(cases: readonly Case[], weights: Weights, early: number): Measures {
  const sum = { first: 0, early: 0, ten: 0, reciprocal: 0, evidence: 0 };
  for (const { outlets, examined, hits, facts } of cases) {
    const scored = examined.map((ranked) => ({ ...ranked, score: weigh(ranked.evidence, weights) }));
    const top = pickVaried(scored, outlets, weights, PASSAGES_MOST);
    const rank = top.findIndex(({ passage }) => hits.has(passage.number)) + 1;
    const held = new Set(top.flatMap(({ passage }) => hits.get(passage.number) ?? []));
    sum.first += rank === 1 ? 1 : 0;
    sum.early += rank > 0 && rank <= early ? 1 : 0;
    sum.ten += rank > 0 ? 1 : 0;
    sum.reciprocal += rank > 0 ? 1 / rank : 0;
    sum.evidence += held.size / facts;
  }
  const share = (value: number) => value / Math.max(1, cases.length);
  return {
    first: share(sum.first),
    early: share(sum.early),
    ten: share(sum.ten),
    reciprocal: share(sum.reciprocal),
    evidence: share(sum.evidence),
  };
}

/** Area under the curve of answerable against unanswerable: the share of pairs in the right order. */
export function areaUnderCurve(
  scored: readonly { readonly score: number; readonly answerable: boolean }[],
): number {
  const yes = scored.filter(({ answerable }) => answerable);
  const no = scored.filter(({ answerable }) => !answerable);
  let right = 0;
  for (const one of yes) {
    for (const other of no) right += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
  }
  return right / Math.max(1, yes.length * no.length);
}
