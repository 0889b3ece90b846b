import { jointSource } from '../mentions/joint-source.ts';
import type { Source } from '../mentions/read-source.ts';
import { type Reading, sentenceAt, tokenFrom } from '../sieves/reading.ts';
import type { Spoken } from './spoken.ts';

/** The same, with all who speak together where the source is one of several: 'Britain and France said'. */
export function withJointSources({ analysis, names }: Reading, spoken: readonly Spoken[]): readonly Spoken[] {
  const joint = new Map<Source, Source>();
  for (const { source, cue } of spoken) {
    if (source?.name === undefined || source.antecedent !== undefined || cue === undefined) continue;
    const sentence = sentenceAt(analysis, source.mention.start);
    if (sentence === undefined || joint.has(source)) continue;
    const follows = cue.start >= source.mention.end;
    const verb = tokenFrom(analysis, cue.start);
    const leans = analysis.tokens[verb]?.lower.endsWith('ing') === true;
    const ceiling = follows ? verb : sentence.last;
    const found = jointSource(analysis, names, source, { floor: sentence.first, ceiling, follows, leans });
    if (found !== undefined) joint.set(source, found);
  }
  if (joint.size === 0) return spoken;
  return spoken.flatMap((one) => {
    const source = one.source && joint.get(one.source);
    if (source === undefined) return one;
    // 'MPs A, B and C wrote to her': the list of those who speak is nothing that they say.
    const said = one.content.some(
      ({ start, end }) => start < source.mention.end && source.mention.start < end,
    );
    return said ? [] : { ...one, source };
  });
}
