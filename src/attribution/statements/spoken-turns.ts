import type { Name } from '../mentions/name.ts';
import { readSource, type Source } from '../mentions/read-source.ts';
import type { Turn } from '../quotations/find-turns.ts';
import { type Reading, tokenFrom } from '../sieves/reading.ts';
import type { Spoken } from './spoken.ts';

/**
 * The turns of an interview as statements of those whom their labels name; the questions of 'Q:' are the outlet's own.
 */
export function spokenFromTurns(reading: Reading): readonly Spoken[] {
  const answering = interviewee(reading);
  const turns = reading.turns.filter(({ role }) => role !== 'question');
  return turns.map((turn) => ({
    kind: 'direct',
    content: turn.content,
    outer: {
      start: turn.content[0]?.start ?? turn.colon.end,
      end: turn.content.at(-1)?.end ?? turn.colon.end,
    },
    paragraph: turn.first,
    ...sourceOf(reading, turn, answering),
    cue: turn.colon,
    stances: [],
    sieve: 'turn',
  }));
}

/** Nobody for an 'A:' where the text does not show who answers. */
function sourceOf(
  { analysis, names }: Reading,
  { label, spelled, role }: Turn,
  answering: Name | undefined,
): { readonly source?: Source } {
  if (role === 'answer')
    return answering === undefined ? {} : { source: { mention: label, kind: 'name', name: answering } };
  const { start, end } = spelled ?? label;
  const read = readSource(analysis, names, tokenFrom(analysis, start), tokenFrom(analysis, end));
  return {
    source:
      read?.kind === 'name'
        ? { ...read, mention: spelled ? label : read.mention }
        : { mention: label, kind: 'description', indefinite: true },
  };
}

/** Whom the words before the first turn name, where they name one person by a full name and nobody else. */
function interviewee({ turns, paragraphs, analysis, names }: Reading): Name | undefined {
  const start = paragraphs[turns[0]?.first ?? 0]?.start ?? 0;
  const found: Name[] = [];
  for (let at = 0; at < tokenFrom(analysis, start); at += 1) {
    const name = names.covering(at);
    if (name?.first === at && !name.heading && name.words.length > 1 && !name.withArticle) found.push(name);
  }
  const spelled = new Set(found.map(({ words }) => words.join(' ')));
  return spelled.size === 1 ? found[0] : undefined;
}
