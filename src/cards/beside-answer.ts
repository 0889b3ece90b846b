import type { Answer } from '../coverage/answer.ts';
import type { Finding } from '../coverage/finding.ts';
import type { Words } from '../locales/words.ts';
import { listed, shortLine } from './message/line.ts';

/** A finding that is shown beside the answer, with its letter and what it is. */
export interface Beside {
  readonly finding: Finding;
  readonly mark: string;
  readonly lead: string;
}

const MARKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NAMED_MOST = 8;
const NAME_MOST = 80;

/** Denials, then contradictions, that are not among the findings: each once, by letter. */
export function besideAnswer(
  { findings, denials, contradictions = [] }: Answer,
  words: Words,
): readonly Beside[] {
  const shown = new Set(findings.map(({ id }) => id));
  const all = [
    ...denials.map((finding) => ({ finding, lead: words('cards.label.denial') })),
    ...contradictions.map(({ finding }) => ({ finding, lead: words('cards.label.contradiction') })),
  ];
  const once = all.filter(
    ({ finding: { id } }, at) => !shown.has(id) && all.findIndex(({ finding }) => finding.id === id) === at,
  );
  return once.slice(0, MARKS.length).map((each, index) => ({ ...each, mark: MARKS.charAt(index) }));
}

/** Who denied it, by number or letter; that none was found does not mean undisputed. */
export function denialLine(answer: Answer, most: number, words: Words): string {
  const denials = new Set(answer.denials.map(({ id }) => id));
  const among = answer.findings
    .map((finding, index) => ({ finding, mark: `${index + 1}` }))
    .filter(
      ({ finding }) => denials.has(finding.id) || finding.stances.some(({ kind }) => kind === 'denial'),
    );
  const all = [...among, ...besideAnswer(answer, words).filter(({ finding }) => denials.has(finding.id))];
  if (all.length === 0)
    return answer.findings.every(({ kind }) => kind === 'narration') ? '' : words('cards.no-denial');
  const deniers = all.map(({ finding, mark }) =>
    words('cards.denies', { name: teller(finding, most, words), mark }),
  );
  return `**${words('cards.denials')}** ${listed(deniers, NAMED_MOST, words)}`;
}

/** Who says otherwise than which finding; empty where nobody was found to. */
export function contradictionLine(answer: Answer, most: number, words: Words): string {
  const marks = new Map([
    ...besideAnswer(answer, words).map(({ finding, mark }) => [finding.id, mark] as const),
    ...answer.findings.map(({ id }, index) => [id, `${index + 1}`] as const),
  ]);
  const differing = (answer.contradictions ?? []).map(({ of, finding, difference }) => {
    const [mark = '', other = ''] = [marks.get(finding.id), marks.get(of)];
    const name = teller(finding, most, words);
    return words(`cards.differs.${difference}`, { name, mark, other });
  });
  return differing.length === 0
    ? ''
    : `**${words('cards.differing')}** ${listed(differing, NAMED_MOST, words)}`;
}

function teller({ speaker, kind }: Finding, most: number, words: Words): string {
  if (speaker !== undefined) return shortLine(speaker.name, Math.min(NAME_MOST, most));
  return words(kind === 'narration' ? 'cards.in-outlets-words' : 'cards.unnamed-teller');
}
