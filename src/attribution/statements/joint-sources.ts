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
    const ceiling = follows ? tokenFrom(analysis, cue.start) : sentence.last;
    const found = jointSource(analysis, names, source, { floor: sentence.first, ceiling, follows });
    if (found !== undefined) joint.set(source, found);
  }
  return joint.size === 0
    ? spoken
    : spoken.map((one) => {
        const source = one.source && joint.get(one.source);
        return source === undefined ? one : { ...one, source };
      });
}
