import type { Answer, Contradiction, Finding } from '../coverage/answer.ts';
import { CONTRADICTION_LABEL, DENIAL_LABEL, NO_DENIAL } from './labels.ts';
import { listed, shortLine } from './line.ts';

/** A finding that is shown beside the answer, with its letter and what it is. */
export interface Beside {
  readonly finding: Finding;
  readonly mark: string;
  readonly lead: string;
}

const MARKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NAMED_MOST = 8;
const NAME_MOST = 80;

const DIFFERENCES: Readonly<Record<Contradiction['difference'], string>> = {
  number: 'another number than',
  day: 'another day than',
  negation: 'the opposite of',
};

/** Denials, then contradictions, that are not among the findings: each once, by letter. */
export function besideAnswer({ findings, denials, contradictions = [] }: Answer): readonly Beside[] {
  const shown = new Set(findings.map(({ id }) => id));
  const all = [
    ...denials.map((finding) => ({ finding, lead: DENIAL_LABEL })),
    ...contradictions.map(({ finding }) => ({ finding, lead: CONTRADICTION_LABEL })),
  ];
  const once = all.filter(
    ({ finding: { id } }, at) => !shown.has(id) && all.findIndex(({ finding }) => finding.id === id) === at,
  );
  return once.slice(0, MARKS.length).map((each, index) => ({ ...each, mark: MARKS.charAt(index) }));
}

/** Who denied it, by number or letter; that none was found does not mean undisputed. */
export function denialLine(answer: Answer, most: number): string {
  const denials = new Set(answer.denials.map(({ id }) => id));
  const among = answer.findings
    .map((finding, index) => ({ finding, mark: `${index + 1}` }))
    .filter(
      ({ finding }) => denials.has(finding.id) || finding.stances.some(({ kind }) => kind === 'denial'),
    );
  const all = [...among, ...besideAnswer(answer).filter(({ finding }) => denials.has(finding.id))];
  if (all.length === 0) return answer.findings.every(({ kind }) => kind === 'narration') ? '' : NO_DENIAL;
  const deniers = all.map(({ finding, mark }) => `${teller(finding, most)} (${mark})`);
  return `**Denials found:** ${listed(deniers, NAMED_MOST)}`;
}

/** Who says otherwise than which finding; empty where nobody was found to. */
export function contradictionLine(answer: Answer, most: number): string {
  const marks = new Map([
    ...besideAnswer(answer).map(({ finding, mark }) => [finding.id, mark] as const),
    ...answer.findings.map(({ id }, index) => [id, `${index + 1}`] as const),
  ]);
  const differing = (answer.contradictions ?? []).map(({ of, finding, difference }) => {
    const [own, other] = [marks.get(finding.id), marks.get(of)];
    return `${teller(finding, most)} (${own}) gives ${DIFFERENCES[difference]} ${other}`;
  });
  return differing.length === 0 ? '' : `**Differing accounts:** ${listed(differing, NAMED_MOST)}`;
}

function teller({ speaker, kind }: Finding, most: number): string {
  if (speaker !== undefined) return shortLine(speaker.name, Math.min(NAME_MOST, most));
  return kind === 'narration' ? 'in the outlet’s own words' : 'speaker not named';
}
