import { jointSource } from '../mentions/joint-source.ts';
import type { Source } from '../mentions/read-source.ts';
import { mainSubject } from '../sieves/cue-subject.ts';
import { type Reading, sentenceAt } from '../sieves/reading.ts';

/**
 * What the sentence before the one at `offset` is about, its subject, where it is several ('Jo Roe and Ana Lee counted
 * nests') or has no name ('residents of two villages blocked the road'): a pronoun goes on with it, also where it did not
 * speak (centering: Grosz, Joshi and Weinstein 1995).
 */
export function subjectBefore(reading: Reading, offset: number): Source | undefined {
  const { analysis, names } = reading;
  const own = sentenceAt(analysis, offset);
  const before = own && sentenceAt(analysis, own.start - 1);
  if (own === undefined || before === undefined || before === own) return undefined;
  const subject = mainSubject(reading, before.first, before.last);
  if (subject === undefined) return undefined;
  const joint = jointSource(analysis, names, subject, {
    floor: before.first,
    ceiling: before.last,
    follows: true,
    leans: true,
  });
  return joint ?? (subject.kind === 'description' ? subject : undefined);
}
