import type { Answer } from './answer.ts';
import type { Finding } from './finding.ts';
import { FINDINGS_MOST } from './findings/pick-findings.ts';
import type { IndexedArticle } from './index/passage-index.ts';
import { originsOf } from './origins/origins.ts';
import type { SidesAsked } from './question/sides.ts';
import type { Snapshot } from './snapshot.ts';

/** Answers a question from some of the articles alone. */
export type AskWithin = (question: string, within: (article: IndexedArticle) => boolean) => Answer;

/**
 * The answer to what is asked of several outlets or articles: the findings of each in turn, and of which of them nothing
 * was found.
 */
export function askEach(
  snapshot: Snapshot,
  typed: string,
  { sides, rest }: SidesAsked,
  askWithin: AskWithin,
): Answer {
  const answers = sides.map(({ has }) => askWithin(rest, has)).map(onlyIfDenied);
  const [first] = answers;
  if (!first) return askWithin(typed, () => true);
  const findings = inTurn(answers.map((answer) => answer.findings)).slice(0, FINDINGS_MOST);
  const shown = new Set(findings.map(({ id }) => id));
  const others = (list: (answer: Answer) => readonly Finding[]) =>
    distinct(answers.flatMap(list)).filter(({ id }) => !shown.has(id));
  const contradictions = answers.flatMap((answer) => answer.contradictions ?? []);
  return {
    ...first,
    question: typed,
    reading: { ...first.reading, outlets: sides.flatMap(({ outlet }) => outlet ?? []) },
    found: findings.length > 0,
    confidence: Math.max(...answers.map(({ confidence }) => confidence)),
    findings,
    denials: others(({ denials }) => denials),
    ...(contradictions.length === 0 ? {} : { contradictions }),
    origins: originsOf(snapshot, findings, findings),
    nearestNames: findings.length > 0 ? [] : first.nearestNames,
    nearest: others(({ nearest }) => nearest),
    sides: sides.map(({ name }, at) => ({ name, found: answers[at]?.found ?? false })),
  };
}

/** Asked whether something was denied, words about the same thing are no answer. */
function onlyIfDenied(answer: Answer): Answer {
  const denies = ({ stances }: Finding) =>
    stances.some(({ kind }) => kind === 'denial' || kind === 'refusal');
  if (!answer.found || answer.reading.wants !== 'denial' || answer.findings.some(denies)) return answer;
  return { ...answer, found: false, findings: [], nearest: [...answer.findings, ...answer.nearest] };
}

function inTurn(lists: readonly (readonly Finding[])[]): Finding[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return distinct(
    Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat(),
  );
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [finding.id, finding])).values()];
}
