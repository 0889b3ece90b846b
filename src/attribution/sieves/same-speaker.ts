import { subjectOf } from './before-quotation.ts';
import { type Attribution, type Reading, sentenceAt, tokenFrom } from './reading.ts';
import type { Setting } from './sieve.ts';

/**
 * The speaker of the quotation before goes on: in the same paragraph with nothing but the cue's sentence between, or
 * in a new paragraph that begins with the quotation.
 */
export function continued(reading: Reading, { quotation, before }: Setting): Attribution | undefined {
  if (before?.source === undefined) return undefined;
  const { source } = before;
  if (before.paragraph === quotation.paragraph) {
    const apart = hasSentenceBetween(reading, before.end, quotation.outer.start);
    return apart ? undefined : { source, sieve: 'continued' };
  }
  if (quotation.paragraph - before.paragraph !== 1) return undefined;
  const start = reading.paragraphs[quotation.paragraph]?.start;
  const end = reading.paragraphs[before.paragraph]?.end ?? 0;
  if (start === undefined || start !== quotation.outer.start) return undefined;
  if (!before.closed) return { source, sieve: 'reopened' };
  if (hasSentenceBetween(reading, before.end, end + 1)) return undefined;
  // A full statement is given in a run of quoted paragraphs.
  return { source, sieve: before.introduced === true ? 'run' : 'next-paragraph' };
}

/** Whether a whole sentence of the outlet's own stands between two offsets. */
function hasSentenceBetween({ analysis }: Reading, start: number, end: number): boolean {
  const sentence = sentenceAt(analysis, Math.max(0, end - 1));
  return sentence !== undefined && sentence.start >= start && sentence.end <= end;
}

/** Bounds the work in a text whose sentences never end, in words. */
const LONGEST_SENTENCE = 150;

/** Nobody says it, but the sentence just before has a subject: 'Mr. A shook his head. “…”'. */
export function sameParagraphSubject(reading: Reading, { quotation }: Setting): Attribution | undefined {
  const { analysis } = reading;
  const own = sentenceAt(analysis, quotation.outer.start);
  if (own === undefined) return undefined;
  const before = sentenceAt(analysis, own.start - 1);
  if (before === undefined || before.paragraph !== quotation.paragraph) return undefined;
  for (let at = before.first + 1; at < Math.min(before.last, before.first + LONGEST_SENTENCE); at += 1) {
    const tag = analysis.tokens[at]?.tag;
    if (tag !== 'VERB' && tag !== 'AUX') continue;
    const source = subjectOf(reading, at, Math.max(before.first, tokenFrom(analysis, before.start)));
    if (source !== undefined) return { source, sieve: 'subject-before' };
  }
  return undefined;
}
