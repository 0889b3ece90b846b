import { subjectBefore } from '../mentions/find-subject.ts';
import type { Quotation } from '../quotations/find-quotations.ts';
import { type Reading, sentenceAt, tokenFrom } from './reading.ts';

/**
 * A quotation that was never closed runs on to the end of its paragraph; where its last sentence ends in the outlet's
 * own '…, she said.', it ends before that comma.
 */
export function trimUnclosed(reading: Reading, quotation: Quotation): Quotation {
  if (quotation.closed) return quotation;
  const { text, analysis, names } = reading;
  const sentence = sentenceAt(analysis, quotation.end - 1);
  if (sentence === undefined) return quotation;
  for (let at = sentence.last - 1; at > Math.max(sentence.first, sentence.last - 8); at -= 1) {
    const token = analysis.tokens[at];
    if (token?.tag !== 'VERB' || !token.says) continue;
    const subject = subjectBefore(analysis, names, at, sentence.first);
    if (subject === undefined || (subject.kind !== 'name' && subject.kind !== 'pronoun')) return quotation;
    const comma = tokenFrom(analysis, subject.mention.start) - 1;
    const mark = analysis.tokens[comma];
    if (mark?.lower !== ',' || mark.start <= quotation.start) return quotation;
    const end = text.slice(quotation.start, mark.end).trimEnd().length + quotation.start;
    return { ...quotation, end, outer: { start: quotation.outer.start, end } };
  }
  return quotation;
}
