import type { Source } from '../mentions/read-source.ts';
import type { Quotation } from '../quotations/find-quotations.ts';
import { mainSubject } from './cue-subject.ts';
import { type Attribution, type Reading, sentenceAt } from './reading.ts';
import type { Anchor, Setting } from './sieve.ts';

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
  if (before.introduced) return { source, sieve: 'run' };
  const goesOn = before.quoted && isPersonal(source) && isAlone(reading, quotation);
  return { source, sieve: goesOn ? 'goes-on' : 'next-paragraph' };
}

/** Whether a quotation is all of its paragraph. */
function isAlone({ paragraphs }: Reading, { paragraph, outer, opened, closed }: Quotation): boolean {
  const own = paragraphs[paragraph];
  return opened && closed && own !== undefined && own.start === outer.start && own.end - outer.end <= 1;
}

/** « A, dit X. B » is one statement of X's. */
export function resumed(_: Reading, { quotation, before }: Setting): Attribution | undefined {
  return quotation.resumed && before?.source !== undefined
    ? { source: before.source, sieve: 'continued' }
    : undefined;
}

/** Whether a whole sentence of the outlet's own stands between two offsets. */
function hasSentenceBetween({ analysis }: Reading, start: number, end: number): boolean {
  const sentence = sentenceAt(analysis, Math.max(0, end - 1));
  return sentence !== undefined && sentence.start >= start && sentence.end <= end;
}

/** Nobody says it, but the sentence just before has a subject: 'Mr. A shook his head. “…”'. */
export function sameParagraphSubject(
  reading: Reading,
  { quotation, before: last }: Setting,
): Attribution | undefined {
  const { analysis } = reading;
  const own = sentenceAt(analysis, quotation.outer.start);
  if (own === undefined) return undefined;
  const before = sentenceAt(analysis, own.start - 1);
  if (before === undefined || before.paragraph !== quotation.paragraph) return undefined;
  const subject = mainSubject(reading, before.first, before.last);
  const source =
    subject !== undefined && isPersonal(subject) ? subject : (lastSpeaker(quotation, last) ?? subject);
  return source && { source, sieve: 'subject-before' };
}

/** A name, 'he' or 'she' may speak; 'it' and 'they' hardly go on to be quoted. */
function isPersonal({ kind, pronoun }: Source): boolean {
  return kind === 'name' || pronoun === 'he' || pronoun === 'she';
}

function lastSpeaker({ paragraph }: Quotation, last: Anchor | undefined): Source | undefined {
  return last?.paragraph === paragraph ? last.source : undefined;
}
