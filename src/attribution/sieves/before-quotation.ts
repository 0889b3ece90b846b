import { subjectBefore } from '../mentions/find-subject.ts';
import type { Source } from '../mentions/read-source.ts';
import type { Setting } from './attribute-quotations.ts';
import { type Attribution, type Reading, sentenceAt, tokenFrom } from './reading.ts';
import { SPEECH_VERBS } from './speech-verbs.ts';

const FARTHEST_VERB = 30;

/** X said, '…' · X told Y: '…' · …, adding, '…': the cue stands before the quotation in its sentence. */
export function beforeQuotation(reading: Reading, { quotation, previous }: Setting): Attribution | undefined {
  const { analysis } = reading;
  const sentence = sentenceAt(analysis, quotation.outer.start);
  if (sentence === undefined) return undefined;
  const floor = previous === undefined ? 0 : tokenFrom(analysis, previous.outer.end);
  return nearestCue(reading, Math.max(sentence.first, floor), tokenFrom(analysis, quotation.outer.start));
}

/** The verb of saying nearest before token `end`, with its subject. */
export function nearestCue(reading: Reading, floor: number, end: number): Attribution | undefined {
  const { tokens } = reading.analysis;
  for (let verb = end - 1; verb >= Math.max(floor, end - FARTHEST_VERB); verb -= 1) {
    const token = tokens[verb];
    if (token === undefined || token.tag !== 'VERB' || !SPEECH_VERBS.has(token.lemma)) continue;
    const source = subjectOf(reading, verb, floor);
    const cue = { start: token.start, end: token.end };
    if (source !== undefined) return { source, cue, sieve: 'before' };
    return { cue, sieve: 'before-nameless' };
  }
  return undefined;
}

/** The verb's own subject, else that of the nearest verb before it ('X laughed, adding'). */
export function subjectOf(reading: Reading, verb: number, floor: number): Source | undefined {
  const { analysis, names } = reading;
  const { tokens } = analysis;
  const own = subjectBefore(analysis, names, verb, floor);
  if (own !== undefined && own.kind !== 'other') return own;
  for (let at = verb - 1; at > floor; at -= 1) {
    const token = tokens[at];
    if (token?.tag !== 'VERB' && token?.tag !== 'AUX') continue;
    const source = subjectBefore(analysis, names, at, floor);
    if (source !== undefined) return source;
  }
  return undefined;
}
